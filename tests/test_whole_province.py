"""A province in which everybody has reported, and one in which nobody has.

Every page, picture and file of it says the same number wherever it says it.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple

import pytest
from django.test import Client

from regions.models import Region
from reports.charts.region import region_pictures
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import OfficeFactory, count_workers, submit
from tests.factories_subjects import (
    AwardFactory,
    ClaimPaymentFactory,
    FollowUpFactory,
    ProgrammeFactory,
    TargetFactory,
)

pytestmark = pytest.mark.django_db

PER = datetime.date(2023, 7, 31)
ASKED = f"per={PER}"
SUBJECTS = ("target", "program", "desa", "penghargaan", "klaim", "tindak-lanjut", "mutu-data")
PAGES = (
    *(
        f"/?{ASKED}",
        f"/wilayah/18/?{ASKED}",
        f"/wilayah/18.04/?{ASKED}",
        f"/wilayah/18.72/?{ASKED}",
    ),
    *(f"/{word}/?{ASKED}" for word in SUBJECTS),
    *(f"/banding/?kode=18.04&kode=18.72&{ASKED}", f"/wilayah/18.04/rencana/?{ASKED}"),
)


class Shown(NamedTuple):
    value: str
    text: str


class Figures(HTMLParser):
    """What a page shows of each figure, by its reference."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: dict[str, set[Shown]] = {}
        self.open: tuple[str, str] | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "data":
            self.open = (given["data-figure"] or "", given["value"] or "")

    def handle_data(self, data: str) -> None:
        if self.open:
            reference, value = self.open
            self.found.setdefault(reference, set()).add(Shown(value, data))
            self.open = None

    @property
    def values(self) -> dict[str, str]:
        return {name: next(iter(shown)).value for name, shown in self.found.items()}


@pytest.fixture
def lampung(settings) -> list[str]:
    """Fifteen regencies with a month each: one above its universe, one in round numbers."""
    settings.COVERAGE_PUBLIC = True
    codes = sorted(
        code for code in Region.objects.values_list("code", flat=True) if re.match(r"18\.\d", code)
    )
    assert len(codes) == 15
    OfficeFactory.create(slug="lampung", serves=codes)
    count_workers("2022-12-31", {code: {"total": 90_000 + 7 * n} for n, code in enumerate(codes)})
    for number, code in enumerate(codes, start=1):
        pu, bpu = 4_000 * number, 2_345 * number
        submit(code, "2023-05-31", pu=pu - 900, bpu=bpu - 77)
        submit(code, "2023-06-30", pu=pu, bpu=bpu)
        TargetFactory.create(region=Region.objects.get(code=code))
    told = Region.objects.get(code="18.04")
    for factory in (ProgrammeFactory, AwardFactory, FollowUpFactory):
        factory.create(region=told)
    ClaimPaymentFactory.create(region=told, office=None)
    return codes


def page(client: Client, address: str) -> Figures:
    response = client.get(address)
    assert response.status_code == 200, address
    return Figures(response.content.decode())


def test_every_page_holds_and_says_each_figure_once(client, lampung):
    for address in PAGES:
        for name, shown in page(client, address).found.items():
            assert len({one.value for one in shown}) == 1, (address, name, shown)


def test_pictures_say_what_the_page_says(client, lampung):
    for code in ("18", "18.04"):
        compare_pictures(client, code)


def compare_pictures(client: Client, code: str) -> None:
    shown = page(client, f"/wilayah/{code}/?{ASKED}").values
    pictures = region_pictures(load_region_report(code, Selection(per=PER)))
    assert pictures
    compared = 0
    for picture in pictures.values():
        for cell in (cell for row in picture.rows for cell in row if cell.reference):
            if cell.reference in shown:
                compared += 1
                assert shown[cell.reference] == str(cell.value), (picture.key, cell)
    assert compared


def test_labels_of_pictures_are_the_numbers_of_the_table(client, lampung):
    html = client.get(f"/wilayah/18/?{ASKED}").content.decode()
    said = set(re.findall(r'data-label="([^"]*)"', html))
    for shown in page(client, f"/wilayah/18/?{ASKED}").found["18.04:coverage.total"]:
        assert any(shown.text in label for label in said), shown


def numbers(row: dict[str, Any], before: str = "") -> Iterator[tuple[str, object]]:
    """Every number of a row with the path that leads to it."""
    for name, inner in row.items():
        if isinstance(inner, dict):
            yield from numbers(inner, f"{before}{name}.")
        else:
            yield f"{before}{name}", inner


def test_the_table_says_what_its_files_say(client, lampung):
    shown = page(client, f"/wilayah/18/?{ASKED}").values
    answer = client.get(f"/wilayah/18/cakupan.json?{ASKED}").json()
    compared = [
        (f"{row['code']}:{path}", str(number))
        for row in answer["rows"]
        for path, number in numbers(row)
        if f"{row['code']}:{path}" in shown
    ]
    assert len(compared) > 15 * 3
    assert dict(compared) == {name: shown[name] for name, _ in compared}
    text = client.get(f"/wilayah/18/cakupan.csv?{ASKED}").content.decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    in_file = {line["Kode"]: line["Cakupan (%)"].replace(",", ".") for line in lines}
    for code in lampung:
        assert float(in_file[code]) == float(shown[f"{code}:coverage.total"])


NOBODY = {
    "/?{}": "Belum",
    "/wilayah/18/?{}": "Belum",
    "/wilayah/18.04/?{}": "melapor",
    **{f"/{word}/?{{}}": "Belum" for word in SUBJECTS},
    "/banding/?kode=18.04&kode=18.72&{}": "elum",
    "/wilayah/18.04/rencana/?{}": "elum",
}


def test_without_figures_every_page_says_so(client, settings):
    settings.COVERAGE_PUBLIC = True
    for address, word in NOBODY.items():
        response = client.get(address.format(ASKED))
        assert response.status_code == 200, address
        assert word in response.content.decode(), address
