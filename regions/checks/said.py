"""What submissions say, read for many at once, and checked against what else is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from regions.checks.before import comparable_before
from regions.checks.rules import found_in
from regions.checks.words import Found
from regions.measured import measure_said
from regions.models import Measure, Population, PrintedFigure, Segment, Submission, SubmissionLine
from regions.region_editions import own_editions, series_of
from regions.tree import segments_in_order
from reports.measures import Count, Edition

MEASURES = {
    Population.ACTIVE: (Measure.ACTIVE, Measure.PARTICIPANTS),
    Population.REGISTERED: (Measure.REGISTERED, Measure.PARTICIPANTS),
    Population.PROTECTED: (Measure.PROTECTED, Measure.PARTICIPANTS),
}
ANY_MEASURE = (Measure.ACTIVE, Measure.REGISTERED, Measure.PROTECTED, Measure.PARTICIPANTS)


@dataclass(frozen=True, slots=True)
class Said:
    """One submission, which need not be stored, with its figures by segment code.

    ``own`` is the universe that its source quotes, ``printed`` its totals as printed.
    """

    submission: Submission
    lines: Mapping[str, Count | None]
    own: Sequence[Edition] = ()
    printed: Sequence[Count] = field(default_factory=tuple)


def check_said(said: Sequence[Said], segments: list[Segment] | None = None) -> list[list[Found]]:
    """What is implausible in each; the same number of queries for one as for many."""
    ordered = segments_in_order() if segments is None else segments
    submissions = [one.submission for one in said]
    series = series_of({one.region_id for one in submissions if one.region_id})
    before = comparable_before(submissions)
    found = []
    for one, earlier in zip(said, before, strict=True):
        editions = [*one.own, *series.get(one.submission.region_id or 0, ())]
        measured = measure_said(one.submission, one.lines, editions, ordered)
        found.append(found_in(measured, one.submission.total_rule, earlier, one.printed))
    return found


def read_said(submissions: Sequence[Submission]) -> list[Said]:
    """Stored submissions as they stand."""
    keys = [one.pk for one in submissions]
    lines, own, printed = lines_by(keys), own_editions(keys), printed_by(submissions)
    return [
        Said(one, lines[one.pk], own.get(one.pk, ()), printed.get(one.pk, ()))
        for one in submissions
    ]


def lines_by(keys: Iterable[int]) -> Mapping[int, dict[str, Count | None]]:
    found: dict[int, dict[str, Count | None]] = defaultdict(dict)
    rows = SubmissionLine.objects.filter(submission__in=list(keys)).values_list(
        "submission", "segment__code", "participants", "rounded_to", "approximate"
    )
    for submission, code, people, unit, about in rows:
        found[submission][code] = None if people is None else Count.of(people, unit, about)
    return found


def printed_by(submissions: Sequence[Submission]) -> Mapping[int, list[Count]]:
    """Totals that the sources printed, of the population and date that the figures speak of."""
    by_key = {one.pk: one for one in submissions}
    found: dict[int, list[Count]] = defaultdict(list)
    rows = PrintedFigure.objects.filter(
        submission__in=list(by_key), segment__code="total", measure__in=ANY_MEASURE, decimals=0
    )
    for figure in rows:
        said = by_key[figure.submission_id]
        asked = MEASURES.get(Population(said.population), ANY_MEASURE)
        if figure.as_of == said.as_of and figure.measure in asked and figure.scaled >= 0:
            count = Count.of(figure.scaled, figure.rounded_to, figure.approximate)
            found[said.pk].append(count)
    return found
