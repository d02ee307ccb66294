"""Promises, hopes and appeals of the five documents, and what must be nowhere in the demo."""

import csv
import datetime
import re

import pytest

from regions.loading.demo import load_demo
from regions.loading.demo_subjects import SUBJECTS
from regions.loading.files import DATA
from regions.models import FollowUp, FollowUpUpdate, Source

RAKOR = "Rakor UCJ 21 Juli 2025"
DISNAKER = "Disnakertrans Kabupaten Lebong"
PEMKAB = "Pemkab Tanjung Jabung Barat"
PROMISES = (
    # region, a word of it, who, segment, due, meeting, said on
    ("17.07", "CSR perusahaan", DISNAKER, "bpu_vulnerable", None, "", "2023-12-31"),
    ("17.07", "kemiskinan ekstrem", DISNAKER, None, None, "", "2023-12-31"),
    ("17.07", "beberapa perusahaan", "", "badan_usaha", None, "", "2023-12-31"),
    ("17.07", "honorer", "Seluruh OPD Pemkab Lebong", "non_asn", None, "", "2023-12-31"),
    ("17.02", "THL, perangkat agama, BMA", "", None, None, "", "2023-12-19"),
    ("17.02", "UMKM", "", "badan_usaha", None, "", "2023-12-19"),
    ("15.06", "nelayan", PEMKAB, None, "2026-12-31", RAKOR, "2025-07-21"),
    ("15.06", "tenaga honorer", PEMKAB, "non_asn", None, RAKOR, "2025-07-21"),
    ("15.06", "contoh", "Pimpinan OPD", None, None, RAKOR, "2025-07-21"),
    ("15.06", "ASN melalui KORPRI", "KORPRI", "asn_korpri", None, RAKOR, "2025-07-21"),
    ("18", "CSR", "", "bpu_vulnerable", None, "", "2024-02-21"),
    ("18", "Paritrana", "Pemprov Lampung dan BPJS Ketenagakerjaan", None, None, "", "2024-02-21"),
)
SOURCES = {
    "17.07": "curup-ekspress-2023",
    "17.02": "antara-bengkulu-2023-12-19",
    "15.06": "jambilife-2025-07-21",
    "18": "berdikari-2024-02-22",
}
# What seed_facts derives: sums, differences, intervals and products that no source prints.
OURS = {
    *("3031", "2744", "336000000", "24.41", "15386", "77527", "13247", "79666", "131", "122"),
    *("1214", "1220", "1.31", "26.62", "27.62", "2732329", "36.89", "38.12", "61600", "19600"),
    *("84000000", "16800"),
}


def day(text):
    return datetime.date.fromisoformat(text) if text else None


@pytest.fixture
def demo(db):
    assert load_demo()


@pytest.mark.usefixtures("demo")
class TestPromises:
    @pytest.mark.parametrize(
        ("region", "words", "agency", "segment", "due", "meeting", "said"), PROMISES
    )
    def test_who_must_do_what_by_when(self, region, words, agency, segment, due, meeting, said):
        promise = FollowUp.objects.get(region__code=region, what__contains=words)

        assert (promise.agency, promise.meeting) == (agency, meeting)
        assert (promise.segment.code if promise.segment else None) == segment
        assert (promise.due, promise.as_of) == (day(due), day(said))
        assert promise.source.slug == SOURCES[region]

    def test_there_are_no_others_and_no_numbers(self):
        assert FollowUp.objects.count() == len(PROMISES)
        assert set(FollowUp.objects.values_list("people", flat=True)) == {None}

    def test_the_budget_of_2026_is_as_precise_as_a_year(self):
        assert FollowUp.objects.exclude(due=None).get().due_precision == "year"

    def test_only_the_selection_for_paritrana_is_under_way(self):
        update = FollowUpUpdate.objects.get()

        assert "Paritrana" in update.follow_up.what
        assert (update.state, update.as_of, update.people) == (
            *("in_progress", day("2024-02-21"), None),
        )

    @pytest.mark.parametrize(
        ("source", "words"),
        [
            ("antara-bengkulu-2023-12-19", "sebagian besar perusahaan sudah terdaftar"),
            ("antara-bengkulu-2023-12-19", "perkebunan teh"),
            ("antara-bengkulu-2023-12-19", "Cabang Curup dan Mal Pelayanan Publik"),
            ("antara-bengkulu-2023-12-19", "Kantor Wilayah Sumbagsel"),
            ("berdikari-2024-02-22", "Asisten I, 21 Februari 2024"),
            ("jambilife-2025-07-21", "masih rendah dibandingkan rata-rata nasional"),
        ],
    )
    def test_what_is_no_record_stands_beside_its_source(self, source, words):
        assert words in Source.objects.get(slug=source).note


def cells():
    for path in sorted((DATA / "demo").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from ((path.name, column, text) for column, text in row.items())


def numbers(text):
    """As a computer writes them: of "1.310" both 1.310 and 1310."""
    for number in re.findall(r"\d+(?:[.,]\d+)*", text):
        yield number.replace(",", ".")
        yield number.replace(".", "").replace(",", ".")


def test_nothing_that_we_derive_is_said_by_anybody():
    said = [cell for cell in cells() if OURS & set(numbers(cell[2]))]

    assert not said


def test_each_row_of_the_subjects_has_a_key_of_its_own():
    files = {f"{name}.csv" for name in SUBJECTS}
    keys = [text for name, column, text in cells() if name in files and column == "key"]

    assert len(keys) == len(set(keys)) == 36
