"""A newcomer's first month: from the password that she was given to the page of the province."""

import datetime

import pytest
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Page, expect

from regions.models import Region, Scope, Status, Submission, today
from regions.periods import last_month, say_period
from tests.factories import (
    OfficeFactory,
    UserFactory,
    count_workers,
    station,
    submit,
)
from tests.journeys.sessions import sign_in

pytestmark = pytest.mark.django_db(transaction=True)

GIVEN, OWN = "Sementara-4711", "Kopi-robusta-2026"
MONTH = last_month(today()).day
BEFORE = MONTH.replace(day=1) - datetime.timedelta(days=1)
JUMPING = "18.04"


@pytest.fixture
def codes(live_server) -> list[str]:
    """Lampung's regencies, each with a figure of the month before and its workers."""
    regencies = Region.objects.filter(code__startswith="18.", level="regency").order_by("code")
    codes = list(regencies.values_list("code", flat=True))
    for place, code in enumerate(codes):
        submit(code, BEFORE.isoformat(), total=10_000 + 100 * place, precision="month")
    count_workers(f"{MONTH.year - 1}-12-31", {code: {"total": 50_000} for code in codes})
    return codes


@pytest.fixture
def newcomer(live_server) -> User:
    """An administrator has set her password."""
    user = UserFactory.create(group="operator", first_name="Rina", care=["18"])
    station(user, OfficeFactory.create(name="Cabang Bandar Lampung"), Scope.LISTED)
    client = Client()
    client.force_login(UserFactory.create(group="administrator"))
    typed = {"usable_password": "true", "password1": GIVEN, "password2": GIVEN}
    assert client.post(f"/admin/auth/user/{user.pk}/password/", typed).status_code == 302
    return user


def come_in(page: Page, user: User, password: str) -> None:
    page.goto("/admin/login/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", password)
    page.press("#id_password", "Enter")


def choose_own_password(page: Page) -> None:
    expect(page).to_have_url("/admin/password_change/")
    expect(page.locator(".callout")).to_contain_text("disetel oleh pengelola")
    page.goto("/admin/regions/submission/bulan/")
    expect(page).to_have_url("/admin/password_change/")
    page.fill("#id_old_password", GIVEN)
    page.fill("#id_new_password1", OWN)
    page.fill("#id_new_password2", OWN)
    page.press("#id_new_password2", "Enter")
    expect(page.locator(".messagelist")).to_contain_text("sudah diganti")


def paste_totals(page: Page, people: dict[str, int]) -> None:
    """A column copied from a spreadsheet, as Indonesians write numbers."""
    column = "".join(f"{number:,}\r\n".replace(",", ".") for number in people.values())
    page.evaluate("text => navigator.clipboard.writeText(text)", column)
    page.locator('[data-group="18.01"][data-segment="total"]').focus()
    page.keyboard.press("Control+V")
    expect(page.locator(".sheet-status")).to_have_text("15 sel ditempel.")


def written(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def test_a_newcomer_s_fifteen_regencies_reach_the_page(new_context, live_server, newcomer, codes):
    people = {code: 10_050 + 100 * place for place, code in enumerate(codes)}
    people[JUMPING] = 14_000
    total = written(sum(people.values()))
    context = new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    page = context.new_page()
    come_in(page, newcomer, GIVEN)
    choose_own_password(page)
    expect(page.locator(".task").first).to_contain_text("15 dari 15 kabupaten/kota belum punya")

    page.get_by_role("link", name="Isi sebulan").click()
    expect(page.locator("#id_per")).to_have_value(say_period(MONTH, "month"))
    expect(page.locator("#sheet tbody tr[data-row]")).to_have_count(15)
    page.select_option("#id_population", "active")
    paste_totals(page, people)
    expect(page.locator("[data-sum-of=total]")).to_contain_text(total)
    expect(page.locator("#live-doubts li")).to_have_count(1)
    expect(page.locator("#live-doubts")).to_contain_text("Kabupaten Lampung Barat")
    page.get_by_role("button", name="Simpan lalu periksa").click()

    expect(page.locator(".messagelist")).to_contain_text("15 draf disimpan")
    expect(page.locator("input[name=take]:checked")).to_have_count(15)
    page.get_by_role("button", name="Ajukan semua yang dicentang").click()
    expect(page.locator(".messagelist")).to_contain_text("Belum ada yang diajukan")
    expect(page.locator(".errorlist")).to_have_text(["Tulis alasannya."])
    assert not Submission.objects.filter(status=Status.SUBMITTED).exists()
    page.get_by_label("Alasan", exact=True).fill("Perusahaan perkebunan baru mendaftar.")
    page.get_by_role("button", name="Ajukan semua yang dicentang").click()
    expect(page.locator(".messagelist")).to_contain_text("15 laporan diajukan")

    verifier = new_context().new_page()
    sign_in(verifier, UserFactory.create(group="verifier", care=["18"]))
    verifier.goto("/admin/")
    verifier.get_by_role("link", name="Provinsi Lampung").click()
    expect(verifier.locator("h2").first).to_have_text(
        f"Provinsi Lampung, {say_period(MONTH, 'month')}"
    )
    expect(verifier.locator(".verify-many")).to_contain_text(
        f"Jumlah 15 dari 15 kabupaten/kota: {total}."
    )
    expect(verifier.locator("tr", has_text="Perusahaan perkebunan baru")).to_contain_text("14.000")
    expect(verifier.locator("input[name=pick]:checked")).to_have_count(15)
    verifier.get_by_role("button", name="Sahkan yang dipilih").click()
    expect(verifier.locator(".messagelist")).to_contain_text("15 laporan disahkan")
    assert Submission.objects.verified().filter(as_of=MONTH).count() == 15

    verifier.goto("/wilayah/18/")
    expect(verifier.locator("main")).to_contain_text(total)
    for code, number in people.items():
        row = verifier.locator("main tr", has=verifier.locator(f"a[href^='/wilayah/{code}/']"))
        expect(row.first).to_contain_text(written(number))
