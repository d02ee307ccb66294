"""Targets and standings for tests, real ones and drawn ones."""

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from reports.measures import (
    Count,
    NoProjection,
    Precision,
    PrintedValue,
    Projection,
    Regime,
    Standing,
    TargetFact,
    coverage,
)
from reports.measures import choose_target as checked_choose_target
from reports.measures import measure_target as checked_measure_target
from tests.reports.measures.build import source, unchecked
from tests.reports.measures.strategies import numbers

choose_target = unchecked(checked_choose_target)
measure_target = unchecked(checked_measure_target)
YEAR_END = date(2025, 12, 31)
JULY = date(2025, 7, 21)
TODAY = date(2026, 11, 21)


def target(percent="0.55", people=None, **changes):
    values = {
        "id": 1,
        "slug": "bpjs-2025",
        "region": "15.06",
        "segment": "total",
        "regime": Regime.BPJS,
        "owner": "BPJS Ketenagakerjaan",
        "rule": None,
        "due": YEAR_END,
        "due_precision": Precision.DAY,
        "percent": None if percent is None else Fraction(percent),
        "people": Count(people) if isinstance(people, int) else people,
        "as_of": date(2025, 1, 1),
        "precision": Precision.DAY,
        "source": source(),
    }
    return TargetFact(**(values | changes))


def standing(participants, workers, day=JULY):
    counts = (Count(n) if isinstance(n, int) else n for n in (participants, workers))
    return Standing(coverage(*counts), None, day)


def projected(people):
    return Projection(people, Fraction(0), 6)


TANJABBAR = standing(Count.of(42_000, 1_000), Count.of(112_000, 1_000, approximate=True))
WONOGIRI = Standing(None, PrintedValue(3199, 2), date(2025, 10, 31))
UNKNOWN = Standing(None, None, None)

percents = st.fractions(Fraction(1, 100), 1, max_denominator=100)
days = st.sampled_from(
    [date(2025, 7, 21), date(2025, 12, 30), YEAR_END, date(2026, 1, 1), date(2026, 3, 31)]
)
counts = st.builds(Count.of, numbers, st.sampled_from([1, 1, 10]))
targets = st.builds(
    target,
    st.none() | percents,
    st.none() | counts,
    id=st.integers(1, 99),
    slug=st.sampled_from("ab"),
    regime=st.sampled_from(Regime),
    due=days,
    as_of=days,
)
coverages = st.builds(coverage, st.none() | counts, st.none() | counts)
printed = st.none() | st.builds(PrintedValue, st.integers(0, 11_000), st.just(2))
standings = st.builds(Standing, coverages, printed, st.none() | days, st.none() | counts)
projections = st.none() | st.sampled_from(NoProjection) | st.builds(projected, numbers)
