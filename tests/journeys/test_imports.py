"""A sheet's way through the import on a telephone, without a complaint of axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import FilePayload, Page, expect

from regions.models import Submission
from tests.factories import OfficeFactory, UserFactory, station
from tests.journeys.sessions import sign_in
from tests.regions.upload_files import LIST, RECAP, Rows, xlsx

pytestmark = pytest.mark.django_db(transaction=True)
TELEPHONE = {"width": 360, "height": 740}
SHEET: Rows = [
    [*RECAP[0], "Akuisisi"],
    ["18.04", "Kabupaten Lampung Barat", 12_680, "sepuluh ribu", 50],
]


def is_sound(page: Page) -> None:
    """Nothing runs over the edge, and axe is content."""
    expect(page.locator("#footer")).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page, options={"preload": False})
    assert found.violations_count == 0, found.generate_report()


def test_asked_mended_previewed_and_written(new_context, live_server):
    operator = UserFactory.create(group="operator")
    station(operator, OfficeFactory.create(serves=["18"]))
    page = new_context(viewport=TELEPHONE).new_page()
    sign_in(page, operator)

    page.goto(LIST)
    is_sound(page)
    page.get_by_role("link", name="Impor peserta").click()
    is_sound(page)
    hand_over(page, "id_file", SHEET)
    page.fill("#id_period", "Juni 2023")
    page.get_by_role("button", name="Unggah dan periksa").click()

    expect(page.locator("[aria-current=step]")).to_have_text("Jawab")
    is_sound(page)
    page.get_by_label("Apa isi kolom “Akuisisi”?").select_option("ignore")
    page.get_by_role("button", name="Lanjut").click()

    expect(page.locator("[aria-current=step]")).to_have_text("Perbaiki")
    expect(page.locator(".problems")).to_contain_text("D2")
    is_sound(page)
    hand_over(page, "id_file", RECAP)
    page.get_by_role("button", name="Ganti berkas").click()

    expect(page.locator("[aria-current=step]")).to_have_text("Periksa")
    is_sound(page)
    assert not Submission.objects.exists()
    page.get_by_role("button", name="Tulis 4 angka sebagai draf").click()
    expect(page.locator("[aria-current=step]")).to_have_text("Selesai")
    is_sound(page)
    page.get_by_role("link", name="Buka yang ditulis").click()
    expect(page.locator("#result_list tbody tr")).to_have_count(2)
    page.goto("/admin/regions/meaning/")
    is_sound(page)


def hand_over(page: Page, field: str, rows: Rows) -> None:
    file = FilePayload(name="rekap.xlsx", mimeType="application/octet-stream", buffer=xlsx(rows))
    page.set_input_files(f"#{field}", files=[file])
