"""A figure's way from the clerk's keyboard to the page, past a second pair of eyes."""

import re

import pytest
from playwright.sync_api import Page, expect

from regions.models import Submission
from tests.factories import PASSWORD, OfficeFactory, UserFactory, station, submit
from tests.journeys.sessions import sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def enter(page: Page, username: str) -> None:
    page.goto("/admin/login/")
    page.fill("#id_username", username)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    expect(page.locator("#user-tools")).to_be_visible()


@pytest.fixture
def operator(live_server):
    """May verify too, so that only the rule about one's own work stands in the way."""
    user = UserFactory.create(group="administrator")
    office = OfficeFactory.create(name="BPJS Ketenagakerjaan Cabang Bandar Lampung")
    station(user, office)
    return user


@pytest.fixture
def verifier(live_server):
    return UserFactory.create(group="verifier")


def choose_region(page: Page, typed: str, label: str) -> None:
    expect(page.locator("#id_region")).to_be_focused()
    page.keyboard.type(typed)
    page.keyboard.press("Enter")
    expect(page.locator("#id_region")).to_have_value(label)


def participants(page: Page, segment: str):
    return page.locator(f"#id_seg-{segment}-participants")


def test_from_the_keyboard_to_the_page(new_context, operator, verifier):
    submit("18.04", "2023-05-31", total=22_000, precision="month")
    page = new_context().new_page()
    enter(page, operator.username)
    page.goto("/admin/regions/submission/add/")
    choose_region(page, "lambar", "Kabupaten Lampung Barat (18.04) · Lampung")
    page.fill("#id_period", "Juni 2023")
    page.press("#id_period", "Enter")
    expect(page.locator("tr[data-segment=total] [data-previous]")).to_have_text("22.000")
    expect(page.locator("#source-hint")).to_contain_text("Juni 2023")
    page.get_by_label("Aktif").check()
    page.locator("input[name=total_rule][value='pu-bpu']").check()

    participants(page, "total").fill("22.680")
    participants(page, "total").press("Enter")
    expect(participants(page, "pu")).to_be_focused()
    page.keyboard.type("12680")
    participants(page, "bpu").fill("10 000")
    expect(page.locator("tr[data-sum='bpu pu'] output").first).to_have_text("22.680")
    expect(page.locator("tr[data-sum='bpu pu'] [data-difference=participants]")).to_have_text(
        "sama dengan Total"
    )
    page.locator("#id_seg-total-universe").fill("92.913")
    page.click("input[name=_submit]")
    expect(page.locator(".messagelist")).to_contain_text("Diajukan")
    expect(page.get_by_role("button", name="Sahkan")).to_have_count(0)
    expect(page.locator(".steps")).to_contain_text("Menunggu orang kedua")
    waiting = page.url

    other = new_context().new_page()
    enter(other, verifier.username)
    other.goto(waiting)
    expect(other.locator(".sheet").first).to_contain_text("24,41%")
    other.get_by_role("button", name="Sahkan", exact=True).click()
    expect(other.locator(".under-title")).to_contain_text("Disahkan")
    other.get_by_role("link", name="Lihat halaman").click()
    expect(other).to_have_url(re.compile(r"/wilayah/18\.04/"))
    expect(other.locator("main").first).to_contain_text("24,41")


def test_a_count_that_cannot_be_read_is_marked_and_kept(new_context, operator):
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    sign_in(page, operator)
    page.goto("/admin/regions/submission/add/")
    participants(page, "total").fill("22,680")
    participants(page, "total").blur()
    expect(participants(page, "total")).to_have_attribute("aria-invalid", "true")
    page.click("input[name=_draft]")
    expect(page.locator(".row-errors .errorlist")).to_contain_text("koma")
    expect(page.locator("#id_region")).to_be_focused()  # the first fault
    expect(participants(page, "total")).to_have_value("22,680")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_totals_are_the_same_with_and_without_the_script(new_context, operator):
    submit("18.04", "2023-05-31", total=1, status="draft", entered_by=operator)
    address = f"/admin/regions/submission/{Submission.objects.get().pk}/change/"
    scripted = new_context().new_page()
    sign_in(scripted, operator)
    plain = new_context(java_script_enabled=False).new_page()
    sign_in(plain, operator)
    for typed, breakdown in (
        ({"total": "", "badan_usaha": "8.000", "bpu": "1.000"}, "partial"),
        ({"total": "10.000", "badan_usaha": "8.000", "bpu": "1.000"}, "complete"),
        ({"total": "10.000", "pu": "8.000", "badan_usaha": "1", "bpu": ""}, "partial"),
        ({"pu": "8.000", "bpu": "2.000", "jakon": "500"}, "partial"),
    ):
        scripted.goto(address)
        scripted.check(f"input[name=breakdown][value={breakdown}]")
        scripted.check("input[name=total_rule][value=pu-bpu]")
        for segment, people in typed.items():
            participants(scripted, segment).fill(people)
        shown = scripted.locator("#grid tfoot").inner_text()
        scripted.click("input[name=_draft]")
        plain.goto(address)
        assert plain.locator("#grid tfoot").inner_text() == shown


def test_the_keyboard_moves_in_the_table(new_context, operator):
    page = new_context().new_page()
    sign_in(page, operator)
    page.goto("/admin/regions/submission/add/")
    participants(page, "total").focus()
    page.keyboard.press("Tab")
    expect(page.locator("#id_seg-total-universe")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#id_seg-total-universe_approximate")).not_to_be_focused()
    expect(page.locator("#id_seg-total-approximate")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(participants(page, "total")).to_be_focused()
    participants(page, "total").fill("10")
    participants(page, "pu").fill("20")
    expect(page.locator("#live-doubts")).to_contain_text("(20) melebihi Total (10).")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".faults")).to_contain_text("Pilih wilayah")


def test_a_region_that_was_found_for_another_text_is_never_chosen(new_context, operator):
    page = new_context().new_page()
    sign_in(page, operator)
    page.goto("/admin/regions/submission/add/")
    page.keyboard.type("lampung barat")
    expect(page.locator(".region-list li").first).to_contain_text("18.04")
    page.keyboard.press("Control+A")
    page.keyboard.type("mukomuko")
    page.keyboard.press("Enter")
    expect(page.locator("#id_region")).to_have_value("Kabupaten Mukomuko (17.06) · Bengkulu")
    page.keyboard.press("Enter")
    expect(page.locator("#id_region")).not_to_be_focused()
