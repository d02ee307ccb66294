"""What became of a file before anything is written: questions, problems, or a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.auth.models import User

from regions.imports.workbook import Place, Problem


@dataclass(frozen=True, slots=True)
class Question:
    """What the program cannot tell by itself; without ``options`` the answer is a text.

    ``remembered``: the office answered it before, and that answer is ``suggested``.
    """

    key: str
    text: str
    options: tuple[tuple[str, str], ...] = ()
    suggested: str = ""
    place: Place | None = None
    remembered: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One figure or record that is new (``old`` is ``None``) or becomes another."""

    place: Place
    what: str
    old: str | None
    new: str


@dataclass(frozen=True, slots=True)
class Written:
    """How many documents were made and changed, and their numbers."""

    made: int = 0
    changed: int = 0
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """Who lets a plan be written, and how."""

    actor: User
    submit: bool
    reasons: Mapping[str, str]
    reason: str


Doubts = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Doubted:
    """By the value of ``Check``, what needs a reason; and what one from before answers."""

    asking: Doubts = field(default_factory=dict)
    known: list[str] = field(default_factory=list)


@dataclass
class Plan:
    """Counts are of documents (submissions, editions, records); ``changes`` of what they say."""

    writing: Callable[[Order], Written]
    doubting: Callable[[], Doubted] = Doubted
    changes: list[Change] = field(default_factory=list)
    new: int = 0
    changed: int = 0
    same: int = 0
    notes: list[str] = field(default_factory=list)

    @cached_property
    def doubted(self) -> Doubted:
        """Worked out when it is asked for: whoever writes drafts need not wait for it."""
        return self.doubting()

    @property
    def doubts(self) -> Doubts:
        """By the value of ``Check``, what needs a reason before it is handed in."""
        return self.doubted.asking

    @property
    def known(self) -> list[str]:
        """What a reason from an earlier month answers, said with the numbers of now."""
        return self.doubted.known

    @property
    def is_empty(self) -> bool:
        """Whether all of it stands already."""
        return not (self.new or self.changed)

    def write(
        self, *, actor: User, submit: bool, reasons: Mapping[str, str], reason: str
    ) -> Written:
        """All or nothing, in one transaction; raises ``Refused`` where something changed since."""
        return self.writing(Order(actor, submit, reasons, reason))


@dataclass(slots=True)
class Prepared:
    """``questions`` are open and come first; a plan is there only without them and problems.

    ``settled`` are answered already (given, remembered or understood): to be shown and mended,
    with what was taken for the answer in ``suggested``.
    """

    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    plan: Plan | None = None
    settled: list[Question] = field(default_factory=list)
