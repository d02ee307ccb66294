"""The sums and the picture above the list of targets: the rows alone decide."""

import datetime
import re
from dataclasses import replace

import pytest
from django.template import Context, Template

from regions.models import Regime
from reports.charts.targets import target_pictures
from reports.measures import Reason, Verdict
from reports.selection import Selection
from reports.subjects.target_summary import target_groups
from reports.subjects.targets import load_targets
from reports.tables.body import body
from reports.tables.target_overview import target_overview
from reports.tables.targets import TargetTable
from tests.factories import place, segment, submit
from tests.factories_subjects import TargetFactory

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 7, 31)
ASKED = Selection(per=PER)


def said(code, total, workers=1_000, percent=50, **changes):
    submit(code, "2025-07-31", total=total, universe={"total": workers})
    TargetFactory.create(region=place(code), percent=percent, **changes)


@pytest.fixture
def lampung():
    """Two short, one beyond, one of another kind, one without a figure, and the province."""
    said("18.01", 200)
    said("18.02", 400)
    said("18.03", 600)
    submit("18.05", "2025-07-31", total=100, universe={"total": 1_000}, population="registered")
    for code in ("18.05", "18.06"):
        TargetFactory.create(region=place(code), percent=50)
    said("18", 3_000, 10_000)


def groups(rows=None):
    return target_groups(load_targets(ASKED) if rows is None else rows, PER)


def test_regions_and_their_province_are_not_added_up(lampung):
    province, regencies = groups()
    assert (province.level, province.summed.people) == ("province", 2_000)
    assert regencies.summed.people == 300 + 100
    assert regencies.summed.verdicts == {
        Verdict.ACHIEVED: ("18.03",),
        Verdict.INSUFFICIENT_DATA: ("18.01", "18.02", "18.05", "18.06"),
    }
    assert regencies.summed.left_out == (
        ("18.05", Reason.OTHER_POPULATION),
        ("18.06", Reason.MISSING_PARTICIPANTS),
    )
    assert regencies.costs.monthly == 400 * 16_800


def test_the_sum_is_of_the_rows_that_are_given(lampung):
    rows = [row for row in load_targets(ASKED) if row.region.code == "18.01"]
    (alone,) = groups(rows)
    assert (alone.summed.people, alone.summed.left_out) == (300, ())


def test_what_is_due_next_comes_first_and_past_targets_have_no_price():
    said("18.01", 200, due=datetime.date(2024, 12, 31), as_of=datetime.date(2024, 1, 1))
    TargetFactory.create(region=place("18.01"), regime=Regime.RPJMD, percent=90)
    TargetFactory.create(region=place("18.01"), segment=segment("bpu"), percent=90)
    assert [(one.due.year, one.segment.code, one.costs is None) for one in groups()] == [
        (2025, "total", False),
        (2025, "bpu", False),
        (2024, "total", True),
    ]


def test_references_are_not_counted(lampung):
    rows = [replace(row, result=None) for row in load_targets(ASKED)]
    assert groups(rows) == ()
    assert target_pictures(tuple(rows), ASKED) == {}


def test_the_table_names_who_is_where(lampung):
    (table,) = target_overview(load_targets(ASKED), ASKED).tables
    assert table.header == (
        "Target",
        "Tercapai",
        "Data belum cukup",
        "Kurang terhadap target, orang",
        "Biaya per bulan, paling banyak",
    )
    (name, achieved, open_ones, short, cost) = table.rows[1]
    assert name.startswith("BPJS Ketenagakerjaan, akhir 2025, kabupaten/kota")
    assert "/wilayah/18.03/?per=2025-07-31" in name
    assert "2 wilayah tidak ikut dijumlahkan" in name
    assert "jumlah peserta belum ada (1)" in name
    reference = "target:bpjs-2025-12-31-total-regency"
    assert f'<data value="1" data-figure="{reference}.achieved">1</data>' in achieved
    assert ">4</data>" in open_ones
    assert "400" in short
    assert "dari 3 wilayah, angka 31 Juli 2025" in short
    assert ">Rp6,72 juta</data>" in cost
    assert table.rows[0][1] == "–"


def test_a_sum_over_dates_says_so_and_one_of_nobody_is_absent():
    said("18.01", 200)
    submit("18.02", "2025-01-31", total=100, universe={"total": 1_000})
    TargetFactory.create(region=place("18.02"), percent=50)
    TargetFactory.create(region=place("18.04"), percent=50, regime=Regime.OTHER)
    (table,) = target_overview(load_targets(ASKED), ASKED).tables
    assert "angka 31 Januari 2025 sampai 31 Juli 2025" in table.rows[0][-2]
    assert table.rows[1][0].startswith("Target lain, akhir 2025")
    assert table.rows[1][-2:] == ("–", "–")


def test_the_picture_shows_who_can_be_compared_the_farthest_first(lampung):
    drawn = target_pictures(load_targets(ASKED), ASKED)["sasaran"]
    assert drawn.title == (
        "2 dari 3 wilayah belum mencapai targetnya"
        " (BPJS Ketenagakerjaan, akhir 2025, kabupaten/kota): kurang 400 orang."
    )
    assert [row[0].text.split()[-1] for row in drawn.rows] == ["Selatan", "Tengah", "Utara"]
    assert [cell.text for cell in drawn.rows[0][1:]] == ["20,00%", "50%", "30,00 poin", "300"]
    assert [cell.text for cell in drawn.rows[2][3:]] == ["melampaui 10,00 poin", "melampaui 100"]
    assert "2 wilayah belum ada angkanya atau tidak dapat dibandingkan" in drawn.note
    spec = drawn.narrow or {}
    texts = [row.get("text") for layer in spec["layer"] for row in layer["data"]["values"]]
    assert {"kurang 30,00 poin", "melampaui 10,00 poin", "50%"} <= set(texts)


def test_all_have_reached_it():
    said("18.01", 600)
    said("18.02", 500)
    drawn = target_pictures(load_targets(ASKED), ASKED)["sasaran"]
    assert drawn.title.startswith("Semua 2 wilayah sudah mencapai targetnya")


def test_long_tables_are_written_as_the_template_would(lampung):
    table = TargetTable(load_targets(ASKED), ASKED)
    rows = html_of(
        "{% for row in table.rows %}<tr>{% for column, cell in row.items %}{{ cell }}"
        "{% endfor %}</tr>{% endfor %}",
        TargetTable(load_targets(ASKED), ASKED),
    )
    cells = re.sub(r"</?t[dh][^>]*>", "", body(table))
    assert cells == rows
    assert '<td class="number gap" data-label="Kurang terhadap target">' in body(table)
    assert "absent" in body(table)


def html_of(source, table):
    return Template(source).render(Context({"table": table}))
