"""The regencies that a province's own figure is verified without."""

from __future__ import annotations

from regions.models import Region, Status, Submission, Verb
from regions.silent import silent_below


def without(submission: Submission) -> list[str]:
    """By name: as it was when it was verified, or as it is now while it waits."""
    if submission.status == Status.SUBMITTED:
        return names_of(silent_below(submission))
    verified = submission.events.filter(verb=Verb.VERIFY).first()
    _before, codes = verified.changes.get("missing", [None, []]) if verified else (None, [])
    return names_of(codes) if codes else []


def names_of(codes: list[str]) -> list[str]:
    """As the regions are called today."""
    return [one.full_name for one in Region.objects.filter(code__in=codes).order_by("code")]
