"""Rules and agreements of a region, and what they ask of villages."""

import datetime

import pytest

from regions.models import Status
from reports.exports.regulations_json import regulation_json
from reports.measures import RegulationKind
from reports.selection import Selection
from reports.subjects.regulations import load_regulations
from reports.tables.regulations import RegulationTable
from reports.wording.regulations import regulation_name
from tests.factories import place, segment
from tests.factories_subjects import RegulationFactory

pytestmark = pytest.mark.django_db

YEAR_END = Selection(per=datetime.date(2023, 12, 31))


@pytest.fixture
def perbup():
    return RegulationFactory.create(number="63/2022", segment=segment("bpu_vulnerable"))


def shown():
    [rule] = load_regulations(YEAR_END, ["18.04"])
    table = RegulationTable([rule], YEAR_END, of_region=True)
    [row] = table.rows
    return rule, table, row


def test_a_rule_is_called_by_kind_and_number(perbup):
    _, table, row = shown()
    assert row.get_cell("name") == "Perbup 63/2022"
    assert [one.name for one in table.columns if one.column.attrs.get("css") == "lead"] == ["name"]


def test_what_is_asked_of_villages_is_said_with_its_segment(perbup):
    rule, _, row = shown()
    assert row.get_cell("mandate") == (
        f'<span><data value="10" data-figure="18.04:regulations.{rule.id}.per_village">'
        "sekurang-kurangnya 10 pekerja per desa</data>"
        '<span class="under ">Pekerja rentan</span></span>'
    )
    assert row.get_cell_value("mandate") == 10


def test_an_agreement_asks_nothing():
    RegulationFactory.create(kind=RegulationKind.MOU, number="", per_village=None)
    _, _, row = shown()
    assert (row.get_cell("name"), row.get_cell("mandate")) == ("MoU", "–")


@pytest.mark.parametrize(
    ("kind", "head", "name"),
    [
        (RegulationKind.PERBUP, "kota", "Perwali 1/2023"),
        (RegulationKind.PERBUP, "provinsi", "Pergub 1/2023"),
        (RegulationKind.PERDA, "provinsi", "Perda 1/2023"),
    ],
)
def test_a_mayor_and_a_governor_issue_rules_of_another_name(kind, head, name):
    assert regulation_name(kind, "1/2023", head) == name


def test_as_json(perbup):
    rule, _, _ = shown()
    assert regulation_json(rule) == {
        "kind": "perbup",
        "number": "63/2022",
        "title": "Pedoman penyusunan APBPekon",
        "issued_on": None,
        "per_village": 10,
        "segment": "bpu_vulnerable",
        "as_of": "2023-06-30",
        "source": perbup.source.slug,
    }


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
    RegulationFactory.create(**given)
    assert load_regulations(YEAR_END, ["18.04"]) == ()


def test_the_newest_stands_first():
    RegulationFactory.create(number="1", issued_on=datetime.date(2021, 5, 1))
    RegulationFactory.create(number="2", issued_on=datetime.date(2022, 5, 1))
    assert [rule.number for rule in load_regulations(YEAR_END, ["18.04"])] == ["2", "1"]


def test_one_rule_or_twenty_take_one_query(django_assert_num_queries):
    for _ in range(2):
        RegulationFactory.create_batch(10)
        with django_assert_num_queries(1):
            load_regulations(YEAR_END)
