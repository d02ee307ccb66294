"""What the five documents say beside their figures is there, and nothing that we derive."""

import datetime

import pytest

from regions.models import (
    Award,
    ClaimPayment,
    Event,
    MandateProgress,
    Regulation,
    Stated,
    Status,
)

pytestmark = pytest.mark.django_db

LEBONG = "curup-ekspress-2023"
LAMPUNG_BARAT = "medialampung-2023-07-12"
TANJAB_BARAT = "jambilife-2025-07-21"


@pytest.fixture(autouse=True)
def demo(demo_of_this_file, db):
    """Every test here asks what was loaded."""


def day(text):
    return datetime.date.fromisoformat(text)


def test_the_regulation_and_the_agreement_of_lampung_barat():
    perbup = Regulation.objects.get(kind="perbup")
    mou = Regulation.objects.get(kind="mou")

    assert Regulation.objects.count() == 2
    assert (perbup.number, perbup.per_village, perbup.issued_on) == ("63 Tahun 2022", 10, None)
    assert (mou.per_village, mou.issued_on) == (None, day("2023-07-12"))
    for regulation in (perbup, mou):
        assert (regulation.region.code, regulation.source.slug) == ("18.04", LAMPUNG_BARAT)
        assert regulation.as_of == day("2023-07-12")
    assert "1.310 pekerja" in perbup.note
    assert "Kota Metro (tercetak Kabupaten Metro)" in perbup.note


def test_the_villages_appear_on_the_day_they_were_counted_and_not_before():
    progress = MandateProgress.objects.get()

    assert (progress.villages, progress.village, progress.workers) == (9, None, 96)
    assert progress.workers_rounded_to == 1
    assert progress.regulation.kind == "perbup"
    assert list(MandateProgress.objects.known_on(day("2023-07-12"))) == [progress]
    assert not MandateProgress.objects.known_on(day("2023-07-11")).exists()
    assert not Regulation.objects.known_on(day("2023-07-11")).exists()


def test_awards_have_the_words_of_the_source_and_no_rank():
    said = Award.objects.values_list("region__code", "rank_note")

    assert dict(said) == {
        "17.07": "peringkat 3 besar se-Provinsi Bengkulu",
        "17.71": "disebut sebelum Kabupaten Lebong",
        "17.06": "disebut sebelum Kabupaten Lebong",
    }
    told = ("edition", "rank", "level", "category", "assessment_year", "as_of", "precision")
    assert set(Award.objects.values_list(*told, "source__slug")) == {
        ("Paritrana Award 2022", None, "not_stated", None, None, day("2022-12-31"), "year", LEBONG)
    }


def test_claims_of_the_office_are_cumulative_and_hold_the_scholarships():
    office = ClaimPayment.objects.filter(office__slug="bpjs-cabang-lampung-tengah")
    total, children = office.get(among=None), office.exclude(among=None).get()

    assert (total.cases, total.rupiah, total.rounded_to) == (8_586, 112 * 10**9, 10**9)
    assert (children.cases, children.rupiah, children.rounded_to) == (167, 799 * 10**6, 10**6)
    assert (total.programme, children.programme) == ("all", "scholarship")
    assert children.among == total
    for claim in (total, children):
        assert (claim.cumulative, claim.since) == (True, None)
        assert (claim.as_of, claim.source.slug) == (day("2023-07-12"), LAMPUNG_BARAT)


@pytest.mark.parametrize(
    ("region", "payments", "unit", "on", "source"),
    [
        ("18.04", 1, 1, "2023-07-12", LAMPUNG_BARAT),
        ("15.06", 2, 1_000_000, "2025-07-21", TANJAB_BARAT),
    ],
)
def test_deaths_are_told_one_by_one_as_they_were_printed(region, payments, unit, on, source):
    told = ("programme", "cases", "rupiah", "rounded_to", "cumulative", "since", "as_of")
    claims = ClaimPayment.objects.filter(region__code=region)

    assert (
        list(claims.values_list(*told, "among", "source__slug"))
        == [("jkm", 1, 42_000_000, unit, False, day(on), day(on), None, source)] * payments
    )
    assert ClaimPayment.objects.count() == 5


def test_all_are_verified_by_nobody_and_say_that_they_are_examples():
    for model in Stated.__subclasses__():
        for record in model._default_manager.all():
            assert (record.status, record.entered_by, record.verified_by) == (
                *(Status.VERIFIED, None, None),
            )
            assert record.recorded_on == day("2025-12-31")
            assert record.source.is_demo
            events = Event.objects.of(record).filter(actor=None, reason__startswith="data contoh: ")
            assert sorted(events.values_list("verb", flat=True)) == ["create", "verify"]
