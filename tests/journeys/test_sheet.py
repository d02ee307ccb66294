"""A branch's month and a regency's year, typed and pasted as in a spreadsheet."""

import datetime

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import BrowserContext, Locator, Page, expect

from regions.models import Scope, Status, Submission, SubmissionLine
from regions.sources import recap_of
from tests.factories import PASSWORD, OfficeFactory, UserFactory, count_workers, station, submit
from tests.journeys.sessions import sign_in

pytestmark = pytest.mark.django_db(transaction=True)

SEGMENTS = ("total", "pu", "bpu", "bpu_vulnerable", "jakon", "pmi")
CHOSEN = "&".join(f"segmen={code}" for code in SEGMENTS)
MONTH = f"/admin/regions/submission/bulan/?per=2023-06&provinsi=18&{CHOSEN}"
YEAR = f"/admin/regions/submission/tahun/?region=18.04&tahun=2022&{CHOSEN}"


@pytest.fixture
def office(live_server):
    return OfficeFactory.create(name="BPJS Ketenagakerjaan Cabang Bandar Lampung")


@pytest.fixture
def operator(office):
    user = UserFactory.create(group="operator", care=["18"])
    station(user, office, Scope.LISTED)
    return user


@pytest.fixture
def context(new_context, live_server) -> BrowserContext:
    context: BrowserContext = new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    return context


def enter(page: Page, username: str) -> None:
    page.fill("#id_username", username)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    expect(page.locator("#sheet")).to_be_visible()


def cell(page: Page, group: str, segment: str) -> Locator:
    return page.locator(f'[data-group="{group}"][data-segment="{segment}"]')


def paste(page: Page, rows: list[list[str]]) -> None:
    text = "".join("\t".join(row) + "\r\n" for row in rows)
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+V")


def status(page: Page) -> Locator:
    return page.locator(".sheet-status")


def test_a_block_is_pasted_and_survives_a_lost_session(context, operator):
    submit("18.04", "2023-05-31", total=20_000, pu=14_000, population="active")
    page = context.new_page()
    sign_in(page, operator)
    page.goto(MONTH)
    names = page.locator("#sheet tbody tr[data-row]").evaluate_all(
        "rows => rows.map((row) => row.dataset.name)"
    )
    assert len(names) == 15
    block = [[f"{22 + row}.680", "12680", "10 000", "–", '"1.250"', "0"] for row in range(15)]
    cell(page, "18.01", "total").focus()
    paste(page, block)
    expect(status(page)).to_have_text("90 sel ditempel.")
    page.keyboard.press("Control+Z")
    expect(cell(page, "18.72", "pmi")).to_have_value("")

    headed = [["Kabupaten/Kota", "Total", "PU", "BPU", "Pekerja rentan", "Jakon", "PMI"]]
    named = [[name, *row] for name, row in zip(names, block, strict=True)]
    cell(page, "18.05", "bpu").focus()
    paste(page, [*headed, *reversed(named), ["Jumlah", "1", "2", "3", "4", "5", "6"]])
    expect(status(page)).to_contain_text("90 sel ditempel, baris dan kolom dicocokkan")
    expect(cell(page, "18.01", "total")).to_have_value("22.680")
    expect(cell(page, "18.72", "total")).to_have_value("36.680")
    expect(page.locator("[data-sum-of=pu]")).to_have_text("190.200")
    expect(page.locator("[data-sum-of=bpu_vulnerable]")).to_contain_text("0 dari 15")

    Session.objects.all().delete()
    page.keyboard.press("Control+s")
    enter(page, operator.username)
    expect(page.locator(".keep-bar")).to_contain_text("dipulihkan")
    expect(cell(page, "18.72", "jakon")).to_have_value("1.250")
    page.select_option("#id_population", "active")
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("15 draf disimpan")
    expect(page.locator(".keep-bar")).to_be_hidden()
    assert Submission.objects.filter(status=Status.DRAFT).count() == 15
    assert SubmissionLine.objects.filter(submission__status=Status.DRAFT).count() == 75


def test_what_does_not_fit_is_told_while_it_is_typed(context, operator, office):
    count_workers("2021-12-31", {"18.04": {"pu": 20_000}})
    recap = recap_of(office, datetime.date(2022, 3, 31))
    submit("18.04", "2022-03-31", total=22_680, pu=12_680, population="active", source=recap)
    page = context.new_page()
    sign_in(page, operator)
    page.goto(YEAR)
    cell(page, "2022-02", "total").focus()
    paste(page, [["22.000", "23.000", "2x"], ["12.000", "13.000", "21.860"], ["1", "", ""]])
    expect(status(page)).to_have_text(
        "5 sel ditempel, 1 tidak terbaca, 2 dilewati karena tidak dapat diubah."
    )
    expect(cell(page, "2022-03", "pu")).to_contain_text("12.680")
    expect(cell(page, "2022-04", "total")).to_have_attribute("aria-invalid", "true")
    change = page.locator("td", has=cell(page, "2022-04", "pu")).locator("[data-change]")
    expect(change).to_have_text("+9.180 · +72,4%")
    doubts = page.locator("#live-doubts li")
    expect(doubts.filter(has_text="Februari 2022: Total 22.000 tidak sama")).to_have_count(1)
    expect(doubts.filter(has_text="April 2022: Penerima Upah (PU) 21.860: ber")).to_have_count(1)
    above = doubts.filter(has_text="(21.860) melebihi semestanya (20.000)")
    above.get_by_role("button").click()
    expect(cell(page, "2022-04", "pu")).to_be_focused()
    page.keyboard.type("12.860")
    expect(above).to_have_count(0)
    expect(doubts.filter(has_text="mungkin dua angka bersebelahan tertukar")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(cell(page, "2022-04", "pu")).to_have_value("21.860")


def test_a_broken_connection_keeps_the_sheet_and_sends_it_later(context, operator):
    page = context.new_page()
    sign_in(page, operator)
    page.goto(MONTH)
    page.select_option("#id_population", "active")
    cell(page, "18.04", "total").fill("22680")
    page.keyboard.press("Enter")
    expect(cell(page, "18.05", "total")).to_be_focused()
    context.set_offline(True)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".keep-bar")).to_contain_text("Sambungan terputus")
    context.set_offline(False)
    expect(page.locator(".messagelist")).to_contain_text("1 draf disimpan")
    assert Submission.objects.get().lines.get().participants == 22_680
