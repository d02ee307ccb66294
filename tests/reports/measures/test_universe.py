from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reports.measures import EditionKind, choose_edition
from tests import oracles
from tests.reports.measures.build import edition
from tests.reports.measures.strategies import days, editions

DOCUMENT = EditionKind.FROM_DOCUMENT
OLD = edition("old", {"total": 1}, reference_date=date(2022, 1, 1))
NEW = edition("new", {"total": 2}, reference_date=date(2023, 1, 1))
NEXT = edition("next", {"total": 3}, reference_date=date(2025, 1, 1))
OWN = edition("own", {"total": 4}, kind=DOCUMENT, source_id=7, reference_date=date(2021, 1, 1))


def total(found):
    return found.figures.get("total")


def chosen(*found, source_id=None, as_of=date(2024, 6, 30), forced=None):
    choice = choose_edition(found, source_id=source_id, as_of=as_of, gives=total, forced=forced)
    return choice and (choice.edition.slug, choice.count.value, choice.later)


def test_the_universe_of_the_figures_own_source_comes_first():
    assert chosen(OLD, NEW, OWN, source_id=7) == ("own", 4, False)


def test_else_the_newest_series_edition_on_or_before_the_figure():
    assert chosen(OLD, NEXT, NEW, source_id=1) == ("new", 2, False)
    assert chosen(OLD, NEW, as_of=date(2023, 1, 1)) == ("new", 2, False)


def test_else_the_earliest_later_one_marked_as_later():
    assert chosen(NEXT, NEW, as_of=date(2020, 1, 1)) == ("new", 2, True)


def test_a_universe_printed_in_another_document_is_not_borrowed():
    assert chosen(OWN, source_id=8) is None


def test_without_a_figure_a_document_up_to_the_date_tells_the_universe():
    assert chosen(OWN) == ("own", 4, False)
    assert chosen(OWN, as_of=date(2020, 1, 1)) is None


def test_a_forced_edition_is_used_without_fallback():
    assert chosen(OWN, NEW, forced="own") == ("own", 4, False)
    assert chosen(OWN, NEW, forced="next") is None


def test_of_several_editions_in_one_source_the_nearest_before_else_after_is_used():
    later = edition("z", {"total": 5}, kind=DOCUMENT, source_id=7, reference_date=date(2024, 7, 1))
    assert chosen(OWN, later, source_id=7) == ("own", 4, False)
    assert chosen(later, source_id=7) == ("z", 5, True)


def test_an_edition_that_does_not_give_the_segment_is_passed_over():
    silent = edition("silent", {"pu": 1}, reference_date=date(2024, 1, 1))
    assert chosen(silent, OLD) == ("old", 1, False)


@given(editions(), st.none() | st.integers(1, 3), days, st.sampled_from([None, None, "edition-1"]))
def test_the_edition_is_the_oracles(found, source_id, as_of, forced):
    choice = choose_edition(found, source_id=source_id, as_of=as_of, gives=total, forced=forced)
    expected = oracles.edition_for(found, source_id, as_of, total, forced)
    assert (choice and choice.edition) == expected
    assert choice is None or choice.later == (choice.edition.reference_date > as_of)
