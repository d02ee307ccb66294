from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.history import changes, record, snapshot
from regions.actions.locking import Document, locked
from regions.actions.open_month import demand_open
from regions.actions.own_work import is_own_work
from regions.actions.refusals import AnotherStands, OwnWork, demand_read, demand_status
from regions.actions.supersede import supersede_predecessor
from regions.models import Reviewed, Status, Submission, UniverseEdition, Verb
from regions.silent import silent_below

SAME_FIGURE = ("region_id", "office_id", "as_of", "source_id", "population", "region_basis")


@transaction.atomic
def verify(*, document: Document, actor: User, seen: str | None = None) -> Document:
    """Confirm a submitted document; the revision it corrects steps aside first.

    ``seen`` is the newest event that the actor had read: what came after is read first.
    """
    demand(actor, Verb.VERIFY, document)
    document = locked(document)
    demand_open(document, predecessor_of(document))
    demand_status(document, Verb.VERIFY, Status.SUBMITTED)
    demand_read(document, seen)
    refuse_own_work(document, actor)
    refuse_beside_another(document)
    before = supersede_predecessor(document, actor)
    document.status = Status.VERIFIED
    document.verified_by_id = actor.pk
    document.save()
    changed = changes(before, snapshot(document))
    if missing := silent_below(document):
        changed["missing"] = [None, missing]
    record(document=document, verb=Verb.VERIFY, actor=actor, changed=changed)
    return document


def predecessor_of(document: Reviewed) -> Submission | None:
    """What steps aside for ``document``; its month must be open too."""
    return document.revises if isinstance(document, Submission) else None


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


def beside_others(submissions: Sequence[Submission]) -> dict[int, Submission]:
    """By key, the verified row that says the same thing already; one query for all."""
    days, sources = {one.as_of for one in submissions}, {one.source_id for one in submissions}
    standing = Submission.objects.verified().filter(as_of__in=days, source__in=sources)
    by_figure = {figure_of(one): one for one in standing.select_related("region", "office")}
    found = {one.pk: by_figure.get(figure_of(one)) for one in submissions}
    return {
        one.pk: other
        for one in submissions
        if (other := found[one.pk]) and other.pk not in (one.pk, one.revises_id)
    }


def figure_of(submission: Submission) -> tuple[object, ...]:
    return tuple(getattr(submission, name) for name in SAME_FIGURE)
