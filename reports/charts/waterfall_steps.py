"""From one coverage to another, step by step: who came and went, and how many workers there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from reports import wording
from reports.measures import Change, Figure, round_half_up
from reports.region_report import RegionReport
from reports.wording import changes

LEGIBLE = Fraction(6, 100)


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the picture, from one percentage to another; ``total``: one of the two ends."""

    name: str
    text: str
    start: Fraction
    end: Fraction
    reference: str
    value: Decimal
    people: str = ""
    short: str = ""  # the name and the people, where there is little room
    total: bool = False


def segment_names(report: RegionReport) -> dict[str, str]:
    return {row.segment.code: row.segment.name for row in report.segments}


def steps_of(report: RegionReport, before: Figure, change: Change) -> Iterator[Step]:
    """The coverage before, each effect on it, and the coverage after."""
    code, coverage = report.region.code, change.before.coverage
    name = _("Cakupan %(date)s") % {"date": wording.figure_date(before)}
    said, level = wording.computed_percentage(coverage), 100 * coverage.value
    reference = f"{code}:change.before"
    yield Step(name, said, Fraction(0), level, reference, coverage.percent, total=True)
    for effect in change.people:
        names, people = segment_names(report), changes.people(effect, change)
        short = changes.effect_name(effect, changes.short_names(names))
        step = _step(report, change, effect.segment, level, effect.points)
        name = changes.effect_name(effect, names)
        yield replace(step, name=name, people=people, short=f"{short} ({people})")
        level = step.end
    step = _step(report, change, "universe", level, change.universe)
    yield replace(step, name=changes.universe_name(change))
    level = step.end
    yield _after(report, change, level)


def _step(
    report: RegionReport, change: Change, what: str, level: Fraction, points: Fraction
) -> Step:
    text, reference = changes.points(points, change), f"{report.region.code}:change.{what}"
    return Step("", text, level, level + points, reference, round_half_up(points, 2))


def _after(report: RegionReport, change: Change, level: Fraction) -> Step:
    """As the page says it, which may be a finer percentage of the publisher's."""
    coverage, shown = change.after.coverage, report.headline
    name = _("Cakupan %(date)s") % {"date": wording.figure_date(report.row.figure)}
    if shown and shown.printed:
        name = f"{name}, {wording.BY_PUBLISHER}"
    text = wording.percentage(shown) if shown else wording.computed_percentage(coverage)
    reference = f"{report.region.code}:coverage.total"
    return Step(name, text, Fraction(0), level, reference, coverage.percent, total=True)


def axis_base(steps: tuple[Step, ...]) -> int:
    """Where the axis starts, in percent: 0, or below all that is drawn.

    From 0 where the longest step is at least six hundredths of the axis, and so can be seen.
    """
    levels = [step.end for step in steps]
    longest = max(abs(step.end - step.start) for step in steps if not step.total)
    if longest >= max(levels) * LEGIBLE:
        return 0
    return max(int(min(levels) - max(2 * longest, Fraction(1))), 0)
