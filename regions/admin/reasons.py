"""The fields in which the reasons for doubts are typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction

from regions.actions import answer, submit
from regions.care import Actor
from regions.checks import Doubt, doubts_of
from regions.models import Submission
from regions.numbers import NIK_IN_TEXT

FOR_ALL = "reason-all"

Typed = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A doubt with its field: what was typed, or what was said of it before."""

    doubt: Doubt
    name: str
    reason: str
    is_missing: bool


def field_name(doubt: Doubt, submission: int | None = None) -> str:
    """On a page of many submissions each has fields of its own."""
    return f"reason-{doubt.key}" if submission is None else f"reason-{submission}-{doubt.key}"


def asked_of(doubts: Iterable[Doubt], typed: Typed, submission: int | None = None) -> list[Asked]:
    return [_asked(doubt, typed, field_name(doubt, submission)) for doubt in doubts]


def _asked(doubt: Doubt, typed: Typed, name: str) -> Asked:
    before = doubt.answered or doubt.once
    reason = NIK_IN_TEXT.sub("…", typed.get(name, before))
    missing = bool(typed) and doubt.asks and not reason.strip() and not typed_for_all(typed)
    return Asked(doubt, name, reason, missing)


def typed_for_all(typed: Typed) -> str:
    """The reason that holds wherever no other was typed."""
    return NIK_IN_TEXT.sub("…", typed.get(FOR_ALL, ""))


def reasons_in(
    typed: Typed, doubts: Iterable[Doubt], submission: int | None = None
) -> dict[str, str]:
    """By the key of the doubt; a reason that stands from before needs none."""
    for_all = typed.get(FOR_ALL, "").strip()
    return {
        doubt.key: typed.get(field_name(doubt, submission), "").strip()
        or (for_all if doubt.asks else "")
        for doubt in doubts
    }


@transaction.atomic
def hand_in(
    document: Submission, typed: Typed, actor: Actor, submission: int | None = None
) -> Submission:
    """Answer what is asked, and submit: both, or neither."""
    assert isinstance(actor, User)
    reasons = reasons_in(typed, doubts_of(document), submission)
    if any(reasons.values()):
        answer(submission=document, reasons=reasons, actor=actor)
    return submit(document=document, actor=actor)
