from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand, demand_regions, office_of
from regions.actions.discard import drop_if_empty
from regions.actions.document_editions import edition_of
from regions.actions.entered import Stated
from regions.actions.history import Snapshot, changes, record, snapshot
from regions.actions.locking import Document
from regions.actions.merging import Entry, merged_entry, merged_figures
from regions.actions.open_month import demand_open, keep_months_as_they_are
from regions.actions.own_work import take_over
from regions.actions.refusals import TwinStands, WrongStatus
from regions.models import (
    PrintedFigure,
    Region,
    Reviewed,
    Submission,
    SubmissionLine,
    UniverseEdition,
    UniverseFigure,
    Verb,
    today,
)
from regions.sources import recap_of
from regions.twins import twin_of

__all__ = ["Stated", "enter", "enter_edition"]


@transaction.atomic
def enter(
    *,
    submission: Submission,
    stated: Sequence[Stated],
    actor: User,
    printed: Iterable[PrintedFigure] = (),
    struck: Iterable[PrintedFigure] = (),
    seen: str | None = None,
) -> Submission:
    """Save a draft with all that it says; what is no longer stated goes.

    A blank source means the recap of the actor's office for that month. ``printed`` are
    figures to add or change, ``struck`` those to remove. ``seen`` is the newest event that the
    actor knew of: what another changed since is left as it is, and where both changed the same,
    ``ChangedMeanwhile`` says what.
    """
    stored = open_for_entry(submission, actor)
    before = snapshot(stored) if stored else None
    fill_in_source(submission, actor)
    entry = Entry(submission, stated, list(printed), list(struck))
    if stored is None:
        refuse_twin(submission)
    else:
        entry = merged_entry(entry, stored, seen)
    write(entry)
    leave_trace(submission, before, actor)
    return submission


def write(entry: Entry) -> None:
    submission = entry.submission
    submission.save()
    state_participants(submission, entry.stated)
    state_universe(submission, entry.stated)
    for figure in entry.struck:
        figure.delete()
    for figure in entry.printed:
        figure.submission = submission
        figure.save()


def refuse_twin(submission: Submission) -> None:
    """Whoever enters the same figure at the same moment waits for the place, and is told."""
    keep_place(submission)
    if twin := twin_of(submission):
        raise TwinStands(twin)


def keep_place(submission: Submission) -> None:
    """Until the transaction ends nobody else enters a new figure of the same place."""
    place = submission.region or submission.office
    if place is not None:
        rows = type(place)._default_manager.select_for_update(no_key=True)
        rows.get(pk=place.pk)


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
    seen: str | None = None,
) -> UniverseEdition:
    """Save a draft of a series with the figures added or changed, and without ``struck``.

    ``seen`` as in ``enter``.
    """
    changed, gone = list(figures), list(struck)
    stored = open_for_entry(edition, actor)
    before = snapshot(stored) if stored else None
    demand_regions(actor, (figure.region for figure in changed))
    if stored is not None:
        changed, gone = merged_figures(edition, stored, changed, gone, seen)
    edition.save()
    for figure in gone:
        figure.delete()
    for figure in changed:
        figure.edition = edition
        figure.save()
    leave_trace(edition, before, actor)
    return edition


def open_for_entry(document: Document, actor: User) -> Document | None:
    """The draft as it is stored, locked; ``None`` for a new one."""
    demand(actor, Verb.EDIT if document.pk else Verb.CREATE, document)
    document.recorded_on = today()
    if not document.pk:
        demand_open(document)
        document.entered_by_id = actor.pk
        return None
    keep_months_as_they_are()
    stored: Any = type(document)._default_manager.select_for_update().get(pk=document.pk)
    demand_open(document, stored)
    if not stored.is_editable:
        raise WrongStatus(stored, Verb.EDIT)
    keep_life(document, stored)
    locked_row: Document = stored
    return locked_row


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
