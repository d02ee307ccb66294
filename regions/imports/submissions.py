"""Submissions and their figures, made of the drafts of a file; stored many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db.models import Model
from django.utils.translation import gettext as _

from regions.actions.document_editions import edition_of
from regions.imports.comparing import Outcome, Step, flags, identity
from regions.imports.drafts import Draft
from regions.imports.progress import in_pieces
from regions.imports.said import Count
from regions.models import (
    DoubtReason,
    PrintedFigure,
    Segment,
    Source,
    Status,
    Submission,
    SubmissionLine,
    UniverseEdition,
    UniverseFigure,
    today,
)

BATCH = 1000
Kept = TypeVar("Kept", bound=Model)
LINE_FIELDS = ("participants", "rounded_to", "approximate", "note")
FIGURE_FIELDS = ("workers", "rounded_to", "approximate")
FLAGS = ("rounded_to", "approximate", "adopted", "note")


def submission_of(draft: Draft, words: Mapping[str, str], source: Source | int) -> Submission:
    of = {"source": source} if isinstance(source, Source) else {"source_id": source}
    return Submission(
        region=draft.region,
        as_of=draft.period.day,
        precision=draft.period.precision,
        population=draft.population,
        region_basis=draft.basis,
        **of,
        **words,
    )


def revision_of(old: Submission, actor: User) -> Submission:
    """A draft that says what ``old`` says, as ``revise`` opens it."""
    draft = copy(old)
    draft._state = copy(old._state)
    draft.pk, draft._state.adding = None, True
    draft.status, draft.revises_id, draft.revision = Status.DRAFT, old.pk, old.revision + 1
    draft.recorded_on, draft.entered_by, draft.verified_by = today(), actor, None
    return draft


@dataclass
class Rows:
    """Everything that is to be stored, kind by kind."""

    segments: Mapping[str, Segment]
    made: list[Model] = field(default_factory=list)
    changed: list[Model] = field(default_factory=list)
    editions: dict[tuple[int, Any], UniverseEdition] = field(default_factory=dict)

    def add(self, outcome: Outcome, submission: Submission) -> None:
        """``submission`` is stored already; a revision gets copies of what stood."""
        anew = outcome.step == Step.REVISE
        draft, stood = outcome.draft, outcome.stood
        lines = {} if stood is None else dict(stood.lines)
        universe = {} if stood is None else dict(stood.universe)
        printed = [] if stood is None else list(stood.printed)
        if anew:
            lines = {code: self._copied(row, submission) for code, row in lines.items()}
            universe = {code: self._copied(row, submission) for code, row in universe.items()}
            printed = [self._copied(row, submission) for row in printed]
        for code, entry in draft.lines.items():
            self._line(submission, code, entry.count, lines.get(code))
        for code, entry in draft.universe.items():
            self._universe(submission, code, entry.count, universe.get(code))
        for one in draft.printed:
            self._printed(submission, one.figure, printed)

    def _copied(self, row: Kept, submission: Submission) -> Kept:
        twin = copy(row)
        twin._state = copy(row._state)
        twin.pk, twin._state.adding = None, True
        twin.submission = submission  # type: ignore[attr-defined]
        self.made.append(twin)
        return twin

    def _line(
        self, submission: Submission, code: str, count: Count, line: SubmissionLine | None
    ) -> None:
        if line is None:
            line = SubmissionLine(submission=submission, segment=self.segments[code])
            self.made.append(line)
        elif line.pk:
            self.changed.append(line)
        line.participants = count.number
        line.rounded_to, line.approximate = count.rounded_to, count.approximate
        line.note = count.note or line.note

    def _universe(
        self, submission: Submission, code: str, count: Count, figure: UniverseFigure | None
    ) -> None:
        if figure is None:
            figure = UniverseFigure(
                edition=self._edition(submission),
                region=submission.region,
                submission=submission,
                segment=self.segments[code],
            )
            self.made.append(figure)
        elif figure.pk:
            self.changed.append(figure)
        figure.workers = count.number
        figure.rounded_to, figure.approximate = count.rounded_to, count.approximate

    def _edition(self, submission: Submission) -> UniverseEdition:
        key = (submission.source_id, submission.as_of)
        if key not in self.editions:
            self.editions[key] = edition_of(submission)
        return self.editions[key]

    def _printed(
        self, submission: Submission, figure: PrintedFigure, stood: Sequence[PrintedFigure]
    ) -> None:
        same = next((one for one in stood if identity(one) == identity(figure)), None)
        if same is None:
            figure.submission = submission
            self.made.append(figure)
            return
        for name, value in zip(FLAGS, flags(figure), strict=True):
            setattr(same, name, value)
        if same.pk:
            self.changed.append(same)

    def store(self) -> None:
        for model, fields in (
            (SubmissionLine, LINE_FIELDS),
            (UniverseFigure, FIGURE_FIELDS),
            (PrintedFigure, FLAGS),
        ):
            manager = model._default_manager
            for piece in in_pieces(_("Menulis angka"), of_model(self.made, model), BATCH):
                manager.bulk_create(piece)
            manager.bulk_update(of_model(self.changed, model), fields, batch_size=BATCH)


def of_model(rows: Iterable[Model], model: type[Model]) -> list[Any]:
    return [row for row in rows if type(row) is model]


def copy_reasons(revisions: Mapping[int, Submission]) -> None:
    """What was answered about the version before, by its number."""
    copies = list(DoubtReason.objects.filter(submission__in=list(revisions)).order_by("pk"))
    for one in copies:
        one.submission = revisions[one.submission_id]
        one.pk, one._state.adding = None, True
    DoubtReason.objects.bulk_create(copies, batch_size=BATCH)
