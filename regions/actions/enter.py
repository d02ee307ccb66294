from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand, office_of
from regions.actions.discard import drop_if_empty
from regions.actions.document_editions import edition_of
from regions.actions.history import Snapshot, changes, record, snapshot
from regions.actions.own_work import take_over
from regions.actions.refusals import WrongStatus
from regions.models import (
    PrintedFigure,
    Region,
    Reviewed,
    Rounding,
    Segment,
    Submission,
    SubmissionLine,
    UniverseEdition,
    UniverseFigure,
    Verb,
    today,
)
from regions.sources import recap_of


@dataclass(frozen=True, slots=True)
class Stated:
    """What a source says of one segment; ``None`` is "not stated", never zero."""

    segment: Segment
    participants: int | None = None
    rounded_to: int = Rounding.EXACT
    approximate: bool = False
    note: str = ""
    universe: int | None = None
    universe_rounded_to: int = Rounding.EXACT
    universe_approximate: bool = False

    @property
    def has_line(self) -> bool:
        return self.participants is not None or bool(self.note)


@transaction.atomic
def enter(
    *,
    submission: Submission,
    stated: Sequence[Stated],
    actor: User,
    printed: Iterable[PrintedFigure] = (),
    struck: Iterable[PrintedFigure] = (),
) -> Submission:
    """Save a draft with all that it says; what is no longer stated goes.

    A blank source means the recap of the actor's office for that month. ``printed`` are
    figures to add or change, ``struck`` those to remove.
    """
    before = open_for_entry(submission, actor)
    fill_in_source(submission, actor)
    submission.save()
    state_participants(submission, stated)
    state_universe(submission, stated)
    for figure in struck:
        figure.delete()
    for figure in printed:
        figure.submission = submission
        figure.save()
    leave_trace(submission, before, actor)
    return submission


def fill_in_source(submission: Submission, actor: User) -> None:
    named: int | None = submission.source_id
    office = office_of(actor)
    if named is None and office is not None:
        submission.source = recap_of(office, submission.as_of)


@transaction.atomic
def enter_edition(
    *,
    edition: UniverseEdition,
    figures: Iterable[UniverseFigure],
    actor: User,
    struck: Iterable[UniverseFigure] = (),
) -> UniverseEdition:
    """Save a draft of a series with the figures added or changed, and without ``struck``."""
    before = open_for_entry(edition, actor)
    edition.save()
    for figure in struck:
        figure.delete()
    for figure in figures:
        figure.edition = edition
        figure.save()
    leave_trace(edition, before, actor)
    return edition


def open_for_entry(document: Submission | UniverseEdition, actor: User) -> Snapshot | None:
    """What the stored draft says now; ``None`` for a new one."""
    demand(actor, Verb.EDIT if document.pk else Verb.CREATE, document)
    document.recorded_on = today()
    if not document.pk:
        document.entered_by_id = actor.pk
        return None
    stored = type(document)._default_manager.select_for_update().get(pk=document.pk)
    if not stored.is_editable:
        raise WrongStatus(stored, Verb.EDIT)
    keep_life(document, stored)
    return snapshot(stored)


def keep_life(document: Reviewed, stored: Reviewed) -> None:
    """A form that was opened earlier must not bring back an older status."""
    for name in ("status", "revision", "entered_by_id", "verified_by_id"):
        setattr(document, name, getattr(stored, name))


def leave_trace(
    document: Submission | UniverseEdition, before: Snapshot | None, actor: User
) -> None:
    changed = changes(before or {}, snapshot(document))
    if before is None:
        record(document=document, verb=Verb.CREATE, actor=actor, changed=changed)
    elif changed:
        take_over(document, actor)
        document.save(update_fields=["entered_by"])
        record(document=document, verb=Verb.EDIT, actor=actor, changed=changed)


def state_participants(submission: Submission, stated: Sequence[Stated]) -> None:
    wanted = {said.segment.pk: said for said in stated if said.has_line}
    submission.lines.exclude(segment__in=wanted).delete()
    for said in wanted.values():
        SubmissionLine.objects.update_or_create(
            submission=submission,
            segment=said.segment,
            defaults={
                "participants": said.participants,
                "rounded_to": said.rounded_to,
                "approximate": said.approximate,
                "note": said.note,
            },
        )


def state_universe(submission: Submission, stated: Sequence[Stated]) -> None:
    """Figures of the universe stand in the edition of the source and date, and move with them."""
    left = {figure.edition for figure in submission.universe_figures.select_related("edition")}
    wanted = [said for said in stated if said.universe is not None]
    submission.universe_figures.all().delete()
    if wanted and submission.region:
        edition = edition_of(submission)
        UniverseFigure.objects.bulk_create(
            quoted(submission, submission.region, edition, said) for said in wanted
        )
    for edition in left:
        drop_if_empty(edition)


def quoted(
    submission: Submission, region: Region, edition: UniverseEdition, said: Stated
) -> UniverseFigure:
    return UniverseFigure(
        edition=edition,
        region=region,
        segment=said.segment,
        submission=submission,
        workers=said.universe or 0,
        rounded_to=said.universe_rounded_to,
        approximate=said.universe_approximate,
    )
