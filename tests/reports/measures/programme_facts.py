"""Makers of programmes, mandates and coverages on a date, and what hypothesis draws of them."""

from datetime import date

from hypothesis import strategies as st

from reports.measures import (
    Count,
    CoverageOn,
    Derivation,
    FundSource,
    MandateFact,
    Population,
    Precision,
    ProgrammeFact,
    ProgressFact,
    RegionBasis,
    Renewal,
    RuleApplied,
    coverage,
)
from tests.reports.measures.build import people, source, unchecked

SAID_ON = date(2023, 12, 19)


def programme(number=1, **changes):
    values = {
        "slug": f"programme-{number}",
        "region": "17.02",
        "segment": "bpu",
        "name": "Pekerja rentan",
        "payer": "Pemkab",
        "fund_source": FundSource.APBD_REGENCY,
        "start": date(2023, 11, 1),
        "end": date(2023, 12, 31),
        "start_precision": Precision.DAY,
        "end_precision": Precision.DAY,
        "included": None,
        "budget": None,
        "quota": None,
        "enrolled": 10_000,
        "active": None,
        "paid": None,
        "count_note": "",
        "renewal": Renewal.ANNOUNCED,
        "as_of": SAID_ON,
        "precision": Precision.DAY,
        "source": source(),
    }
    return ProgrammeFact(id=number, **(values | changes))


def undated(number=1, **changes):
    return programme(number, start=None, end=None, **changes)


def mandate(villages=131, per_village=10, as_of=date(2023, 7, 12)):
    return MandateFact(1, "18.04", per_village, villages, as_of, source())


def progress(number=1, *, village=None, villages=None, workers=None, as_of=date(2023, 7, 12)):
    counted = Count(workers) if isinstance(workers, int) else workers
    return ProgressFact(number, as_of, village, villages, counted, source())


def coverage_now(participants, workers, parts=None, **changes):
    counts = people({"participants": participants, "workers": workers})
    values = {
        "coverage": unchecked(coverage)(counts["participants"], counts["workers"]),
        "as_of": date(2024, 6, 30),
        "edition": "edition",
        "rule": RuleApplied.PU_BPU,
        "population": Population.ACTIVE,
        "basis": RegionBasis.NOT_STATED,
        "derivation": Derivation.OWN,
    }
    return CoverageOn(parts=people(parts or {}), **(values | changes))


SOME_DAYS = st.dates(date(2023, 10, 1), date(2024, 4, 30))
precisions = st.sampled_from([Precision.DAY, Precision.DAY, Precision.MONTH, Precision.YEAR])
heads = st.none() | st.integers(0, 50)


@st.composite
def programmes(draw, most=6):
    """Programmes with ties, gaps and dates that are unknown, said in any order."""
    found = []
    for number in range(1, draw(st.integers(0, most)) + 1):
        start, end = sorted([draw(SOME_DAYS), draw(SOME_DAYS)])
        found.append(
            programme(
                number,
                region=draw(st.sampled_from(["18", "18.04", "18.72"])),
                segment=draw(st.sampled_from([None, "pu", "bpu", "bpu"])),
                start=draw(st.sampled_from([None, start, start, start])),
                end=draw(st.sampled_from([None, end, end, end])),
                start_precision=draw(precisions),
                end_precision=draw(precisions),
                budget=draw(heads),
                quota=draw(heads),
                enrolled=draw(heads),
                active=draw(heads),
                renewal=draw(st.sampled_from(Renewal)),
                as_of=draw(SOME_DAYS),
            )
        )
    return draw(st.permutations(found))


@st.composite
def worlds_of_progress(draw):
    """A mandate, and rows of villages and aggregates on a few days."""
    day = st.dates(date(2023, 7, 10), date(2023, 7, 14))
    workers = st.none() | st.builds(Count, st.integers(0, 30), st.sampled_from([0, 0, 1, 5, 10]))
    rows = [
        progress(
            number,
            as_of=draw(day),
            workers=draw(workers),
            **draw(
                st.sampled_from([{"village": "a"}, {"village": "b"}, {"village": "c"}])
                | st.builds(lambda n: {"villages": n}, st.integers(0, 6))
            ),
        )
        for number in range(1, draw(st.integers(0, 5)) + 1)
    ]
    villages = draw(st.none() | st.integers(0, 6))
    return mandate(villages, draw(st.integers(1, 12)), draw(day)), draw(st.permutations(rows))


@st.composite
def two_coverages(draw):
    """The same region on two dates, with parts that need not be known nor add up."""
    part = st.none() | st.integers(0, 40)
    return [
        coverage_now(
            draw(st.integers(0, 90)),
            draw(st.integers(1, 90)),
            {"bpu": draw(part), "pu": draw(part)},
            as_of=day,
        )
        for day in (date(2023, 6, 30), date(2024, 6, 30))
    ]
