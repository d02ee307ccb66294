"""Every screen of entry reads well to a machine that reads aloud, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page

from regions.models import Closing, Upload
from tests.factories import OfficeFactory, UserFactory, place, station, submit
from tests.journeys.sessions import sign_in
from tests.regions.upload_files import RECAP, hand_in, xlsx

pytestmark = pytest.mark.django_db(transaction=True)

DJANGOS_OWN = [["thead > tr > .original"]]  # an empty head in its table of rows
JUNE = "2023-06-30"


@pytest.fixture
def chief(live_server):
    user = UserFactory.create(is_superuser=True, first_name="Sari")
    station(user, OfficeFactory.create(name="Cabang Bandar Lampung", serves=["18"]))
    return user


@pytest.fixture
def client(chief):
    client = Client()
    client.force_login(chief)
    return client


@pytest.fixture
def page(new_context, chief) -> Page:
    page: Page = new_context().new_page()
    sign_in(page, chief)
    return page


def screens(chief, client: Client) -> list[str]:
    submit("18.04", "2023-05-31", total=100, pu=60, population="active")
    clerk = UserFactory.create(group="operator")
    draft = submit("18.04", JUNE, total=900, pu=950, status="draft", entered_by=chief)
    submit("18.05", JUNE, total=900, status="submitted", entered_by=clerk)
    closing = Closing.objects.create(region=place("18.01"), month=JUNE, closed_by=chief)
    hand_in(client, xlsx(RECAP))
    return [
        reverse("admin:index"),
        reverse("admin:regions_submission_month") + "?per=2023-06&provinsi=18",
        reverse("admin:regions_submission_year") + "?region=18.04&tahun=2023",
        reverse("admin:regions_submission_submit_many") + f"?ids={draft.pk}",
        reverse("admin:regions_submission_verify_many") + "?per=2023-06&provinsi=18",
        reverse("admin:regions_submission_change", args=[draft.pk]),
        reverse("admin:regions_submission_reconciliation", args=[draft.pk]),
        reverse("admin:regions_closing_close") + "?region=18&bulan=2023-06",
        reverse("admin:regions_closing_reopen", args=[closing.pk]),
        reverse("admin:regions_upload_add") + "?kind=peserta",
        reverse("admin:regions_upload_change", args=[Upload.objects.get().pk]),
        reverse("admin:regions_region_events", args=[place("18.04").pk]),
        reverse("admin:auth_user_hand_over", args=[clerk.pk]),
    ]


def complaints(page: Page, **options: object) -> list[tuple[str, object]]:
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
    asked = {"preload": False, "resultTypes": ["violations"], **options}
    found = Axe().run(page, options=asked).response["violations"]
    return [
        (one["id"], node["target"])
        for one in found
        for node in one["nodes"]
        if node["target"] not in DJANGOS_OWN
    ]


def test_axe_has_no_complaint(page, chief, client):
    found: list[tuple[object, ...]] = []
    for address in screens(chief, client):
        page.emulate_media(color_scheme="light")
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        page.eval_on_selector_all("details", "all => all.forEach((one) => (one.open = true))")
        found += [(address, one) for one in complaints(page)]
        page.emulate_media(color_scheme="dark")
        dark = complaints(page, runOnly=["color-contrast"])
        found += [(address, "dark", one) for one in dark]
    assert not found, "\n".join(map(str, found))
