"""The revised row steps aside for the one that corrects it."""

from __future__ import annotations

from django.contrib.auth.models import User

from regions.actions.decide import carry_decisions
from regions.actions.edition_addresses import hand_over_address
from regions.actions.history import record, snapshot
from regions.actions.locking import Document, locked
from regions.models import Status, Submission, Verb


def supersede_predecessor(document: Document, actor: User) -> dict[str, object]:
    """Mark the revised row superseded and tell what it said; nothing if there is none."""
    if document.revises_id is None:
        return {}
    predecessor = locked(document.revises) if document.revises else document
    before = snapshot(predecessor)
    if predecessor.status == Status.VERIFIED:
        predecessor.status = Status.SUPERSEDED
        hand_over_address(predecessor, document)
        predecessor.save()
        record(document=predecessor, verb=Verb.SUPERSEDE, actor=actor)
        if isinstance(predecessor, Submission) and isinstance(document, Submission):
            carry_decisions(predecessor, document)
    return before
