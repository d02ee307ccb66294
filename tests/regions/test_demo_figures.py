"""Nothing of the published cases is lost, and nothing is added to them."""

import csv
import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from regions.models import (
    Breakdown,
    EditionKind,
    Event,
    Measure,
    Population,
    PrintedFigure,
    Source,
    SourceKind,
    Status,
    Submission,
    SubmissionLine,
    TotalRule,
    UniverseEdition,
    UniverseFigure,
)

pytestmark = pytest.mark.django_db

SOURCES = {
    "seed-000": "curup-ekspress-2023",
    "seed-002": "medialampung-2023-07-12",
    "seed-003": "berdikari-2024-02-22",
    "seed-004": "jambilife-2025-07-21",
    "press-F05": "antara-lampung-2024-09",
    "press-F07": "radar-lampung-2025-08",
    "press-F13": "infoekonomi-2025-03",
    "press-F18": "antara-papua-barat-2023-08",
    "press-F20": "tribun-aceh-2025-08",
    "press-F26": "babel-pos-2024-06",
    "press-F37": "bisnis-sulawesi-2025-07-16",
    "press-F41": "harian-jogja-2023-02-28",
    "press-F42": "harian-jogja-2023-01-05",
    "press-F49": "soloaja-2025-10",
}
CASES = Path(__file__).parent.parent / "data" / "case_figures.csv"


def case_rows():
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def adopted(*measures):
    return [row for row in case_rows() if row["adopt"] == "yes" and row["measure"] in measures]


def of_source(row):
    return {
        "submission__source__slug": SOURCES[row["source"]],
        "submission__region__code": row["code"],
        "segment__code": row["segment"],
    }


@pytest.fixture(autouse=True)
def demo(demo_of_this_file, db):
    """Every test here asks what was loaded."""


def test_every_published_figure_is_there_as_it_was_printed():
    rows = case_rows()
    assert len(rows) == PrintedFigure.objects.count() == 75
    for row in rows:
        figure = PrintedFigure.objects.get(
            **of_source(row), measure=row["measure"], as_of=row["as_of"]
        )
        assert str(figure.value) == row["value"]
        assert figure.value == Decimal(row["value"])
        assert figure.decimals == int(row["decimals"])
        assert figure.rounded_to == int(row["rounded_to"] or 1)
        assert figure.approximate == (row["approximate"] == "1")
        assert figure.adopted == (row["adopt"] == "yes")
        assert figure.precision == row["precision"]


def test_adopted_people_are_participants_of_that_population():
    rows = adopted(*Population.values)
    assert len(rows) == SubmissionLine.objects.count()
    for row in rows:
        line = SubmissionLine.objects.get(**of_source(row), submission__as_of=row["as_of"])
        assert line.participants == int(row["value"])
        assert line.rounded_to == int(row["rounded_to"])
        assert line.approximate == (row["approximate"] == "1")
        assert line.submission.population == row["measure"]
        assert line.submission.precision == row["precision"]


def test_adopted_universes_belong_to_their_document_and_submission():
    rows = adopted(Measure.UNIVERSE)
    assert len(rows) == UniverseFigure.objects.count()
    for row in rows:
        figure = UniverseFigure.objects.get(**of_source(row), submission__as_of=row["as_of"])
        assert figure.workers == int(row["value"])
        assert figure.rounded_to == int(row["rounded_to"])
        assert figure.approximate == (row["approximate"] == "1")
        assert figure.submission
        assert figure.region == figure.submission.region
        assert figure.edition.kind == EditionKind.FROM_DOCUMENT
        assert figure.edition.source == figure.submission.source
        assert str(figure.edition.reference_date) == row["as_of"]


def test_one_submission_for_each_source_region_and_date():
    wanted = {
        (SOURCES[row["source"]], row["code"], row["as_of"])
        for row in adopted(*Population.values, Measure.UNIVERSE)
    } | {("soloaja-2025-10", "33.12", "2025-10-31")}
    found = Submission.objects.values_list("source__slug", "region__code", "as_of")

    assert sorted(wanted) == sorted((slug, code, str(day)) for slug, code, day in found)


def test_two_regions_of_one_document_share_its_edition():
    edition = UniverseEdition.objects.get(source__slug="antara-papua-barat-2023-08")

    assert set(edition.figures.values_list("region__code", flat=True)) == {"92", "92.08"}


def test_the_parts_of_lebong_are_the_whole_and_pu_is_computed_not_stored():
    lebong = Submission.objects.get(region__code="17.07")

    assert lebong.breakdown == Breakdown.COMPLETE
    assert lebong.total_rule == TotalRule.PU_BPU_JAKON
    lines = dict(lebong.lines.values_list("segment__code", "participants"))
    assert lines.pop("total") == sum(count or 0 for count in lines.values()) == 3866
    assert set(lines) == {"non_asn_thlt", "non_asn_teacher", "badan_usaha", "jakon", "bpu_mandiri"}
    assert not UniverseFigure.objects.filter(submission=lebong).exists()


def test_the_total_of_aceh_is_pu_and_bpu():
    aceh = Submission.objects.get(region__code="11")

    assert (aceh.breakdown, aceh.total_rule) == (Breakdown.COMPLETE, TotalRule.PU_BPU)
    assert dict(aceh.lines.values_list("segment__code", "participants")) == {
        "pu": 334_786,
        "bpu": 72_987,
        "total": 334_786 + 72_987,
    }


def test_nothing_else_claims_to_be_complete_or_to_state_its_rule():
    others = Submission.objects.exclude(region__code__in=["17.07", "11"])

    assert set(others.values_list("breakdown", "total_rule")) == {
        (Breakdown.PARTIAL, TotalRule.NOT_STATED)
    }


@pytest.mark.parametrize("code", ["19", "33.12"])
def test_unsettled_figures_are_nobodys_participants(code):
    submission = Submission.objects.get(region__code=code)

    assert not submission.lines.exists()
    assert submission.population == Population.NOT_STATED


def test_new_participants_of_yogyakarta_are_not_participants():
    lines = SubmissionLine.objects.filter(submission__region__code="34")

    assert set(lines.values_list("segment__code", flat=True)) == {"pu", "bpu", "jakon"}
    assert not lines.filter(participants=328_119).exists()


def test_all_are_verified_by_nobody_and_say_that_they_are_examples():
    assert not Submission.objects.exclude(status=Status.VERIFIED, entered_by=None).exists()
    assert set(UniverseEdition.objects.values_list("status", flat=True)) == {Status.VERIFIED}
    for submission in Submission.objects.all():
        events = Event.objects.filter(submission=submission, actor=None, reason="data contoh")
        assert sorted(events.values_list("verb", flat=True)) == ["create", "verify"]


def test_recorded_after_everything_it_speaks_of():
    published = [day for day in Source.objects.values_list("published_on", flat=True) if day]
    spoken = list(Submission.objects.values_list("as_of", flat=True))

    assert {one.recorded_on for one in Submission.objects.all()} == {datetime.date(2025, 12, 31)}
    assert max(published + spoken) <= datetime.date(2025, 12, 31)


def test_sources_are_examples_and_keep_who_the_data_is_from():
    assert set(Source.objects.values_list("is_demo", "kind")) == {(True, SourceKind.MEDIA)}
    by_slug = dict(Source.objects.values_list("slug", "data_from"))
    assert set(SOURCES.values()) < set(by_slug)
    assert by_slug["jambilife-2025-07-21"] == "Kemendagri"
    assert by_slug["curup-ekspress-2023"] == "Disnakertrans Kabupaten Lebong"
