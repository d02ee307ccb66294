"""Ten minutes before a meeting: look, compare, plan, print."""

from __future__ import annotations

import re

import pytest
from django.core.management import call_command

from tests.factories import submit


@pytest.fixture(autouse=True)
def demo(transactional_db, settings):
    settings.COVERAGE_DEMO = True
    call_command("load_demo", verbosity=0)
    for code, people in (("18.05", 30_000), ("18.06", 50_000)):
        submit(code, "2023-06-30", pu=people, bpu=9_000, universe={"total": 100_000})


@pytest.fixture
def phone(new_context):
    return new_context(viewport={"width": 360, "height": 740}).new_page()


def test_from_the_nation_to_a_plan_on_paper(phone):
    phone.goto("/?per=2023-06-30")
    phone.get_by_role("searchbox").first.fill("lampng barat")
    phone.keyboard.press("Enter")
    phone.get_by_role("link", name="Kabupaten Lampung Barat").first.click()
    assert figure(phone, "18.04:coverage.total") == "24,41%"

    phone.get_by_role("link", name="Bandingkan").first.click()
    phone.wait_for_url("**/banding/?kode=18.04**")
    phone.goto("/banding/?kode=18.04&kode=18.01&per=2023-06-30")
    assert figure(phone, "18.04:coverage.total") == "24,41%"
    phone.get_by_role("link", name="Kabupaten Lampung Barat").first.click()

    phone.get_by_role("link", name="Hitung rencana").first.click()
    phone.wait_for_url("**/wilayah/18.04/rencana/**")
    phone.locator("main form button").first.click()
    phone.wait_for_load_state()
    assert "per=2023-06-30" in phone.url
    assert phone.pdf(format="A4").startswith(b"%PDF")


def figure(page, reference):
    return page.locator(f'[data-figure="{reference}"]').first.text_content()


def test_a_touch_says_what_a_mark_is_and_the_next_one_goes_there(new_context):
    page = new_context(viewport={"width": 360, "height": 740}, has_touch=True).new_page()
    page.goto("/wilayah/18/?per=2023-06-30")
    mark = page.locator("#gambar-peta .drawn:visible a", has=page.locator("[data-label]")).first
    mark.scroll_into_view_if_needed()
    before = page.url
    said = mark.locator("[data-label]").get_attribute("data-label")
    mark.locator("[data-label]").tap()
    assert page.locator(".tip").inner_text().replace("\n", " ") == said.replace("\n", " ")
    assert page.url == before
    mark.locator("[data-label]").tap()
    page.wait_for_url(re.compile(r"/wilayah/18\.\d\d/"))


@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_moves_and_nothing_is_missing(new_context, scripts):
    context = new_context(
        viewport={"width": 360, "height": 740},
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto("/wilayah/18/?per=2023-06-30")
    assert page.locator("figure.picture svg:visible").count() >= 2
    summary = page.locator("#gambar-peta summary")
    summary.click()
    assert page.locator("#gambar-peta tbody tr").count() == 15
