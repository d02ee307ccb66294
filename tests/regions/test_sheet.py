"""What a verifier reads is what the page will show."""

from typing import Any

import pytest

from regions.admin.sheet import Sheet, sheet_of
from regions.checks import doubts_of
from tests.factories import PrintedFigureFactory, SourceFactory, submit

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
    assert percents(sheet)["Total"] == "36,89%"
    assert [(row.computed, row.difference) for row in sheet.printed] == [("24,62%", "+7,33 poin")]


def test_a_total_that_is_counted_stands_alone():
    barat = submit("18.04", "2023-06-30", total=22_680, universe={"total": 92_913})
    assert percents(sheet_of(barat)) == {"Total": "24,41%"}


def test_a_printed_percentage_is_held_to_its_own_rule():
    said = submit(
        "34",
        "2022-12-31",
        total=110,
        pu=60,
        bpu=40,
        jakon=10,
        total_rule="pu-bpu-jakon",
        universe={"total": 200},
    )
    PrintedFigureFactory.create(submission=said, scaled=55, decimals=0)
    sheet = sheet_of(said)
    assert (sheet.rows[0].name, sheet.rows[0].percent) == ("Dihitung: PU + BPU", "50,00%")
    assert percents(sheet)["Total"] == "55,00%"
    assert sheet.printed[0].computed == "55,00%"


def changes(sheet: Sheet) -> dict[str, str]:
    return {row.name: row.change for row in sheet.rows}


def test_a_revision_is_read_beside_what_it_replaces():
    submit("18.04", "2023-05-31", total=1)
    old = submit("18.04", "2023-06-30", total=22_680, pu=12_000, source=SourceFactory.create())
    new = submit("18.04", "2023-06-30", total=22_690, status="submitted", revises=old)
    sheet = sheet_of(new)
    assert sheet.before == "Versi yang diganti"
    assert changes(sheet) == {"Total": "+10", "Penerima Upah (PU)": "tidak disebut lagi"}


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ({"population": "protected"}, {}, "tidak sebanding (terlindungi)"),
        ({"region_basis": "domicile"}, {"region_basis": "registration"}, "tidak sebanding"),
        ({"population": "not_stated"}, {}, "+5"),
        ({}, {}, "+5"),
    ],
)
def test_only_like_is_compared_with_like(before, now, told):
    submit("18.04", "2020-06-30", total=10, **before)
    sheet = sheet_of(submit("18.04", "2023-06-30", total=15, **now))
    assert changes(sheet)["Total"].startswith(told)
    previous = sheet.rows[0].previous
    assert previous is not None
    assert "umur 36 bulan" in previous.when


def doubts(**said: Any) -> list[str]:
    draft = submit("18.04", "2023-06-30", status="draft", **said)
    return [doubt.said for doubt in doubts_of(draft)]


def test_construction_is_held_against_a_total_that_holds_it():
    assert doubts(total=10, jakon=50, total_rule="pu-bpu") == []
    assert doubts(total=10, jakon=50) == []
    assert "melebihi Total (10)" in doubts(total=10, jakon=50, total_rule="pu-bpu-jakon")[0]


def test_more_people_than_workers_is_a_doubt():
    assert doubts(total=11, universe={"total": 10}) == [
        "Peserta Total (11) melebihi semestanya (10)."
    ]
