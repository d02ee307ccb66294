"""Whose work a document is: who entered, changed or handed it in; not who merely opened it."""

from __future__ import annotations

from collections.abc import Sequence

from regions.care import Actor
from regions.models import Event, Submission, UniverseEdition, Verb

BY_HAND = (Verb.CREATE, Verb.EDIT, Verb.SUBMIT)


def is_own_work(document: Submission | UniverseEdition, actor: Actor) -> bool:
    if document.entered_by_id == actor.pk and document.revises_id is None:
        return True
    return document.events.filter(actor_id=actor.pk, verb__in=BY_HAND).exists()


def own_among(submissions: Sequence[Submission], actor: Actor) -> set[int]:
    """Keys of those that are ``actor``'s own work, in one query."""
    keys = [one.pk for one in submissions]
    by_hand = Event.objects.filter(submission__in=keys, actor_id=actor.pk, verb__in=BY_HAND)
    entered = {
        one.pk for one in submissions if one.entered_by_id == actor.pk and one.revises_id is None
    }
    return entered | {pk for pk in by_hand.values_list("submission", flat=True) if pk}


def take_over(document: Submission | UniverseEdition, actor: Actor) -> None:
    """A revision is entered by who first types in it or hands it in, whoever opened it."""
    if document.revises_id is None:
        return
    if not document.events.filter(verb__in=BY_HAND).exists():
        document.entered_by_id = actor.pk
