"""What an official must see before he scrolls: DESIGN 3.9 on a small phone."""

import datetime

import pytest
from django.core.management import call_command

from tests.factories import OfficeFactory, submit
from tests.factories_subjects import (
    FollowUpFactory,
    ProgrammeFactory,
    TargetFactory,
)

PHONE = {"width": 360, "height": 600}
PER = "2025-07-31"
FIGURES = {
    "participants.counted": "sekitar 42.000",
    "universe.total": "sekitar 112.000",
    "coverage.total": "37–38%",
    "gap_to_universe.people": "sekitar 70.000",
    "gap_to_universe.points": "sekitar 62–63 poin",
    "gap_to_target.people": "sekitar 19.600",
    "gap_to_target.points": "sekitar 17–18 poin",
    "due": "akhir 2025",
    "per_month": "Rp329 juta",
}


@pytest.fixture(autouse=True)
def everything_recorded(transactional_db, settings):
    """A long name, rounded counts, a banner, and something for each of the six lines."""
    settings.COVERAGE_DEMO = True
    call_command("load_demo", verbosity=0)
    district = submit(
        "15.06",
        PER,
        total=(42_000, 1_000),
        universe={"total": (112_000, 1_000)},
        population="registered",
    ).region
    due = datetime.date(2025, 12, 31)
    TargetFactory.create(region=district)
    ProgrammeFactory.create(region=district, end=datetime.date(2025, 9, 30), enrolled=10_000)
    FollowUpFactory.create(region=district, agency="Dinas Perikanan", what="Mendata", due=due)
    OfficeFactory.create(serves=["15.06"])


def test_six_lines_stand_in_the_first_600_pixels_of_a_phone(new_context):
    page = new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(f"/wilayah/15.06/?per={PER}")
    for name, said in FIGURES.items():
        ends = f'[data-figure$=":{name}"], [data-figure$=".{name}"]'
        figure = page.locator(".headline .said").locator(ends)
        box = figure.bounding_box()
        assert figure.inner_text() == said
        assert box["y"] + box["height"] <= PHONE["height"], name
    for line in (".when", ".brief a[href='#program']", ".brief a[href='#tindak-lanjut']"):
        box = page.locator(f".headline {line}").bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"], line
