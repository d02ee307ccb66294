"""A target's way from the clerk's keyboard, past a second pair of eyes; also without scripts."""

import pytest
from playwright.sync_api import Page, expect

from regions.models import Programme, Source, Status, Target
from tests.factories import PASSWORD, SourceFactory, UserFactory, segment

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def source(live_server):
    return SourceFactory.create(title="Paparan rakor 21 Juli 2025")


def enter(page: Page, group: str) -> None:
    user = UserFactory.create(group=group)
    page.goto("/admin/login/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    expect(page.locator("#user-tools")).to_be_visible()


def left_of(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"]


def test_a_target_is_typed_confirmed_and_read(new_context, source):
    page = new_context().new_page()
    enter(page, "operator")
    page.goto(f"/admin/regions/target/add/?source={source.pk}&as_of=21+Juli+2025")
    expect(page.locator("#id_region")).to_be_focused()
    page.keyboard.type("tanjab barat")
    expect(page.locator(".region-list li").first).to_be_visible()
    assert left_of(page, ".region-list") == left_of(page, "#id_region")
    page.keyboard.press("Enter")
    expect(page.locator("#id_region")).to_have_value(
        "Kabupaten Tanjung Jabung Barat (15.06) · Jambi"
    )
    page.keyboard.press("Enter")
    expect(page.locator("#id_regime")).to_be_focused()
    page.select_option("#id_regime", "bpjs")
    page.fill("#id_owner", "BPJS Ketenagakerjaan")
    page.select_option("#id_segment", str(segment("total").pk))
    page.fill("#id_due", "Desember 2025")
    page.fill("#id_people", "61,000")
    page.press("#id_people", "Tab")
    expect(page.locator(".unread")).to_contain_text("memakai koma")
    page.fill("#id_people", "sekitar 61 ribu")
    page.press("#id_people", "Tab")
    expect(page.locator(".unread")).to_contain_text("tulis 61.000, lalu centang")
    page.fill("#id_people", "61000")
    page.press("#id_people", "Tab")
    expect(page.locator("#id_people")).to_have_value("61.000")
    page.fill("#id_percent", "55")
    page.get_by_role("button", name="Simpan dan tambah lagi").click()
    expect(page.locator("#id_as_of")).to_have_value("21 Juli 2025")
    target = Target.objects.get()
    assert (target.status, target.source) == (Status.DRAFT, source)
    other = new_context(viewport={"width": 360, "height": 740}).new_page()
    enter(other, "verifier")
    other.locator(".task").get_by_role("link", name="Target", exact=True).click()
    other.get_by_role("link", name="Kabupaten Tanjung Jabung Barat").click()
    expect(other.locator(".facts")).to_contain_text("55%")
    other.get_by_role("button", name="Sahkan", exact=True).click()
    expect(other.locator(".messagelist")).to_contain_text("Disahkan")
    target.refresh_from_db()
    assert target.status == Status.VERIFIED


def test_without_scripts_a_programme_is_entered_too(new_context, source):
    page = new_context(java_script_enabled=False).new_page()
    enter(page, "operator")
    page.goto("/admin/regions/programme/add/")
    page.fill("#id_region", "17.02")
    page.fill("#id_name", "Pekerja rentan")
    page.fill("#id_enrolled", "10.000")
    page.select_option("#id_source", str(source.pk))
    page.fill("#id_as_of", "Desember 2023")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("Draf disimpan")
    assert Programme.objects.get().enrolled == 10_000
    assert Source.objects.count() == 1
