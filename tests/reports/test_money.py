"""What closing each gap costs at most; the rates are those of the law, by hand."""

import datetime

import pytest

from reports.region_report import load_region_report
from reports.selection import Selection
from reports.subjects.targets import load_targets
from tests.factories import PrintedFigureFactory, segment, submit
from tests.factories_subjects import TargetFactory

pytestmark = pytest.mark.django_db

JULY = datetime.date(2025, 7, 21)
MAY = datetime.date(2026, 5, 31)
SHORT = 19_600  # 55 % of 112.000, less 42.000
OUTSIDE = 70_000


@pytest.fixture
def short():
    submit("18.04", "2025-07-21", total=42_000, universe={"total": 112_000})
    TargetFactory.create(due=datetime.date(2026, 12, 31))


def rows(per=JULY, **asked):
    found = load_region_report("18.04", Selection(per, **asked)).subjects.money
    return {row.kind: row for row in found}


def by_payer(row):
    return {
        str(cost.fund_source): (
            (cost.monthly.low, cost.monthly.high),
            (cost.yearly.low, cost.yearly.high),
        )
        for cost in row.costs
    }


def test_both_gaps_have_their_own_cost(short):
    found = rows()
    assert set(found) == {"target", "universe"}
    assert (found["target"].people, found["universe"].people) == (SHORT, OUTSIDE)
    public = by_payer(found["target"])["apbd_regency"]
    assert public == ((329_280_000,) * 2, (3_951_360_000,) * 2)
    assert by_payer(found["universe"])["apbd_regency"][0] == (1_176_000_000,) * 2


def test_the_relief_of_2026_halves_what_workers_pay_themselves_in_its_months(short):
    found = by_payer(rows(MAY)["target"])
    half, full = 8_400, 16_800
    # June to December 2026 at half, January to May 2027 in full.
    relieved = SHORT * (7 * half + 5 * full)
    assert found["self"] == ((SHORT * half,) * 2, (relieved,) * 2)
    assert found["apbd_regency"] == ((SHORT * full,) * 2, (SHORT * full * 12,) * 2)
    for unclear in ("apbdes", "csr"):
        assert found[unclear] == ((SHORT * half, SHORT * full), (relieved, SHORT * full * 12))


def test_before_the_relief_a_year_may_reach_into_it(short):
    found = by_payer(rows()["target"])
    # August 2025 to March 2026 in full, April to July 2026 at half.
    assert found["self"][1] == (SHORT * (8 * 16_800 + 4 * 8_400),) * 2
    assert found["self"][0] == (SHORT * 16_800,) * 2


def test_nothing_is_asked_for_a_gap_that_is_closed():
    submit("18.04", "2025-07-21", total=112_000, universe={"total": 112_000})
    TargetFactory.create()
    assert rows() == {}


def test_beyond_the_universe_nothing_is_ever_negative():
    submit("18.04", "2025-07-21", total=120_000, universe={"total": 112_000})
    TargetFactory.create()
    assert rows() == {}


def test_an_unknown_gap_costs_nothing_that_is_known():
    submit("18.04", "2025-07-21", total=42_000)
    TargetFactory.create()
    assert rows() == {}


def test_a_published_gap_to_the_target_has_a_cost_of_its_own(short):
    said = submit("18.04", "2025-07-21", total=42_000, universe={"total": 112_000})
    figure = {"submission": said, "scaled": 19_534, "decimals": 0}
    PrintedFigureFactory.create(**figure, measure="gap_to_target_people")
    found = rows()
    assert "printed" not in found or found["printed"].people == 19_534


def test_a_published_gap_that_fits_its_own_source_is_costed_to_the_person():
    said = submit("18.04", "2025-07-21", total=42_000, universe={"total": 112_000})
    percent = {"submission": said, "as_of": datetime.date(2025, 12, 31)}
    PrintedFigureFactory.create(**percent, scaled=55, decimals=0, measure="target_percent")
    PrintedFigureFactory.create(
        **percent, scaled=19_600, decimals=0, measure="gap_to_target_people"
    )
    row = rows()["printed"]
    assert row.people == 19_600
    assert by_payer(row)["apbd_regency"][1] == (3_951_360_000,) * 2


def test_a_rounded_published_gap_is_not_costed():
    said = submit("18.04", "2025-07-21", total=42_000, universe={"total": 112_000})
    PrintedFigureFactory.create(
        submission=said, scaled=19_000, decimals=0, rounded_to=1_000,
        measure="gap_to_target_people",
    )  # fmt: skip
    assert "printed" not in rows()


def test_a_wage_earner_s_target_costs_no_public_budget():
    submit("18.04", "2025-07-21", pu=100, universe={"pu": 1_000})
    TargetFactory.create(segment=segment("pu"))
    (row,) = load_targets(Selection(JULY))
    assert row.result
    assert row.result.gap_people == 450
    assert row.costs == ()


def test_transport_workers_have_a_longer_relief():
    submit("18.04", "2025-07-21", bpu_transport=100, universe={"bpu_transport": 1_000})
    TargetFactory.create(segment=segment("bpu_transport"))
    (row,) = load_targets(Selection(JULY))
    # August to December 2025 in full, January to July 2026 at half.
    assert by_payer(row)["self"][1] == (450 * (5 * 16_800 + 7 * 8_400),) * 2


def test_a_vulnerable_worker_s_target_costs_what_its_segment_costs():
    submit("18.04", "2025-07-21", bpu_vulnerable=100, universe={"bpu_vulnerable": 1_000})
    TargetFactory.create(segment=segment("bpu_vulnerable"))
    (row,) = load_targets(Selection(JULY))
    assert row.costs[0].monthly.high == 450 * 16_800


def test_the_page_says_at_most_with_its_assumption_and_its_laws(short, client, settings):
    settings.COVERAGE_PUBLIC = True
    text = client.get(f"/wilayah/18.04/?per={MAY}").content.decode()
    assert "Paling banyak: bila seluruhnya BPU" in text
    assert "PP 44/2015" in text
    assert "PP 50/2025" in text
    assert "Rp329.280.000" in text


def test_a_rejected_target_is_costed_nowhere(short):
    other = TargetFactory.create(status="draft", percent=90)
    assert rows()["target"].people == SHORT
    assert other.slug not in {row.target.slug for row in load_targets(Selection(JULY))}
