from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.measures import Break, Count, Population, RegionBasis, RuleApplied, runs
from tests import oracles_series
from tests.reports.measures.build import figure

JANUARY = date(2025, 1, 31)


def said(participants=20, workers=100, **changes):
    return figure("18.04", participants, workers, **{"as_of": JANUARY, **changes})


def lengths(figures, **how):
    return [len(run.figures) for run in runs(figures, **how)]


def test_figures_that_count_the_same_are_one_run():
    figures = [said(20), said(21), said(19)]
    (run,) = runs(figures)
    assert (run.figures, run.after) == (tuple(figures), None)
    assert runs([]) == ()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"rule": RuleApplied.UNKNOWN}, Break.OTHER_RULE),
        ({"population": Population.REGISTERED}, Break.OTHER_POPULATION),
        ({"region_basis": RegionBasis.DOMICILE}, Break.OTHER_BASIS),
        ({"territory_changed": True}, Break.OTHER_TERRITORY),
        ({"edition": "another", "workers": 110}, Break.OTHER_EDITION),
    ],
)
def test_what_counts_something_else_begins_another_run(change, why):
    same = {"region_basis": RegionBasis.REGISTRATION}
    first, other = said(**same), said(**{**same, **change})
    assert [(len(run.figures), run.after) for run in runs([first, first, other, other])] == [
        (2, None),
        (2, why),
    ]


def test_a_population_that_is_not_stated_goes_with_one_stated_but_never_joins_two():
    active, silent, registered = (
        said(population=population)
        for population in (Population.ACTIVE, Population.NOT_STATED, Population.REGISTERED)
    )
    assert lengths([active, silent, active]) == [3]
    assert lengths([silent, registered, silent]) == [3]
    assert lengths([active, silent, registered, silent]) == [2, 2]


def test_another_edition_with_exactly_as_many_workers_changes_no_coverage():
    assert lengths([said(), said(edition="another")]) == [2]
    roughly = Count(100, 10)
    assert lengths([said(workers=roughly), said(workers=roughly, edition="another")]) == [1, 1]
    assert lengths([said(workers=roughly), said(workers=roughly)]) == [2]
    assert lengths([said(workers=None), said(workers=None, edition="another")]) == [1, 1]


def test_a_line_of_participants_does_not_ask_for_the_universe():
    figures = [said(), said(edition="another", workers=110), said(workers=None)]
    assert lengths(figures, of_coverage=False) == [3]


def test_figures_without_participants_are_no_other_rule():
    assert lengths([said(participants=None), said(participants=None)]) == [2]


@st.composite
def histories(draw):
    often = st.sampled_from
    workers = st.builds(Count, often([100, 110]), often([0, 0, 10]))
    return [
        said(
            workers=draw(workers),
            as_of=JANUARY + timedelta(days=31 * month),
            rule=draw(often([RuleApplied.PU_BPU, RuleApplied.PU_BPU, RuleApplied.UNKNOWN])),
            population=draw(often([Population.NOT_STATED, *Population])),
            region_basis=draw(often([RegionBasis.NOT_STATED, *RegionBasis])),
            edition=draw(often(["one", "other"])),
            territory_changed=draw(often([False, False, True])),
        )
        for month in range(draw(st.integers(0, 8)))
    ]


@settings(max_examples=50)
@given(histories(), st.booleans())
def test_every_figure_is_in_one_run_and_no_run_mixes_anything(figures, of_coverage):
    # One edition counts a region once.
    for one in figures:
        one.universe["total"] = Count(100) if one.edition == "one" else one.universe["total"]
    found = runs(figures, of_coverage=of_coverage)
    assert [one for run in found for one in run.figures] == figures
    assert [len(run.figures) for run in found] == oracles_series.runs(figures, of_coverage)
    assert [run.after is None for run in found] == [number == 0 for number in range(len(found))]
    for run in found:
        assert len({one.population for one in run.figures} - {Population.NOT_STATED}) <= 1
        assert len({one.region_basis for one in run.figures} - {RegionBasis.NOT_STATED}) <= 1
