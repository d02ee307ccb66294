"""What is implausible in figures, and what is not asked."""

from typing import Any

import pytest
from django.conf import settings as live_settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from regions.admin.form_words import form_words
from regions.checks import WORDS, doubts_of, doubts_of_many
from regions.models import Check, DoubtReason, Submission
from tests.factories import (
    OfficeFactory,
    PrintedFigureFactory,
    SourceFactory,
    count_workers,
    segment,
    submit,
)

pytestmark = pytest.mark.django_db


def draft(as_of: str = "2023-06-30", region: str | None = "18.04", **said: Any) -> Submission:
    return submit(region, as_of, status="draft", **said)


def found(submission: Submission) -> dict[str, str]:
    return {doubt.key: doubt.said for doubt in doubts_of(submission)}


def before(**said: Any) -> Submission:
    return submit("18.04", "2023-05-31", **said)


# A jump


def test_a_change_of_more_than_the_setting_is_asked_about():
    before(total=22_680, pu=12_000)
    assert found(draft(total=29_500, pu=12_100)) == {
        "jump:total": "Total 29.500: berubah +30% dari 22.680 pada periode sebelumnya."
    }
    assert found(draft(total=29_400)) == {}
    assert found(draft(total=15_000)) == {
        "jump:total": "Total 15.000: berubah −34% dari 22.680 pada periode sebelumnya."
    }


def test_the_setting_decides(settings):
    settings.COVERAGE_JUMP_PERCENT = 10
    before(total=1_000)
    assert list(found(draft(total=1_101))) == ["jump:total"]
    assert live_settings.COVERAGE_JUMP_PERCENT == 10


def test_few_people_more_are_no_question():
    before(total=10, pu=10)
    assert found(draft(total=29)) == {}
    assert found(draft(pu=30)) == {
        "jump:pu": "Penerima Upah (PU) 30: berubah +200% dari 10 pada periode sebelumnya."
    }


def test_from_nobody_the_change_is_told_in_people():
    before(bpu=0)
    sentence = found(draft(bpu=500))["jump:bpu"]
    assert sentence == (
        "Bukan Penerima Upah (BPU) 500: berubah +500 dari 0 pada periode sebelumnya."
    )


@pytest.mark.parametrize(
    ("earlier", "asked"),
    [
        ({"as_of": "2023-05-31"}, True),
        ({"as_of": "2022-06-30"}, True),
        ({"as_of": "2022-06-29"}, False),  # more than twelve months ago
        ({"as_of": "2023-06-30"}, False),  # not before
        ({"as_of": "2023-05-31", "region": "18.05"}, False),
        ({"as_of": "2023-05-31", "population": "protected"}, False),
        ({"as_of": "2023-05-31", "population": "not_stated"}, True),
        ({"as_of": "2023-05-31", "region_basis": "domicile"}, False),
        ({"as_of": "2023-05-31", "status": "submitted"}, False),
        ({"as_of": "2023-05-31", "status": "superseded"}, False),
    ],
)
def test_a_jump_is_from_the_last_comparable_verified_figure(earlier, asked):
    said = {"region": "18.04", **earlier}
    submit(said.pop("region"), said.pop("as_of"), total=100, **said)
    assert bool(found(draft(total=200, region_basis="registration"))) is asked


def test_what_is_not_comparable_does_not_hide_what_is():
    submit("18.04", "2023-04-30", total=100)
    before(total=198, population="protected")
    assert "100" in found(draft(total=200))["jump:total"]


def test_an_office_is_compared_with_itself():
    office = OfficeFactory.create()
    submit(None, "2023-05-31", office=office, total=100)
    submit(None, "2023-05-31", office=OfficeFactory.create(), total=200)
    assert list(found(draft(region=None, office=office, total=200))) == ["jump:total"]


def test_a_number_that_the_form_summed_is_not_asked_twice():
    before(pu=100, bpu=100, breakdown="complete")
    assert list(found(draft(pu=200, bpu=100, breakdown="complete"))) == ["jump:pu"]


def test_rounded_counts_are_left_alone_inside_their_rounding():
    before(total=(42_000, 1_000))
    assert found(draft(total=(55_000, 1_000))) == {}
    assert list(found(draft(total=(57_000, 1_000)))) == ["jump:total"]


# Slips of the pen


def test_thousands_typed_as_units_are_no_mere_jump():
    before(total=22_680)
    assert found(draft(total=23)) == {
        "thousandfold:total": "Total 23, sebelumnya 22.680: mungkin ribuan ditulis sebagai "
        "satuan, atau sebaliknya."
    }


def test_two_digits_the_other_way_round_are_no_mere_jump():
    before(total=12_680)
    assert found(draft(total=21_680)) == {
        "swapped_digits:total": "Total 21.680, sebelumnya 12.680: mungkin dua angka "
        "bersebelahan tertukar."
    }


def test_a_total_that_misses_its_parts_by_a_swap():
    assert found(draft(total=22_608, pu=12_000, bpu=10_680, total_rule="pu-bpu")) == {
        "swapped_digits:total:swapped_in_total": "Total 22.608, jumlah bagiannya 22.680: "
        "mungkin dua angka bersebelahan tertukar."
    }


def test_while_a_slip_is_open_nothing_else_is_asked_of_that_number():
    before(total=22_680, pu=12_000, bpu=10_680)
    slipped = draft(
        total=22_680_000, pu=12_000, bpu=10_680, total_rule="pu-bpu", universe={"total": 92_913}
    )
    assert list(found(slipped)) == ["thousandfold:total"]
    said = doubts_of(slipped)[0]
    DoubtReason.objects.create(
        submission=slipped,
        check_name=said.check,
        segment=segment("total"),
        said=said.stored,
        reason="Benar",
    )
    assert list(found(slipped)) == [
        "thousandfold:total",
        "does_not_add_up:total",
        "above_universe:total",
    ]


# Parts and universes


def test_a_part_above_its_whole():
    assert found(draft(total=10, pu=20)) == {
        "above_parent:pu": "Penerima Upah (PU) (20) melebihi Total (10)."
    }


def test_parts_together_above_their_whole_have_a_key_of_their_own():
    said = draft(total=10, pu=6, bpu=7, jakon=8, total_rule="pu-bpu-jakon")
    assert list(found(said)) == ["above_parent:total:parts_above_parent"]


def test_a_total_that_is_not_the_sum_of_its_parts():
    assert found(draft(total=30, pu=10, bpu=11, total_rule="pu-bpu")) == {
        "does_not_add_up:total": "Total 30 tidak sama dengan jumlah bagiannya (21)."
    }
    rounded = draft(total=(30_000, 1_000), pu=15_000, bpu=15_400, total_rule="pu-bpu")
    assert found(rounded) == {}


def test_a_total_that_is_not_what_the_source_printed():
    said = draft(total=22_680)
    for scaled, more in ((22_380, {}), (22_680, {}), (5, {"measure": "registered"})):
        usual = {"measure": "active", "decimals": 0, "scaled": scaled}
        PrintedFigureFactory.create(submission=said, **{**usual, **more})
    assert found(said) == {
        "does_not_add_up:total:differs_from_printed": "Total 22.680 tidak sama dengan angka "
        "rilisnya (22.380)."
    }


def test_more_people_than_workers_of_its_own_source_or_of_the_newest_series():
    count_workers("2022-12-31", {"18.04": {"total": 20_000}})
    series = draft(total=22_680)
    own = draft(total=22_680, universe={"total": 92_913}, source=SourceFactory.create())
    assert list(found(series)) == ["above_universe:total"]
    assert found(own) == {}


def test_a_universe_is_exceeded_only_beyond_rounding():
    assert found(draft(total=(93_000, 1_000), universe={"total": 92_913})) == {}
    assert found(draft(total=(94_000, 1_000), universe={"total": 92_913})) != {}


# Reasons


def reason(submission: Submission, said: str = "Perkebunan", index: int = 0) -> DoubtReason:
    """As whoever handed it in would give it."""
    doubt = doubts_of(submission)[index]
    row = DoubtReason(
        submission=submission,
        check_name=doubt.check,
        segment=segment(doubt.segment),
        said=doubt.stored,
        reason=said,
    )
    return DoubtReason.objects.bulk_create([row])[0]


def test_a_reason_answers_just_these_numbers():
    said = draft(total=22_680, universe={"total": 20_000})
    reason(said)
    [doubt] = doubts_of(said)
    assert (doubt.asks, doubt.answered) == (False, "Perkebunan")
    said.lines.update(participants=22_681)
    [doubt] = doubts_of(said)
    assert (doubt.asks, doubt.answered, doubt.once) == (True, "", "Perkebunan")


def test_a_reason_answers_in_whatever_language_the_screen_speaks():
    said = draft(total=22_680, universe={"total": 20_000})
    with translation.override("en"):
        reason(said)
    assert not doubts_of(said)[0].asks


def test_a_region_known_to_exceed_is_not_asked_each_month():
    earlier = submit("18.04", "2023-05-31", total=22_600, universe={"total": 20_000})
    reason(earlier)
    [doubt] = doubts_of(draft(total=22_680, universe={"total": 20_000}))
    assert (doubt.asks, doubt.known, doubt.since) == (False, "Perkebunan", "31 Mei 2023")


@pytest.mark.parametrize(
    "earlier",
    [
        {"as_of": "2022-06-29"},
        {"as_of": "2023-07-31"},
        {"region": "18.05"},
        {"status": "draft"},
        {"status": "superseded"},
    ],
)
def test_what_was_known_elsewhere_long_ago_or_never_is_asked(earlier):
    usual = {"region": "18.04", "as_of": "2023-05-31", **earlier}
    place, day = usual.pop("region"), usual.pop("as_of")
    reason(submit(place, day, total=22_600, universe={"total": 20_000}, **usual))
    [doubt] = doubts_of(draft(total=22_680, universe={"total": 20_000}))
    assert doubt.asks


def test_the_months_that_a_reason_stands_are_a_setting(settings):
    settings.COVERAGE_KNOWN_MONTHS = 0
    reason(submit("18.04", "2023-05-31", total=22_600, universe={"total": 20_000}))
    assert doubts_of(draft(total=22_680, universe={"total": 20_000}))[0].asks


def test_a_jump_is_asked_each_time():
    submit("18.04", "2023-04-30", total=100)
    reason(before(total=200))
    assert doubts_of(draft(total=400))[0].asks


# Many, and words


def test_one_submission_or_twelve_take_the_same_queries():
    codes = [f"18.{number:02}" for number in range(1, 13)]
    for code in codes:
        submit(code, "2023-05-31", total=100)
    drafts = [draft(region=code, total=200, universe={"total": 9}) for code in codes]

    def queries(*chosen: Submission) -> int:
        with CaptureQueriesContext(connection) as caught:
            assert all(doubts_of_many(chosen).values())
        return len(caught)

    assert queries(drafts[0]) == queries(*drafts)


def test_no_submissions_have_no_doubts():
    assert doubts_of_many([]) == {}


def test_each_check_has_its_sentence_and_the_scripts_have_all():
    assert set(Check.values) <= WORDS.keys() <= form_words().keys()
