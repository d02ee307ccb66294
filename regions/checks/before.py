"""The last verified figures that new ones may be compared with."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from regions.models import Status, Submission, SubmissionLine
from regions.previous import OLD_MONTHS, Terms, agree, terms_of
from reports.measures import Count, add_months, within_months

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Line:
    """One verified figure of an earlier date."""

    as_of: datetime.date
    submission: int
    segment: str
    count: Count
    terms: Terms


def place_of(submission: Submission) -> Place:
    if submission.region_id:
        return "region", submission.region_id
    return "office", submission.office_id or 0


def comparable_before(submissions: Sequence[Submission]) -> list[dict[str, Count]]:
    """For each, by segment: the newest earlier figure that counts the same people.

    At most ``OLD_MONTHS`` old: what was so long ago is no period before this one.
    """
    lines = earlier_lines(submissions)
    return [_newest(one, lines[place_of(one)]) for one in submissions]


def _newest(submission: Submission, lines: Sequence[Line]) -> dict[str, Count]:
    terms, found = terms_of(submission), dict[str, Count]()
    for line in lines:
        if line.as_of < submission.as_of and fits(line, terms, submission.as_of):
            found.setdefault(line.segment, line.count)
    return found


def fits(line: Line, terms: Terms, day: datetime.date) -> bool:
    alike = agree(line.terms.population, terms.population)
    alike = alike and agree(line.terms.region_basis, terms.region_basis)
    return alike and within_months(line.as_of, day, OLD_MONTHS)


def earlier_lines(submissions: Sequence[Submission]) -> dict[Place, list[Line]]:
    """Newest first, of every place, in one query."""
    found: dict[Place, list[Line]] = defaultdict(list)
    if not submissions:
        return found
    days = [one.as_of for one in submissions]
    places = {place_of(one) for one in submissions}
    regions = [key for name, key in places if name == "region"]
    offices = [key for name, key in places if name == "office"]
    rows = SubmissionLine.objects.filter(
        Q(submission__region__in=regions) | Q(submission__office__in=offices),
        submission__status=Status.VERIFIED,
        submission__as_of__lt=max(days),
        submission__as_of__gte=add_months(min(days), -OLD_MONTHS),
        participants__isnull=False,
    ).order_by("-submission__as_of", "-submission__pk")
    for row in rows.values_list(
        *("submission__region", "submission__office", "submission__as_of", "submission"),
        *("segment__code", "participants", "rounded_to", "approximate"),
        *("submission__population", "submission__region_basis"),
    ):
        region, office, as_of, submission, code, people, unit, about, *terms = row
        place = ("region", region) if region else ("office", office)
        count = Count.of(people, unit, about)
        found[place].append(Line(as_of, submission, code, count, Terms(*terms)))
    return found
