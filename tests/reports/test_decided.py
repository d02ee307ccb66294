"""What a person's decision on a contradiction closes, and what it leaves."""

import datetime

import pytest

from regions.models import Stands
from reports.exports.profile_json import profile_json
from reports.exports.sentence import sentence, warnings
from reports.region_report import load_region_report
from reports.selection import Selection
from tests.factories import PrintedFigureFactory, submit
from tests.factories_subjects import DecisionFactory

pytestmark = pytest.mark.django_db

PER = datetime.date(2025, 6, 30)


def printed(said, number):
    return PrintedFigureFactory.create(submission=said, scaled=number)


def report():
    return load_region_report("18.04", Selection(PER))


@pytest.fixture
def disputed():
    """22,41 % printed where 22.680 of 92.913 are 24,41 %."""
    said = submit("18.04", "2025-06-30", total=22_680, universe={"total": 92_913})
    return printed(said, 2_241)


def test_an_open_contradiction_warns_is_quoted_and_costs_the_grade(disputed):
    found = report()
    assert len(warnings(found)) == 1
    assert "22,41%" in " ".join(sentence(found))
    assert found.row.grade.letter == "B"


@pytest.mark.parametrize("stands", list(Stands))
def test_a_decision_is_spoken_and_closes_the_contradiction(disputed, stands):
    DecisionFactory.create(figure=disputed, stands=stands, reason="Sudah ditanyakan.")
    found = report()
    said = f"22,41%; diputuskan 1 Agustus 2023: {stands.label.lower()}"
    assert said in " ".join(sentence(found))
    assert "belum dikonfirmasi" not in " ".join(sentence(found))
    assert found.row.grade.letter == "A"


@pytest.mark.parametrize("stands", list(Stands))
def test_only_a_decision_for_ours_takes_the_warning_away(disputed, stands):
    DecisionFactory.create(figure=disputed, stands=stands, reason="Sudah ditanyakan.")
    assert len(warnings(report())) == (0 if stands == Stands.COMPUTED else 1)


def test_the_contradiction_stays_listed_with_who_stands_and_why(disputed, client, settings):
    settings.COVERAGE_PUBLIC = True
    DecisionFactory.create(figure=disputed, reason="Sudah ditanyakan.")
    (row,) = profile_json(report())["discrepancies"]
    assert row["decision"]["stands"] == "computed"
    assert row["decision"]["reason"] == "Sudah ditanyakan."
    page = client.get(f"/wilayah/18.04/?per={PER}").content.decode()
    assert "Sudah ditanyakan." in page


def test_the_newest_decision_stands(disputed):
    day = datetime.date(2025, 8, 1)
    DecisionFactory.create(figure=disputed, stands=Stands.PRINTED, decided_on=day)
    DecisionFactory.create(
        figure=disputed, stands=Stands.NEITHER, decided_on=day - datetime.timedelta(days=1)
    )
    (row,) = profile_json(report())["printed"]
    assert row["decision"]["stands"] == "printed"


def test_a_decision_on_one_number_leaves_the_others_open(disputed):
    other = printed(disputed.submission, 9_999)
    DecisionFactory.create(figure=disputed)
    assert [row.id for row in report().printed if row.is_open] == [other.id]
    assert report().row.grade.letter == "B"


def test_a_finer_percentage_that_was_decided_against_is_no_headline():
    said = submit("18.04", "2025-06-30", total=(400, 100), universe={"total": 1_000})
    figure = printed(said, 4_400)
    assert report().headline.printed is True
    DecisionFactory.create(figure=figure, stands=Stands.NEITHER)
    assert report().headline.printed is False


def test_another_region_is_not_touched(disputed):
    submit("18.01", "2025-06-30", total=400, universe={"total": 1_000})
    grade = load_region_report("18.01", Selection(PER)).row.grade
    assert grade
    assert grade.letter == "A"
