"""Where one preparation lies: the answers given so far, and what is still asked or wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from django.contrib.auth.models import User

from regions.access import office_of
from regions.care import Care, care_of
from regions.imports.outcome import Question
from regions.imports.remembered import Remembered, remembered_by
from regions.imports.workbook import Place, Problem
from regions.models import ImportKind, Office

Options = tuple[tuple[str, str], ...]


@dataclass
class Desk:
    kind: ImportKind
    answers: Mapping[str, str]
    actor: User
    questions: dict[str, Question] = field(default_factory=dict)
    settled: dict[str, Question] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @cached_property
    def office(self) -> Office | None:
        return office_of(self.actor)

    @cached_property
    def care(self) -> Care:
        return care_of(self.actor)

    @cached_property
    def remembered(self) -> Remembered:
        return remembered_by(self.office, self.kind)

    def ask(
        self,
        key: str,
        text: str,
        *,
        options: Options = (),
        suggested: str = "",
        place: Place | None = None,
        sure: bool = False,
    ) -> str | None:
        """The answer that was given or remembered, or what is suggested where that is ``sure``.

        ``None`` while a person has yet to answer.
        """
        given = self.answers.get(key, "").strip()
        known = self.remembered.get(key, "")
        answer = given or known or (suggested if sure else "")
        if options and answer not in {value for value, _label in options}:
            answer = ""
        shown = Question(key, text, options, answer or suggested, place, bool(known) and not given)
        (self.settled if answer or sure else self.questions)[key] = shown
        return answer if answer or sure else None

    def ask_again(self, key: str, sentence: str) -> None:
        """An answer that cannot be used is asked for once more, with why."""
        if shown := self.settled.pop(key, None):
            self.questions[key] = replace(shown, text=f"{sentence} {shown.text}")

    def refuse(self, place: Place, value: object, sentence: str) -> None:
        """One thing to mend in the file."""
        self.problems.append(Problem(place, "" if value is None else str(value), sentence))
