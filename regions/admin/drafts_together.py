"""Many drafts on one page: what each says, what does not fit, and why one is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import QueryDict

from regions.actions import Refused
from regions.actions.refusals import DoubtsOpen, WrongStatus
from regions.admin.reasons import Asked, asked_of, hand_in
from regions.admin.sheet_words import signed, written
from regions.care import Actor
from regions.checks import doubts_of_many, read_said
from regions.checks.before import comparable_before
from regions.models import Submission, Verb
from regions.periods import say_period
from regions.tree import nodes_of, segments_in_order, tree_of
from regions.verifying.parts import parts_said

Refusals = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class DraftRow:
    submission: Submission
    period: str
    total: str
    parts: Sequence[str]  # where there is no total
    before: str
    change: str
    asked: list[Asked]
    refused: str
    is_taken: bool


def draft_rows(
    submissions: Sequence[Submission], typed: QueryDict, refused: Refusals
) -> list[DraftRow]:
    """In the same number of queries for one as for many."""
    segments = segments_in_order()
    tree = tree_of(segments)
    doubts = doubts_of_many(submissions)
    rows = []
    for said, before in zip(read_said(submissions), comparable_before(submissions), strict=True):
        one = said.submission
        now = nodes_of(tree, said.lines, one.breakdown)["total"].count
        old = before.get("total")
        taken = str(one.pk) in typed.getlist("take") if typed else one.is_editable
        asked = asked_of(doubts[one.pk], typed, one.pk)
        rows.append(
            DraftRow(
                submission=one,
                period=say_period(one.as_of, one.precision),
                total=written(now) if now else "",
                parts=() if now else parts_said(said.lines, segments),
                before=written(old) if old else "",
                change=signed(now.value - old.value) if now and old else "",
                asked=asked if taken else [replace(each, is_missing=False) for each in asked],
                refused=refused.get(one.pk, "") or why_not(one),
                is_taken=taken,
            )
        )
    return rows


def why_not(submission: Submission) -> str:
    return "" if submission.is_editable else str(WrongStatus(submission, Verb.SUBMIT))


def hand_in_all(chosen: Sequence[Submission], typed: QueryDict, actor: Actor) -> dict[int, str]:
    """All of them, or none and why: by the key of what was refused."""
    refused: dict[int, str] = {}
    with transaction.atomic():
        for one in chosen:
            try:
                with transaction.atomic():
                    hand_in(one, typed, actor, one.pk)
            except DoubtsOpen:
                refused[one.pk] = ""  # the fields without a reason say it
            except (Refused, PermissionDenied) as why:
                refused[one.pk] = str(why)
        if refused:
            transaction.set_rollback(True)
    return refused
