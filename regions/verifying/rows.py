"""Submissions as lines of the page on which many are verified."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.conf import settings

from regions.actions.own_work import own_among
from regions.actions.refusals import (
    AnotherStands,
    OwnWork,
    PeriodClosed,
    Refused,
    WrongStatus,
)
from regions.actions.verify import beside_others
from regions.care import Actor
from regions.checks import Doubt, doubts_of_many
from regions.checks.before import comparable_before
from regions.checks.said import lines_by
from regions.closing import closed_among
from regions.models import Segment, Status, Submission, Verb
from regions.numbers import write_percent
from regions.periods import month_end
from regions.tree import nodes_of, segments_in_order, tree_of
from regions.verifying.parts import parts_said
from regions.verifying.seen import newest_events
from reports.measures import Count, round_half_up

Lines = Mapping[str, Count | None]


@dataclass(frozen=True, slots=True)
class Row:
    """``before`` is the last verified total that counts the same people, or the one replaced.

    ``parts`` are told where there is no total.
    """

    submission: Submission
    total: Count | None
    before: Count | None
    doubts: list[Doubt]
    seen: str
    refusal: Refused | None
    parts: Sequence[str] = ()

    @property
    def is_ready(self) -> bool:
        return self.refusal is None

    @property
    def asks(self) -> bool:
        """Whether something in it has no answer, so that it is chosen by hand."""
        return any(doubt.asks for doubt in self.doubts)

    @property
    def change(self) -> int | None:
        if self.total is None or self.before is None:
            return None
        return self.total.value - self.before.value

    @property
    def percent(self) -> str:
        """``+5,3%``; blank where there is nothing to compare with."""
        if self.change is None or self.before is None or not self.before.value:
            return ""
        share = round_half_up(Fraction(100 * self.change, self.before.value), 1)
        return ("+" if share > 0 else "") + f"{write_percent(share)}%".replace("-", "−")


def rows_of(submissions: Sequence[Submission], reader: Actor) -> list[Row]:
    """In as many queries for one as for many."""
    keys = [one.pk for one in submissions]
    segments = segments_in_order()
    lines = lines_by([*keys, *(one.revises_id for one in submissions if one.revises_id)])
    earlier = comparable_before(submissions)
    doubts, seen = doubts_of_many(submissions), newest_events(Submission, keys)
    refusals = refusals_of(submissions, reader)
    totals = [total_of(one, lines[one.pk], segments) for one in submissions]
    return [
        Row(
            submission=one,
            total=total,
            parts=() if total else parts_said(lines[one.pk], segments),
            before=before_of(one, lines, before),
            doubts=doubts[one.pk],
            seen=seen[one.pk],
            refusal=refusals.get(one.pk),
        )
        for one, total, before in zip(submissions, totals, earlier, strict=True)
    ]


def total_of(submission: Submission, lines: Lines, segments: list[Segment]) -> Count | None:
    """As the source states it, else the sum of all its parts where it gave all of them."""
    return nodes_of(tree_of(segments), lines, submission.breakdown)["total"].count


def before_of(
    submission: Submission, lines: Mapping[int, Lines], earlier: Mapping[str, Count]
) -> Count | None:
    if submission.revises_id:
        return lines[submission.revises_id].get("total")
    return earlier.get("total")


def refusals_of(submissions: Sequence[Submission], reader: Actor) -> dict[int, Refused]:
    """Why ``reader`` cannot verify some of them, by key."""
    regions = {one.region_id for one in submissions if one.region_id}
    closings = closed_among(regions, {one.as_of for one in submissions})
    others = beside_others(submissions)
    own = set() if settings.COVERAGE_ONE_PERSON_OFFICE else own_among(submissions, reader)
    found: dict[int, Refused] = {}
    for one in submissions:
        if one.status != Status.SUBMITTED:
            found[one.pk] = WrongStatus(one, Verb.VERIFY)
        elif closing := closings.get((one.region_id or 0, month_end(one.as_of))):
            found[one.pk] = PeriodClosed(closing)
        elif one.pk in own:
            found[one.pk] = OwnWork()
        elif one.pk in others:
            found[one.pk] = AnotherStands(others[one.pk])
    return found
