"""Categories of coverage, only by limits that an office has entered."""

import datetime
from decimal import Decimal

import pytest

from reports.exports.profile_json import profile_json
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import OfficeFactory, submit
from tests.factories_subjects import BandFactory

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 6, 30)
LIMITS = {"sangat rendah": 0, "rendah": 20, "sedang": 40, "tinggi": Decimal("60.5")}


def limits(office, as_of=datetime.date(2025, 1, 1), names=LIMITS, **fields):
    for name, at_least in names.items():
        BandFactory.create(office=office, name=name, at_least=at_least, as_of=as_of, **fields)


@pytest.fixture
def office():
    return OfficeFactory.create(name="Cabang", serves=["18.04"])


def category(participants, universe=1_000, per=PER):
    submit("18.04", "2025-06-30", total=participants, universe={"total": universe})
    found = profile_json(load_region_report("18.04", Selection(per)))["category"]
    return found and (found["low"], found["high"])


@pytest.mark.parametrize(
    ("participants", "name"),
    [
        (0, "sangat rendah"),
        (199, "sangat rendah"),
        (200, "rendah"),
        (399, "rendah"),
        (400, "sedang"),
        (604, "sedang"),
        (605, "tinggi"),
        (1_500, "tinggi"),
    ],
)
def test_a_limit_belongs_to_the_band_above_it(office, participants, name):
    limits(office)
    assert category(participants) == (name, name)


def test_the_exact_share_decides_not_its_rounding(office):
    limits(office)
    # 39,9999 % is shown as 40,00.
    assert category(399_999, 1_000_000) == ("rendah", "rendah")


def test_rounded_counts_may_lie_in_two(office, client, settings):
    settings.COVERAGE_PUBLIC = True
    limits(office)
    assert category((400, 100)) == ("rendah", "sedang")
    page = client.get(f"/wilayah/18.04/?per={PER}").content.decode()
    assert "rendah atau sedang" in page
    assert "batas Cabang" in page


def test_none_without_limits_or_coverage(office):
    assert category(400) is None
    limits(office)
    assert load_region_report("18.01", Selection(PER)).category is None


def test_none_below_the_lowest_limit(office):
    limits(office, names={"rendah": 20, "tinggi": 60})
    assert category(199) is None


def test_limits_of_an_office_that_does_not_serve_the_region_are_not_its():
    limits(OfficeFactory.create(serves=["18.01"]))
    assert category(400) is None


def test_the_newest_limits_stand_alone(office):
    limits(office)
    limits(office, as_of=datetime.date(2025, 6, 1), names={"baru": 10, "lebih": 50})
    assert category(400) == ("baru", "baru")


@pytest.mark.parametrize("fields", [{"status": "draft"}, {"as_of": datetime.date(2025, 7, 1)}])
def test_drafts_and_later_limits_are_not_known(office, fields):
    BandFactory.create(
        **{"office": office, "name": "tinggi", "at_least": 10, "as_of": PER, **fields}
    )
    assert category(400) is None
