from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model

from regions.access import demand
from regions.actions.edition_addresses import aside
from regions.actions.history import record
from regions.actions.locking import Document, locked
from regions.actions.open_month import demand_open
from regions.actions.refusals import RevisionOpen, demand_status
from regions.checks import doubts_of
from regions.models import (
    DoubtReason,
    PrintedFigure,
    Status,
    Submission,
    SubmissionLine,
    UniverseEdition,
    UniverseFigure,
    Verb,
    today,
)

OPEN = (Status.DRAFT, Status.SUBMITTED, Status.RETURNED)


@transaction.atomic
def revise(*, document: Document, actor: User) -> Document:
    """Open a draft with everything that a verified document says, to be corrected there."""
    demand(actor, Verb.REVISE, document)
    document = locked(document)
    demand_open(document)
    demand_status(document, Verb.REVISE, Status.VERIFIED)
    if revision := document.revisions.filter(status__in=OPEN).first():
        raise RevisionOpen(revision)
    draft = opened_draft(document, actor)
    copy_figures(document, draft)
    record(document=draft, verb=Verb.REVISE, actor=actor)
    return draft


def opened_draft(document: Document, actor: User) -> Document:
    draft: Any = type(document)._default_manager.get(pk=document.pk)
    draft.pk = None
    draft._state.adding = True
    draft.status = Status.DRAFT
    draft.revises_id = document.pk
    draft.revision = document.revision + 1
    draft.recorded_on = today()
    draft.entered_by_id = actor.pk
    draft.verified_by = None
    if isinstance(draft, UniverseEdition):
        draft.slug = aside(draft.slug, draft.revision, document.pk)
    draft.save()
    opened: Document = draft
    return opened


def copy_figures(old: Submission | UniverseEdition, new: Submission | UniverseEdition) -> None:
    if isinstance(new, UniverseEdition):
        _copy(UniverseFigure, "edition", old, new)
        return
    assert isinstance(old, Submission)
    for model in (SubmissionLine, UniverseFigure, PrintedFigure):
        _copy(model, "submission", old, new)
    copy_reasons(old, new)


def copy_reasons(old: Submission, new: Submission) -> None:
    """Those whose sentence still holds; the others are asked again."""
    standing = {doubt.stored for doubt in doubts_of(new)}
    _copy(DoubtReason, "submission", old, new, said__in=standing)


def _copy(model: type[Model], owner: str, old: Model, new: Model, **which: Any) -> None:
    copies = list(model._default_manager.filter(**{owner: old}, **which).order_by("pk"))
    for copy in copies:
        copy.pk = None
        copy._state.adding = True
        setattr(copy, owner, new)
    model._default_manager.bulk_create(copies)
