"""A draft of the file beside what stands: new, changed, the same, or in the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from regions.imports.drafts import Draft, Entry, Printed
from regions.imports.standing import Stood
from regions.models import PrintedFigure, Status, SubmissionLine, UniverseFigure


class Step(Enum):
    NEW = "new"
    EDIT = "edit"
    REVISE = "revise"
    SAME = "same"
    IN_THE_WAY = "in_the_way"


@dataclass(frozen=True, slots=True)
class Difference:
    """``key`` is that of the history, such as ``participants.pu``."""

    key: str
    old: Any
    new: Any
    entry: Entry | Printed | None = None


@dataclass(slots=True)
class Outcome:
    draft: Draft
    step: Step
    stood: Stood | None
    differences: list[Difference]

    @property
    def mark(self) -> tuple[Any, ...]:
        """What must still be so when it is written."""
        told = tuple((one.key, one.old, one.new) for one in self.differences)
        stood = self.stood.submission if self.stood else None
        return (self.step, stood.pk if stood else None, stood.status if stood else None, told)


def compare(draft: Draft, stood: Sequence[Stood], words: Mapping[str, str]) -> Outcome:
    """``words``: what was said of the file as a whole, such as the rule of its totals."""
    by_status = {one.submission.status: one for one in reversed(stood)}
    editable = by_status.get(Status.DRAFT) or by_status.get(Status.RETURNED)
    beside = editable or by_status.get(Status.SUBMITTED) or by_status.get(Status.VERIFIED)
    if beside is None:
        return Outcome(draft, Step.NEW, None, list(differences(draft, None, words)))
    found = list(differences(draft, beside, words))
    return Outcome(draft, step_of(beside, found), beside, found)


def step_of(beside: Stood, found: Sequence[Difference]) -> Step:
    if not found:
        return Step.SAME
    if beside.submission.is_editable:
        return Step.EDIT
    return Step.REVISE if beside.submission.status == Status.VERIFIED else Step.IN_THE_WAY


def differences(
    draft: Draft, beside: Stood | None, words: Mapping[str, str]
) -> Iterator[Difference]:
    """A cell that is blank in the file changes nothing."""
    stood = beside or EMPTY
    for code, entry in draft.lines.items():
        yield from of_line(code, entry, stood.lines.get(code))
    for code, entry in draft.universe.items():
        yield from of_universe(code, entry, stood.universe.get(code))
    for printed in draft.printed:
        yield from of_printed(printed, stood.printed)
    if beside is not None:
        for name, value in words.items():
            if (old := getattr(beside.submission, name)) != value:
                yield Difference(name, old, value)


@dataclass(frozen=True, slots=True)
class _Nothing:
    lines: Mapping[str, SubmissionLine]
    universe: Mapping[str, UniverseFigure]
    printed: Sequence[PrintedFigure]


EMPTY = _Nothing({}, {}, ())


def of_line(code: str, entry: Entry, line: SubmissionLine | None) -> Iterator[Difference]:
    old = NOTHING_SAID
    if line is not None:
        old = (line.participants, line.rounded_to, line.approximate, line.note)
    yield from beside(LINE_KEYS, code, old, entry)


def of_universe(code: str, entry: Entry, figure: UniverseFigure | None) -> Iterator[Difference]:
    old = NOTHING_SAID
    if figure is not None:
        old = (figure.workers, figure.rounded_to, figure.approximate, "")
    yield from beside(UNIVERSE_KEYS, code, old, entry)


Told = tuple[int | None, int, bool, str]
NOTHING_SAID: Told = (None, 1, False, "")
LINE_KEYS = ("participants", "rounded_to", "approximate", "note")
UNIVERSE_KEYS = ("universe", "universe_rounded_to", "universe_approximate")


def beside(keys: Sequence[str], code: str, old: Told, entry: Entry) -> Iterator[Difference]:
    """As the history names them; a note that the file leaves out stays as it was."""
    count = entry.count
    new: Told = (count.number, count.rounded_to, count.approximate, count.note or old[3])
    if new != old:
        for key, before, now in zip(keys, old, new, strict=False):
            if before != now:
                yield Difference(
                    f"{key}.{code}", before or None if key == "note" else before, now, entry
                )


def identity(figure: PrintedFigure) -> tuple[Any, ...]:
    return (figure.segment_id, figure.measure, figure.as_of, figure.scaled, figure.decimals)


def flags(figure: PrintedFigure) -> tuple[Any, ...]:
    return (figure.rounded_to, figure.approximate, figure.adopted, figure.note)


def of_printed(printed: Printed, stood: Sequence[PrintedFigure]) -> Iterator[Difference]:
    figure = printed.figure
    same = next((one for one in stood if identity(one) == identity(figure)), None)
    key = f"printed.{printed.segment}.{figure.measure}.{figure.as_of}"
    if same is None:
        yield Difference(key, None, str(figure.value), printed)
    elif flags(same) != flags(figure):
        yield Difference(key, str(same.value), str(figure.value), printed)
