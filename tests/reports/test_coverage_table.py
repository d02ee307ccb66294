"""The children's table from rows in the database: roll-up, total and rest, who moved when."""

import datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.models import Region
from reports.coverage_table import load_coverage_table
from reports.facts.unknown_names import UnknownEdition
from reports.measures import Count, Derivation, Figure, Reason, Total
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import PrintedFigureFactory, count_workers, submit

pytestmark = pytest.mark.django_db

LAMPUNG = ["18.01", "18.02", "18.03", "18.04", "18.05", "18.06", "18.07", "18.08", "18.09"]
LAMPUNG += ["18.10", "18.11", "18.12", "18.13", "18.71", "18.72"]
JUNE = Selection(per=datetime.date(2023, 6, 30))


def people(figure: Figure | Total | None) -> int:
    assert figure is not None
    assert figure.counted is not None
    return figure.counted.count.value


def percent(figure: Figure) -> Decimal:
    coverage = figure.coverage["total"]
    assert coverage is not None
    return coverage.percent


def reporting(figure: Figure) -> tuple[int, int]:
    assert figure.reporting is not None
    return figure.reporting.n, figure.reporting.of


def report(codes: list[str], as_of: str = "2023-06-30", total: int = 250) -> None:
    for code in codes:
        submit(code, as_of, total=total, universe={"total": 1000})


def test_a_province_without_own_figure_is_the_sum_of_enough_children():
    report(LAMPUNG[:12])
    row = load_region_report("18", JUNE).row
    assert row.figure.derivation is Derivation.ROLLED_UP
    assert people(row.figure) == 3000
    assert row.figure.universe["total"] == Count(12_000)
    assert percent(row.figure) == 25
    assert reporting(row.figure) == (12, 15)


def test_too_few_children_leave_the_headline_empty():
    report(LAMPUNG[:11])
    found = load_region_report("18", JUNE)
    assert found.headline is None
    assert found.row.figure.derivation is Derivation.PARTIAL
    assert found.row.figure.coverage["total"] is None
    assert found.row.figure.counted is None
    assert reporting(found.row.figure) == (11, 15)
    assert people(found.table.total) == 2750


def test_an_own_figure_stands_beside_the_sum_of_the_children():
    report(LAMPUNG)
    submit("18", "2023-06-30", total=4000, universe={"total": 15_000})
    found = load_region_report("18", JUNE)
    assert found.row.figure.derivation is Derivation.OWN
    assert people(found.row.figure) == 4000
    assert found.table.roll_up is not None
    assert people(found.table.roll_up.figure) == 3750


def test_the_nation_is_not_the_sum_of_a_few_provinces():
    for code in ("11", "18", "34", "73"):
        submit(code, "2023-06-30", total=1000, universe={"total": 3000})
    found = load_region_report("00", JUNE)
    assert found.headline is None
    assert reporting(found.row.figure) == (4, 38)


def test_a_child_that_joined_later_brings_no_old_figure_along():
    submit("93.01", "2022-06-30", total=50, universe={"total": 100})
    table = load_coverage_table("93", Selection(per=datetime.date(2022, 9, 30)))
    row = next(row for row in table.rows if row.region.code == "93.01")
    assert people(row.figure) == 50
    assert row.age_months == 3
    assert table.total.counted is None
    assert ("93.01", Reason.BEFORE_PLACEMENT) in table.total.left_out


def test_a_province_that_lost_land_keeps_its_figure_out_of_sums():
    submit("91", "2022-06-30", total=50, universe={"total": 100})
    table = load_coverage_table("00", Selection(per=datetime.date(2022, 9, 30)))
    assert ("91", Reason.TERRITORY_CHANGED) in table.total.left_out


def test_an_unknown_edition_is_a_wrong_question():
    with pytest.raises(UnknownEdition):
        load_coverage_table("18", Selection(per=JUNE.per, edition="tidak-ada"))


def test_a_forced_edition_is_used_without_fallback():
    count_workers("2022-12-31", {"18.04": {"total": 500}}, slug="bps-2022")
    submit("18.04", "2023-06-30", total=100, universe={"total": 1000})
    submit("18.05", "2023-06-30", total=100, universe={"total": 1000})
    rows = load_coverage_table("18", Selection(per=JUNE.per, edition="bps-2022")).rows
    figures = {row.region.code: row.figure for row in rows}
    assert percent(figures["18.04"]) == 20
    assert figures["18.05"].coverage["total"] is None


@pytest.mark.parametrize("load", [load_coverage_table, load_region_report])
@pytest.mark.parametrize("code", ["00", "18", "18.04"])
def test_queries_do_not_grow_with_the_regions(load, code):
    """1 region with figures or 20: the same number of queries."""

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            load(code, JUNE)
        return len(caught)

    report(["18.04"])
    one = queries()
    others = Region.objects.filter(level="regency").exclude(code="18.04")[:19]
    report([*LAMPUNG[:3], *others.values_list("code", flat=True)[:16]])
    assert queries() == one


def test_a_publishers_percentage_never_speaks_for_a_forced_edition():
    said = submit("18.04", "2023-06-30", total=(23_000, 1000), universe={"total": 92_913})
    PrintedFigureFactory.create(submission=said, scaled=2441)
    count_workers("2022-12-31", {"18.04": {"total": 94_000}}, slug="bps-2022")
    own, forced = (
        load_region_report("18.04", Selection(per=JUNE.per, edition=edition)).headline
        for edition in (None, "bps-2022")
    )
    assert own is not None
    assert own.printed
    assert forced is not None
    assert not forced.printed
