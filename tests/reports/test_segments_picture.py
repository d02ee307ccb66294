"""The picture of segments: where the people are who do not take part yet."""

import pytest

from reports.charts.palette import LINE, OVER, PARTS
from reports.charts.segments import draw_segments
from reports.region_report import load_region_report
from tests.factories import submit
from tests.reports.lampung import AUTUMN, REPORTING, picture, report_month, sizes

pytestmark = pytest.mark.django_db


def bars(spec):
    return [
        (layer["mark"]["fill"], row["label"])
        for layer in spec["layer"]
        if layer["mark"]["type"] == "rect"
        for row in layer["data"]["values"]
        if row["label"]
    ]


def texts(spec):
    rows = (row for layer in spec["layer"] for row in layer["data"]["values"])
    return [row["text"] for row in rows if "text" in row]


def test_the_segment_that_lacks_most():
    universe = {"total": 10_000, "pu": 3_000, "bpu": 7_000}
    said = {"pu": 3_100, "bpu": 1_000, "bpu_vulnerable": 400, "jakon": 50}
    submit("18.04", "2025-10-31", universe=universe, breakdown="complete", **said)
    drawn = picture(draw_segments, "18.04")
    assert drawn.title == (
        "Yang belum menjadi peserta terbanyak di Bukan Penerima Upah (BPU):"
        " 6.000 dari 7.000 pekerja"
    )
    assert (OVER, "Penerima Upah (PU): melebihi 100") in bars(drawn.wide)
    assert (LINE, "Bukan Penerima Upah (BPU), belum: 6.000") in bars(sizes(drawn)[1])
    assert "1.000 dari 7.000 (14,29%)" in texts(drawn.wide)
    rows = {cells[0].text: cells for cells in drawn.rows}
    bpu = rows["Bukan Penerima Upah (BPU)"]
    assert bpu[1].reference == "18.04:segments.bpu.participants"
    assert (bpu[3].reference, str(bpu[3].value)) == ("18.04:segments.bpu.coverage", "14.29")
    assert rows["Pekerja rentan"][4].text == "–"
    assert "Total" not in rows
    assert "sudah termasuk di induknya" in drawn.note
    assert "Jasa konstruksi tidak ikut" in drawn.note


def test_segments_of_two_dates_say_them_and_are_not_compared():
    submit("18.04", "2025-06-30", pu=2_000, universe={"pu": 3_000})
    submit("18.04", "2025-10-31", bpu=1_000, universe={"bpu": 7_000})
    drawn = picture(draw_segments, "18.04")
    assert drawn.title == "Peserta menurut segmen, masing-masing pada tanggalnya sendiri"
    assert "Penerima Upah (PU) · 30 Juni 2025" in texts(drawn.wide)
    assert "tidak untuk dijumlahkan" in drawn.note
    assert "31 Oktober 2025" in drawn.source
    assert "30 Juni 2025" in drawn.source


def test_without_a_universe_only_participants_are_compared():
    submit("18.04", "2025-10-31", pu=2_000, bpu=500)
    drawn = picture(draw_segments, "18.04")
    assert drawn.title == "Peserta terbanyak di Penerima Upah (PU): 2.000 orang"
    assert {colour for colour, _ in bars(drawn.wide)} == {PARTS[0]}
    assert "tidak diketahui" in drawn.note


def test_one_segment_is_no_picture():
    submit("18.04", "2025-10-31", pu=2_000)
    assert draw_segments(load_region_report("18.04", AUTUMN)) is None


def test_a_sum_shows_the_segments_of_all_its_parts():
    report_month()
    for code in ("18.12", "18.13", "18.71", "18.72"):
        universe = {"total": 10_000, "pu": 3_000, "bpu": 7_000}
        said = {"pu": 900, "bpu": 900, "total_rule": "pu-bpu", "population": "active"}
        submit(code, "2025-11-30", universe=universe, region_basis="domicile", **said)
    drawn = picture(draw_segments, "18")
    assert drawn.title.startswith("Yang belum menjadi peserta terbanyak di Bukan Penerima Upah")
    assert drawn.rows[0][1].reference == "18:participants.pu"
    assert drawn.source.startswith("Dijumlahkan")
    assert len(REPORTING) == 11
