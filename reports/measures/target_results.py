"""A region held against a target on a date, and what may be said of it (DESIGN 3.4)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from reports.measures.counts import Interval
from reports.measures.goals import gap_of, goal_of, share_short
from reports.measures.pace import months_left, pace
from reports.measures.projection import NoProjection, Projection
from reports.measures.rounding import percent
from reports.measures.standing import Standing
from reports.measures.subjects import Verdict
from reports.measures.targets import TargetFact


@dataclass(frozen=True, slots=True)
class TargetResult:
    """What is known of a target on a date; `None` is unknown, never zero.

    `people` is what the target asks for, on nominal counts. Gaps say what is short of the
    target, or of the universe, in people and in points (two decimals, rounded once); they are
    negative where the region is beyond. `gap_interval` is how far rounded counts leave the
    gap open. `attainment` is the share of `people` that is reached, `attainment_interval` how
    far rounded counts leave it open. `months` are the whole
    calendar months left, `pace` the net additions in each. `due_figure_known`: there is a
    figure of the due date or later; without one nobody knows how a target that is `past_due`
    ended.
    """

    target: TargetFact
    standing: Standing
    people: int | None
    gap_people: int | None
    gap_interval: Interval | None
    gap_points: Decimal | None
    universe_gap_people: int | None
    universe_gap_points: Decimal | None
    attainment: Fraction | None
    attainment_interval: Interval | None
    months: int
    past_due: bool
    due_figure_known: bool
    pace: int | None
    projection: Projection | None
    why_no_projection: NoProjection | None
    verdict: Verdict

    @property
    def exact(self) -> bool:
        """Whether the gap in people is known to the person."""
        coverage, gap = self.standing.coverage, self.gap_interval
        approximate = coverage is not None and coverage.approximate
        return gap is not None and gap.width == 0 and not approximate


def measure_target(
    target: TargetFact,
    standing: Standing,
    per: date,
    projection: Projection | NoProjection | None = None,
) -> TargetResult:
    """`standing`, a figure of `per` or older, held against `target` on `per`.

    `projection` is that of the participants at `target.due`, or why there is none; `None`
    where nobody asked for it.
    """
    coverage, counted = standing.coverage, standing.counted
    goal, gap = goal_of(target, coverage), gap_of(target, standing)
    missing, outside = share_short(target, standing), _outside(standing)
    months = months_left(per, target.due)
    return TargetResult(
        target=target,
        standing=standing,
        people=goal.people if goal else None,
        gap_people=gap.people if gap else None,
        gap_interval=gap.interval if gap else None,
        gap_points=None if missing is None else percent(missing),
        universe_gap_people=coverage.gap_people if coverage else None,
        universe_gap_points=None if outside is None else percent(outside),
        attainment=goal.reached(counted) if goal and counted else None,
        attainment_interval=goal.reached_between(counted) if goal and counted else None,
        months=months,
        past_due=per > target.due,
        due_figure_known=standing.reaches(target.due),
        pace=pace(gap.people, months) if gap else None,
        projection=projection if isinstance(projection, Projection) else None,
        why_no_projection=projection if isinstance(projection, NoProjection) else None,
        verdict=_verdict(target, standing, per, projection),
    )


def _outside(standing: Standing) -> Fraction | None:
    return None if standing.share is None else 1 - standing.share


def _verdict(
    target: TargetFact,
    standing: Standing,
    per: date,
    projection: Projection | NoProjection | None,
) -> Verdict:
    goal, gap = goal_of(target, standing.coverage), gap_of(target, standing)
    short = share_short(target, standing) if gap is None else gap.people
    reached = short is not None and short <= 0
    if per > target.due and not (reached and standing.reaches(target.due)):
        return Verdict.PAST_DUE
    if reached:
        return Verdict.ACHIEVED
    if goal is None or not isinstance(projection, Projection):
        return Verdict.INSUFFICIENT_DATA
    return Verdict.ON_PACE if projection.people >= goal.people else Verdict.BELOW_PACE
