"""Nothing typed is lost: kept in the browser until the server has it."""

import re

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Locator, Page, expect

from regions.models import Submission
from tests.factories import (
    PASSWORD,
    OfficeFactory,
    SourceFactory,
    UserFactory,
    station,
    submit,
)
from tests.journeys.sessions import sign_in

pytestmark = pytest.mark.django_db(transaction=True)

ADD = "/admin/regions/submission/add/?region=18.04&period=2023-06"


def enter(page: Page, username: str) -> None:
    page.fill("#id_username", username)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    expect(page.locator("#user-tools")).to_be_visible()


def participants(page: Page, segment: str) -> Locator:
    return page.locator(f"#id_seg-{segment}-participants")


@pytest.fixture
def operator(live_server):
    user = UserFactory.create(group="administrator")
    station(user, OfficeFactory.create(name="BPJS Ketenagakerjaan Cabang Bandar Lampung"))
    return user


def test_a_lost_session_loses_nothing(new_context, operator):
    source = SourceFactory.create(title="Paparan rakor")
    page = new_context().new_page()
    page.goto(ADD)
    enter(page, operator.username)
    page.get_by_label("Aktif").check()
    page.check("input[name=total_rule][value='pu-bpu']")
    page.locator("#id_source + .select2").click()
    page.keyboard.type("Paparan")
    page.locator(".select2-results__option", has_text="Paparan rakor").click()
    participants(page, "total").fill("22.680")
    participants(page, "pu").fill("12,680")
    page.locator(".add-row a").click()
    page.fill("#id_printed_figures-1-printed", "24,41")
    page.fill("#id_note", "NIK " + "1234" * 4)

    Session.objects.all().delete()
    page.click("input[name=_draft]")
    enter(page, operator.username)
    expect(page.locator(".keep-bar")).to_contain_text(re.compile(r"dari \d\d\.\d\d dipulihkan"))
    expect(participants(page, "total")).to_have_value("22.680")
    expect(participants(page, "pu")).to_have_value("12,680")
    expect(page.locator("#id_source + .select2")).to_contain_text("Paparan rakor")
    expect(page.locator("#id_printed_figures-1-printed")).to_have_value("24,41")
    expect(page.locator("#id_note")).to_have_value("")
    participants(page, "pu").fill("12.680")
    page.locator("#id_printed_figures-1-measure").select_option("coverage_percent")
    page.click("input[name=_draft]")
    expect(page.locator(".messagelist")).to_contain_text("Draf disimpan")
    assert Submission.objects.get().source == source
    page.goto(ADD)
    expect(page.locator(".keep-bar")).to_be_hidden()
    expect(participants(page, "total")).to_have_value("")


def test_what_is_put_back_never_overwrites_a_colleague(new_context, operator):
    draft = submit("18.04", "2023-06-30", total=100, pu=60, status="draft", entered_by=operator)
    colleague = UserFactory.create(group="operator", first_name="Siti")
    form = f"/admin/regions/submission/{draft.pk}/change/"
    page = new_context().new_page()
    sign_in(page, operator)
    page.goto(form)
    participants(page, "total").fill("130")

    sign_in(page, colleague)
    page.goto(form)
    expect(page.locator(".keep-bar")).to_be_hidden()
    expect(participants(page, "total")).to_have_value("100")
    participants(page, "total").fill("120")
    participants(page, "pu").fill("70")
    page.click("input[name=_draft]")
    expect(page.locator(".messagelist")).to_contain_text("Draf disimpan")

    sign_in(page, operator)
    page.goto(form)
    expect(page.locator(".keep-bar")).to_contain_text("Sejak itu datanya berubah")
    expect(participants(page, "total")).to_have_value("130")
    expect(participants(page, "pu")).to_have_value("70")
    page.click("input[name=_draft]")
    expect(page.locator("#submission_form")).to_contain_text("Sekarang 120, diisi Siti")
    page.goto(form)
    expect(page.locator(".keep-bar")).to_contain_text("Sejak itu datanya berubah")
    page.get_by_role("button", name="Buang").click()
    expect(participants(page, "total")).to_have_value("120")
    expect(page.locator(".keep-bar")).to_be_hidden()
    kept = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('keep:'))")
    assert kept == []
