"""What a verifier reads is what the page will show."""

import pytest

from regions.admin.sheet import Sheet, sheet_of
from tests.factories import PrintedFigureFactory, submit

pytestmark = pytest.mark.django_db


def percents(sheet: Sheet) -> dict[str, str]:
    return {row.name: row.percent for row in sheet.rows}


def test_a_total_with_construction_is_read_beside_the_one_that_is_counted():
    diy = submit(
        "34",
        "2022-12-31",
        pu=324_295,
        bpu=73_365,
        jakon=198_094,
        breakdown="complete",
        universe={"total": 1_614_923},
    )
    PrintedFigureFactory.create(submission=diy, scaled=3195)
    sheet = sheet_of(diy)
    counted = sheet.rows[0]
    assert (counted.name, counted.people, counted.percent) == (
        "Dihitung: PU + BPU",
        "397.660",
        "24,62%",
    )
    assert percents(sheet)["Total"] == ""
    assert [(row.computed, row.difference) for row in sheet.printed] == [("24,62%", "7,33 poin")]


def test_a_total_that_is_counted_stands_alone():
    barat = submit("18.04", "2023-06-30", total=22_680, universe={"total": 92_913})
    assert percents(sheet_of(barat)) == {"Total": "24,41%"}
