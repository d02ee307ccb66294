"""Whose work a document is: who entered, changed or handed it in; not who merely opened it."""

from __future__ import annotations

from regions.access import Actor
from regions.models import Submission, UniverseEdition, Verb

BY_HAND = (Verb.CREATE, Verb.EDIT, Verb.SUBMIT)


def is_own_work(document: Submission | UniverseEdition, actor: Actor) -> bool:
    if document.entered_by_id == actor.pk and document.revises_id is None:
        return True
    return document.events.filter(actor_id=actor.pk, verb__in=BY_HAND).exists()


def take_over(document: Submission | UniverseEdition, actor: Actor) -> None:
    """A revision is entered by who first types in it or hands it in, whoever opened it."""
    if document.revises_id is None:
        return
    if not document.events.filter(verb__in=BY_HAND).exists():
        document.entered_by_id = actor.pk
