"""Which segments a sheet offers, and which it starts with."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db.models import Q

from regions.access import office_of
from regions.models import Segment, Submission, SubmissionLine
from regions.tree import is_valid_on, segments_in_order

USUAL = ("total", "pu", "bpu", "jakon")
LAST_SUBMISSIONS = 30


def valid_segments(days: Iterable[datetime.date]) -> list[Segment]:
    """In order, those that stood on one of ``days``."""
    asked = list(days)
    return [one for one in segments_in_order() if any(is_valid_on(one, day) for day in asked)]


def usual_codes(user: User) -> set[str]:
    """What the last submissions of this person's office gave."""
    office = office_of(user)
    own = Q(entered_by=user) | Q(source__office=office) if office else Q(entered_by=user)
    last = Submission.objects.filter(own).order_by("-pk").values_list("pk", flat=True)
    lines = SubmissionLine.objects.filter(
        submission__in=list(last[:LAST_SUBMISSIONS]), participants__isnull=False
    )
    codes = lines.order_by().values_list("segment__code", flat=True).distinct()
    return set(codes) or set(USUAL)


def chosen(valid: list[Segment], asked: Iterable[str], user: User) -> list[Segment]:
    wanted = set(asked) & {one.code for one in valid} or usual_codes(user)
    return [one for one in valid if one.code in wanted] or valid
