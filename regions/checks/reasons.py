"""Reasons that were given: for the same sentence, or for the same check some months ago."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q

from regions.checks.before import Place, place_of
from regions.models import Check, DoubtReason, Status, Submission
from reports.measures import add_months

STANDING = (Check.ABOVE_UNIVERSE, Check.ABOVE_PARENT, Check.DOES_NOT_ADD_UP)
"""What lasts from month to month; a jump or a slip is of one month only."""


@dataclass(frozen=True, slots=True)
class Given:
    """The reasons that bear on one submission, its own and those that stand from before."""

    own: Sequence[DoubtReason]
    earlier: Sequence[DoubtReason]

    def answer(self, check: str, segment: str, said: str) -> str:
        """The reason for just this sentence."""
        alike = self._own(check, segment)
        return next((one.reason for one in alike if one.said == said), "")

    def once(self, check: str, segment: str) -> str:
        """The reason for the same check while the numbers were others."""
        return next((one.reason for one in self._own(check, segment)), "")

    def standing(self, check: str, segment: str) -> DoubtReason | None:
        """The newest reason that an earlier month carries for the same check."""
        named = (check, segment)
        alike = (one for one in self.earlier if (one.check_name, one.segment.code) == named)
        return next(alike, None)

    def _own(self, check: str, segment: str) -> list[DoubtReason]:
        named = (check, segment)
        return [one for one in self.own if (one.check_name, one.segment.code) == named]


def reasons_for(submissions: Sequence[Submission]) -> list[Given]:
    """In two queries, however many submissions."""
    own: dict[int, list[DoubtReason]] = defaultdict(list)
    reasons = DoubtReason.objects.select_related("segment").order_by("-pk")
    for one in reasons.filter(submission__in=[one.pk for one in submissions if one.pk]):
        own[one.submission_id].append(one)
    earlier = earlier_reasons(submissions)
    return [Given(own[one.pk], _standing(one, earlier[place_of(one)])) for one in submissions]


def _standing(submission: Submission, reasons: Sequence[DoubtReason]) -> list[DoubtReason]:
    day = submission.as_of
    since = add_months(day, -settings.COVERAGE_KNOWN_MONTHS)
    return [one for one in reasons if since <= one.submission.as_of < day]


def earlier_reasons(submissions: Sequence[Submission]) -> Mapping[Place, list[DoubtReason]]:
    """Of verified submissions of the same places, newest first."""
    found: dict[Place, list[DoubtReason]] = defaultdict(list)
    places = {place_of(one) for one in submissions}
    rows = DoubtReason.objects.filter(
        Q(submission__region__in=[key for name, key in places if name == "region"])
        | Q(submission__office__in=[key for name, key in places if name == "office"]),
        submission__status=Status.VERIFIED,
        check_name__in=STANDING,
    )
    ordered = rows.select_related("segment", "submission").order_by("-submission__as_of", "-pk")
    for one in ordered:
        found[place_of(one.submission)].append(one)
    return found
