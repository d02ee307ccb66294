"""Which agency answers for which segment, and how many it still has to reach."""

import datetime

import pytest

from regions.models import Status
from reports.exports.stewards_json import steward_json
from reports.facts.places import label_of, load_atlas
from reports.facts.world import load_world
from reports.segment_rows import compute_segments
from reports.selection import Selection
from reports.subjects.stewards import load_stewards
from reports.tables.stewards import StewardTable
from tests.factories import place, segment, submit
from tests.factories_subjects import StewardFactory

pytestmark = pytest.mark.django_db

YEAR_END = Selection(per=datetime.date(2023, 12, 31))
LAMPUNG_BARAT = "18.04"


def rows(selection=YEAR_END):
    world = load_world(selection, load_atlas(), [LAMPUNG_BARAT], in_full=[LAMPUNG_BARAT])
    figures = compute_segments(world, world.facts[LAMPUNG_BARAT])
    return load_stewards(selection, label_of(place(LAMPUNG_BARAT)), figures)


def steward(code, agency="Dinas Sosial", **given):
    return StewardFactory.create(segment=segment(code), agency=agency, **given)


def cells(which=0):
    table = StewardTable(rows(), YEAR_END, of_region=True)
    row = list(table.rows)[which]
    return {column.name: row.get_cell(column.name) for column in table.columns.iterall()}


def test_potential_enrolled_and_missing_come_from_the_segments_figures():
    submit(LAMPUNG_BARAT, "2023-06-30", bpu_vulnerable=300, universe={"bpu_vulnerable": 1_000})
    steward("bpu_vulnerable")
    assert [steward_json(row) for row in rows()] == [
        {
            "agency": "Dinas Sosial",
            "segment": "bpu_vulnerable",
            "potential": 1_000,
            "enrolled": 300,
            "missing": 700,
        }
    ]
    reference = "18.04:stewards.bpu_vulnerable"
    assert cells()["missing"] == f'<data value="700" data-figure="{reference}.missing">700</data>'


def test_more_than_the_potential_is_said_in_words():
    submit(LAMPUNG_BARAT, "2023-06-30", bpu_vulnerable=1_200, universe={"bpu_vulnerable": 1_000})
    steward("bpu_vulnerable")
    assert steward_json(rows()[0])["missing"] == -200
    assert ">melampaui 200</data>" in cells()["missing"]


def test_rounded_counts_leave_a_rounded_distance():
    submit(
        LAMPUNG_BARAT,
        "2023-06-30",
        bpu_vulnerable=(42_000, 1_000),
        universe={"bpu_vulnerable": (112_000, 1_000)},
    )
    steward("bpu_vulnerable")
    assert ">sekitar 70.000</data>" in cells()["missing"]


def test_a_potential_of_nothing_is_a_potential():
    submit(LAMPUNG_BARAT, "2023-06-30", bpu_vulnerable=5, universe={"bpu_vulnerable": 0})
    steward("bpu_vulnerable")
    assert ">melampaui 5</data>" in cells()["missing"]


def test_what_is_unknown_is_a_dash_and_null():
    submit(LAMPUNG_BARAT, "2023-06-30", bpu_vulnerable=300)
    steward("bpu_vulnerable")
    steward("non_asn", "BKPSDM")
    answers = [steward_json(row) for row in rows()]
    assert [one["missing"] for one in answers] == [None, None]
    assert [one["enrolled"] for one in answers] == [None, 300]
    shown = cells()
    unknown = ("potential", "enrolled", "missing", "as_of", "source")
    assert {shown[name] for name in unknown} == {"–"}


def test_who_appointed_the_agency_stands_beneath_its_name():
    steward("non_asn", "BKPSDM")
    assert cells()["agency"] == (
        '<span>BKPSDM<span class="under ">Kantor Cabang, 30 Juni 2023</span></span>'
    )


def test_segments_that_nobody_answers_for_are_listed():
    universe = {"total": 9_000, "bpu": 5_000, "bpu_vulnerable": 1_000, "jakon": 900, "pmi": 0}
    submit(LAMPUNG_BARAT, "2023-06-30", bpu=2_000, bpu_vulnerable=300, jakon=400, universe=universe)
    assert [(row.segment.code, row.agency) for row in rows()] == [("bpu_vulnerable", "")]
    steward("non_asn", "BKPSDM")
    assert [(row.segment.code, row.agency) for row in rows()] == [
        ("non_asn", "BKPSDM"),
        ("bpu_vulnerable", ""),
        ("jakon", ""),
    ]
    assert cells(1)["agency"] == "OPD pengampu belum ditetapkan"
    assert steward_json(rows()[1])["agency"] is None


def test_a_potential_of_whom_nobody_is_known_to_be_enrolled_is_not_forgotten():
    submit(LAMPUNG_BARAT, "2023-06-30", bpu=2_000, universe={"bpu": 5_000, "bpu_vulnerable": 1_000})
    assert [(row.segment.code, row.potential.value, row.enrolled) for row in rows()] == [
        ("bpu_vulnerable", 1_000, None)
    ]


def test_who_answers_for_a_segment_answers_for_all_of_it():
    universe = {"bpu": 5_000, "bpu_vulnerable": 1_000}
    submit(LAMPUNG_BARAT, "2023-06-30", bpu=2_000, bpu_vulnerable=300, universe=universe)
    steward("bpu")
    assert [row.segment.code for row in rows()] == ["bpu"]


def test_a_segment_with_a_steward_for_a_part_is_not_called_forgotten():
    universe = {"bpu": 5_000, "bpu_vulnerable": 1_000}
    submit(LAMPUNG_BARAT, "2023-06-30", bpu=2_000, bpu_vulnerable=300, universe=universe)
    steward("bpu_vulnerable")
    assert [row.segment.code for row in rows()] == ["bpu_vulnerable"]


@pytest.mark.parametrize(
    "unknown",
    [
        {"status": Status.DRAFT},
        {"as_of": datetime.date(2024, 1, 1)},
        {"region": lambda: place("18.05")},
    ],
)
def test_drafts_later_ones_and_those_of_others_are_not_there(unknown):
    given = {name: value() if callable(value) else value for name, value in unknown.items()}
    steward("bpu", **given)
    assert rows() == ()


def test_the_segment_leads():
    steward("bpu")
    table = StewardTable(rows(), YEAR_END, of_region=True)
    leads = [one.name for one in table.columns if one.column.attrs.get("css") == "lead"]
    assert leads == ["segment"]


def test_one_steward_or_four_take_two_queries(django_assert_num_queries):
    region = label_of(place(LAMPUNG_BARAT))
    for code in ("bpu", "pu", "jakon", "pmi"):
        steward(code)
        with django_assert_num_queries(2):
            load_stewards(YEAR_END, region, ())
