from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.history import changes, record, snapshot
from regions.actions.locking import Document, locked
from regions.actions.own_work import is_own_work
from regions.actions.refusals import AnotherStands, OwnWork, demand_status
from regions.actions.supersede import supersede_predecessor
from regions.models import Reviewed, Status, Submission, UniverseEdition, Verb

SAME_FIGURE = ("region_id", "office_id", "as_of", "source_id", "population", "region_basis")


@transaction.atomic
def verify(*, document: Document, actor: User) -> Document:
    """Confirm a submitted document; the revision it corrects steps aside first."""
    demand(actor, Verb.VERIFY, document)
    document = locked(document)
    demand_status(document, Verb.VERIFY, Status.SUBMITTED)
    refuse_own_work(document, actor)
    refuse_beside_another(document)
    before = supersede_predecessor(document, actor)
    document.status = Status.VERIFIED
    document.verified_by_id = actor.pk
    document.save()
    changed = changes(before, snapshot(document))
    record(document=document, verb=Verb.VERIFY, actor=actor, changed=changed)
    return document


def refuse_own_work(document: Submission | UniverseEdition, actor: User) -> None:
    if not settings.COVERAGE_ONE_PERSON_OFFICE and is_own_work(document, actor):
        raise OwnWork


def refuse_beside_another(document: Reviewed) -> None:
    """Two verified rows never say the same thing; an edition's address keeps it alone."""
    if not isinstance(document, Submission):
        return
    same = {name: getattr(document, name) for name in SAME_FIGURE}
    others = Submission.objects.verified().filter(**same).exclude(pk=document.pk)
    if other := others.exclude(revisions=document.pk).first():
        raise AnotherStands(other)
