"""Targets and programmes of the published cases: what was printed, no more."""

import datetime
from decimal import Decimal

import pytest

from regions.models import Programme, Target

pytestmark = pytest.mark.django_db

REJANG_LEBONG = "antara-bengkulu-2023-12-19"
LAMPUNG_BARAT = "medialampung-2023-07-12"
LAMPUNG = "berdikari-2024-02-22"


@pytest.fixture(autouse=True)
def demo(demo_of_this_file, db):
    """Every test here asks what was loaded."""


def day(text):
    return datetime.date.fromisoformat(text)


TARGETS = (
    # region, percent, (people, rounded to, about), due, source, said on
    ("18", "32.62", None, "2024-12-31", "antara-lampung-2024-09", "2024-09-24"),
    ("18", "38.39", None, "2025-12-31", "radar-lampung-2025-08", "2025-08-13"),
    ("15", "55", (782_000, 1_000, 0), "2025-12-31", "infoekonomi-2025-03", "2025-03-17"),
    ("15.06", "55", (61_000, 1_000, 1), "2025-12-31", "jambilife-2025-07-21", "2025-07-21"),
    ("73", "62.93", (1_763_259, 1, 0), "2025-12-31", "bisnis-sulawesi-2025-07-16", "2025-07-16"),
    ("33.12", "52.69", None, "2025-12-31", "soloaja-2025-10", "2025-10-31"),
)
NO_HEADCOUNT = (None, 1, 0)


@pytest.mark.parametrize(("region", "percent", "people", "due", "source", "said"), TARGETS)
def test_targets_are_those_printed_and_known_from_the_day_they_were_said(
    region, percent, people, due, source, said
):
    target = Target.objects.get(region__code=region, due=due)

    assert target.percent == Decimal(percent)
    assert (target.people, target.people_rounded_to, target.people_approximate) == (
        people or NO_HEADCOUNT
    )
    assert (target.source.slug, target.due_precision) == (source, "day")
    assert (target.as_of, target.precision) == (day(said), "day")
    assert (target.segment.code, target.rule) == ("total", "not_stated")


def test_only_one_target_names_its_owner():
    owners = dict(Target.objects.values_list("region__code", "owner"))
    regimes = dict(Target.objects.values_list("region__code", "regime"))

    assert Target.objects.count() == len(TARGETS)
    assert (owners.pop("15.06"), regimes.pop("15.06")) == ("BPJS Ketenagakerjaan", "bpjs")
    assert set(owners.values()) == {""}
    assert set(regimes.values()) == {"other"}
    assert "rezim tidak disebut" in Target.objects.get(region__code="15.06").note


COUNTS = ("quota", "enrolled", "active", "paid")
PROGRAMMES = (
    # region, segment, counts, words for a count, payer, source, as of
    *(
        ("17.02", segment, counts, words, "Pemkab Rejang Lebong", REJANG_LEBONG, "2023-12-19")
        for segment, counts, words in (
            ("bpu_vulnerable", {"enrolled": 10_000}, ""),
            ("non_asn", {"enrolled": 2_800}, ""),
            (None, {"enrolled": 477}, ""),
            ("non_asn_ptt", {}, "ratusan"),
        )
    ),
    ("18.04", "bpu_vulnerable", {"quota": 1_000}, "", "", LAMPUNG_BARAT, "2023-07-12"),
    ("18", "bpu_vulnerable", {"quota": 14_700}, "", "Pemprov Lampung", LAMPUNG, "2023-12-31"),
)


@pytest.mark.parametrize(
    ("region", "segment", "counts", "words", "payer", "source", "as_of"), PROGRAMMES
)
def test_programmes_say_what_their_source_says(
    region, segment, counts, words, payer, source, as_of
):
    programme = Programme.objects.get(region__code=region, segment__code=segment)

    assert {name: getattr(programme, name) for name in COUNTS} == dict.fromkeys(COUNTS) | counts
    assert (programme.count_note, programme.payer) == (words, payer)
    assert (programme.source.slug, programme.as_of) == (source, day(as_of))
    assert programme.precision == ("year" if region == "18" else "day")


def test_no_programme_has_a_budget_a_fund_or_a_place_inside_the_figure():
    said = Programme.objects.values_list("budget", "fund_source", "included")

    assert len(said) == len(PROGRAMMES)
    assert set(said) == {(None, "not_stated", None)}


def test_only_the_vulnerable_workers_of_rejang_lebong_have_months_and_a_renewal():
    told = ("start", "end", "renewal")
    dated = Programme.objects.get(name="Pekerja rentan menurut data P3KE")
    others = Programme.objects.exclude(pk=dated.pk)

    assert [getattr(dated, name) for name in told] == [
        *(day("2023-11-01"), day("2023-12-31"), "announced"),
    ]
    assert set(others.values_list(*told)) == {(None, None, "not_stated")}
