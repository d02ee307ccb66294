"""What a plan adds, costs and reaches: arithmetic, not a promise (DESIGN 3.3 to 3.6)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from reports.measures.counts import Count
from reports.measures.coverage import coverage
from reports.measures.mandate_result import MandateResult
from reports.measures.plan_costs import PUBLIC, Bill, bill_of, total_bill
from reports.measures.plan_facts import Addition, Continuation, Plan
from reports.measures.programme_headcount import programme_people
from reports.measures.rounding import percent
from reports.measures.standing import Standing
from reports.measures.subjects import FundSource
from reports.measures.tariffs import Tariff
from reports.measures.tree import SegmentTree


@dataclass(frozen=True, slots=True)
class Step:
    """One lever: by how many people it moves the participants at most, and what it costs.

    `change` is negative where a programme ends. `points` are those of the universe (two
    decimals), `None` where that is unknown, as is `bill` where people or rates are.
    """

    lever: Addition | Continuation
    change: int
    points: Decimal | None
    bill: Bill | None

    @property
    def payer(self) -> FundSource:
        lever = self.lever
        return lever.fund_source if isinstance(lever, Addition) else lever.fact.fund_source

    @property
    def is_paid(self) -> bool:
        """Whether somebody pays for it: an addition, or a programme that goes on."""
        return not isinstance(self.lever, Continuation) or self.lever.renewed


@dataclass(frozen=True, slots=True)
class PlanResult:
    """A plan held against a figure, if no person is in two of its levers.

    `after` is as exact as `before`: the plan's own numbers are taken as they are.
    """

    plan: Plan
    before: Standing
    after: Standing
    steps: tuple[Step, ...]

    @property
    def added(self) -> int:
        """People enrolled, at most."""
        return sum(step.change for step in self.steps if step.change > 0)

    @property
    def lost(self) -> int:
        """People of programmes that end, at most; zero or more."""
        return -sum(step.change for step in self.steps if step.change < 0)

    @property
    def net(self) -> int:
        return self.added - self.lost

    @property
    def points(self) -> Decimal | None:
        """From coverage before to after, two decimals; `None` where one is unknown."""
        now, then = self.before.coverage, self.after.coverage
        return None if now is None or then is None else percent(then.value - now.value)

    @property
    def payers(self) -> tuple[FundSource, ...]:
        """Who pays, in the order of the vocabulary, also where nobody knows how much."""
        paying = {step.payer for step in self.steps if step.is_paid}
        return tuple(source for source in FundSource if source in paying)

    @property
    def public(self) -> Bill | None:
        """What public budgets pay, as far as it is known."""
        return total_bill(step.bill for step in self.steps if step.payer in PUBLIC)

    @property
    def unpriced(self) -> tuple[Step, ...]:
        """Paid by somebody, but nobody can say how much."""
        return tuple(step for step in self.steps if step.is_paid and step.bill is None)

    def bill_for(self, payer: FundSource) -> Bill | None:
        """What one payer pays, as far as it is known."""
        return total_bill(step.bill for step in self.steps if step.payer is payer)


def measure_plan(
    plan: Plan, before: Standing, tree: SegmentTree, tariffs: Iterable[Tariff]
) -> PlanResult:
    """`plan` held against the figure `before`; `KeyError` for an unknown segment."""
    known = tuple(tariffs)
    workers = before.coverage.universe if before.coverage else None
    levers: tuple[Addition | Continuation, ...] = (*plan.additions, *plan.continuations)
    steps = []
    for lever in levers:
        change = _change(lever)
        bill = bill_of(tree, known, lever, plan.per, plan.until)
        steps.append(Step(lever, change, _points(change, workers), bill))
    net = sum(step.change for step in steps)
    return PlanResult(plan, before, reach(before, net), tuple(steps))


def reach(standing: Standing, change: int) -> Standing:
    """`standing` with so many more (or fewer) participants, never below zero.

    A printed percentage that no counts stand behind cannot be added to: what it would become
    is unknown.
    """
    counted = standing.counted
    if counted is None:
        return replace(standing, coverage=None, printed=None)
    people = replace(counted, value=max(counted.value + change, 0))
    workers = standing.coverage.universe if standing.coverage else None
    return replace(standing, coverage=coverage(people, workers), printed=None, participants=people)


def village_people(
    villages: int, per_village: int, mandate: MandateResult | None
) -> tuple[int, int | None]:
    """The people that `villages` add with `per_village` each: at most, and at least.

    At least: where workers that the mandate speaks of may be enrolled in those villages
    already; `None` where nothing tells (DESIGN 3.6). All the villages left with what the
    mandate asks for add just what compliance with it adds.
    """
    most = villages * per_village
    if mandate is None or mandate.left is None or mandate.adds_high is None:
        return most, None
    asked = mandate.per_village * mandate.left
    all_left = villages >= mandate.left and per_village >= mandate.per_village
    enrolled = max(asked - mandate.adds_high, 0) if all_left else 0
    most = most - enrolled
    if mandate.adds_low is None:
        return most, None
    return most, max(villages * per_village - max(asked - mandate.adds_low, 0), 0)


def _change(lever: Addition | Continuation) -> int:
    if isinstance(lever, Addition):
        return lever.people
    people = programme_people(lever.fact)
    return -people.value if people and lever.inside and not lever.renewed else 0


def _points(change: int, workers: Count | None) -> Decimal | None:
    return percent(Fraction(change, workers.value)) if workers else None
