"""The query string as a value: what is refused, what is kept in links."""

import datetime

import pytest

from reports.measures import CountingRule
from reports.selection import ImpossibleQuestion, Selection, read_selection

TODAY = datetime.date(2026, 11, 21)


def test_nothing_asked_means_today_and_the_default_rule():
    assert read_selection({}, today=TODAY) == Selection(per=TODAY)


def test_everything_asked_is_read():
    query = {
        "per": "2023-06-30",
        "aturan": "pu-bpu-jakon",
        "semesta": "bps-2023",
        "target": "rpjmn",
    }
    assert read_selection(query, today=TODAY) == Selection(
        per=datetime.date(2023, 6, 30),
        rule=CountingRule.PU_BPU_JAKON,
        edition="bps-2023",
        target="rpjmn",
    )


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ({"per": "30-06-2023"}, "bukan tanggal"),
        ({"per": "2023-02-30"}, "bukan tanggal"),
        ({"per": "kemarin"}, "bukan tanggal"),
        ({"per": "2023-6-30"}, "bukan tanggal"),
        ({"per": "20230630"}, "bukan tanggal"),
        ({"per": "2026-11-22"}, "belum terjadi"),
        ({"per": "0001-01-01"}, "terlalu lama"),
        ({"sejak": "0001-01-01"}, "harus tanggal sebelum"),
        ({"aturan": "semua"}, "tidak dikenal"),
    ],
)
def test_an_impossible_question_says_what_is_wrong(query: dict[str, str], says: str):
    with pytest.raises(ImpossibleQuestion, match=says):
        read_selection(query, today=TODAY)


def test_links_keep_what_was_asked_and_always_name_the_date():
    asked = Selection(per=datetime.date(2023, 6, 30))
    assert asked.query() == "per=2023-06-30"
    assert asked.query(rule=CountingRule.PU_BPU_JAKON) == "per=2023-06-30&aturan=pu-bpu-jakon"
    assert asked.query(edition="bps", target="ucj") == "per=2023-06-30&semesta=bps&target=ucj"


def test_the_arithmetic_gets_the_thresholds_of_the_office(settings):
    settings.COVERAGE_ROLLUP_SHARE = 90
    settings.COVERAGE_ROLLUP_MONTHS = 1
    settings.COVERAGE_MEDIA_GRACE_MONTHS = 6
    question = Selection(per=TODAY).question()
    assert question.rollup_share * 100 == 90
    assert (question.rollup_months, question.media_grace_months) == (1, 6)
