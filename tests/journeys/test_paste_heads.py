"""A block copied from a real recap finds its places; what it does not find is told by name."""

import pytest
from playwright.sync_api import Page, expect

from regions.models import Scope
from tests.factories import OfficeFactory, UserFactory, station
from tests.journeys.sessions import sign_in

pytestmark = pytest.mark.django_db(transaction=True)

MONTH = "/admin/regions/submission/bulan/?per=2023-06&provinsi=18&segmen=pu&segmen=bpu"
RECAP = [
    ["REKAP PESERTA"],
    ["No", "Kab/Kota", "PU", "", "BPU", "Ket"],
    ["", "", "PK/BU", "TK Aktif", "", ""],
    ["1", "LAMPUNG SELATAN", "200", "9.402", "5.662", ""],
    ["2", "Kab.Tulangbawang Barat", "300", "15.401", "1.250 ", ""],
    ["3", "PESISIR BRAT", "400", "5.833", "6.321", ""],
    ["", "Jumlah", "900", "30.636", "13.233", ""],
]
ENGLISH = [["Kabupaten", "PU"], ["Lampung Selatan", "9,402"], ["Kota Metro", "17,491"]]


@pytest.fixture
def page(new_context, live_server) -> Page:
    operator = UserFactory.create(group="operator", care=["18"])
    station(operator, OfficeFactory.create(), Scope.LISTED)
    context = new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    page: Page = context.new_page()
    sign_in(page, operator)
    page.goto(MONTH)
    return page


def paste(page: Page, rows: list[list[str]]) -> None:
    text = "".join("\t".join(row) + "\r\n" for row in rows)
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.locator('[id="c-18.05-pu"]').focus()
    page.keyboard.press("Control+V")


def holds(page: Page, code: str, segment: str, text: str) -> None:
    expect(page.locator(f'[id="c-{code}-{segment}"]')).to_have_value(text)


def test_rows_and_heads_that_are_not_known_are_left_out_and_named(page):
    paste(page, RECAP)
    status = page.locator(".sheet-status")
    expect(status).to_contain_text(
        "Tidak dikenal dan dilewati: “PESISIR BRAT”, “PU / PK/BU”, “TK Aktif”, “Ket”."
    )
    expect(status).to_be_in_viewport()
    holds(page, "18.01", "bpu", "5.662")
    holds(page, "18.12", "bpu", "1.250")
    for code in ("18.01", "18.05", "18.12", "18.13"):
        holds(page, code, "pu", "")

    paste(page, ENGLISH)
    expect(status).to_contain_text("2 tidak terbaca")
    page.get_by_role("button", name="Baca koma sebagai pemisah ribuan").click()
    holds(page, "18.01", "pu", "9.402")
    holds(page, "18.72", "pu", "17.491")
    page.keyboard.press("Control+Z")
    holds(page, "18.72", "pu", "")


def test_enter_after_a_run_of_tabs_begins_the_next_row(page):
    page.locator('[id="c-18.01-pu"]').focus()
    page.keyboard.type("5000")
    page.keyboard.press("Tab")
    page.keyboard.type("600")
    page.keyboard.press("Enter")
    expect(page.locator('[id="c-18.02-pu"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator('[id="c-18.03-pu"]')).to_be_focused()
