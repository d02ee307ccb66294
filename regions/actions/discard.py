from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.locking import Document, locked
from regions.actions.open_month import demand_open
from regions.actions.refusals import NotOwnDraft
from regions.models import Event, Status, Submission, UniverseEdition, Verb


@transaction.atomic
def discard(*, document: Document, actor: User) -> None:
    """Throw away one's own draft that nobody else has seen."""
    demand(actor, Verb.EDIT, document)
    document = locked(document)
    demand_open(document)
    if not is_discardable(document, actor):
        raise NotOwnDraft
    if isinstance(document, Submission):
        editions = list(UniverseEdition.objects.filter(figures__submission=document).distinct())
        document.delete()
        for edition in editions:
            drop_if_empty(edition)
    else:
        document.delete()


def is_discardable(document: Submission | UniverseEdition, actor: User) -> bool:
    of = {"submission": document} if isinstance(document, Submission) else {"edition": document}
    was_handed_in = Event.objects.filter(verb=Verb.SUBMIT, **of).exists()
    return (
        document.status == Status.DRAFT and document.entered_by_id == actor.pk and not was_handed_in
    )


def drop_if_empty(edition: UniverseEdition) -> None:
    """A document's edition lives as long as somebody quotes a figure from it."""
    if not edition.figures.exists():
        edition.delete()
