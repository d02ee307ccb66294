from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reports.measures import (
    Regime,
)
from tests import oracles_targets
from tests.reports.measures.target_facts import (
    JULY,
    TODAY,
    choose_target,
    days,
    target,
    targets,
)


def test_the_target_that_falls_due_next_is_shown():
    years = [target(id=n, slug=f"t{n}", due=date(2020 + n, 12, 31)) for n in range(4, 8)]
    assert choose_target(years, date(2025, 12, 31)) is years[1]
    assert choose_target(years, date(2026, 1, 1)) is years[2]
    assert choose_target(years, date(2025, 1, 1)) is years[1]


def test_where_all_are_past_the_last_is_shown():
    years = [target(id=n, slug=f"t{n}", due=date(2020 + n, 12, 31)) for n in (3, 5, 4)]
    assert choose_target(years, TODAY) is years[1]


def test_of_targets_due_together_the_first_regime_is_shown_then_the_newest_then_the_later_entry():
    older = target(regime=Regime.UCJ, as_of=date(2025, 1, 1), id=3)
    newer = target(regime=Regime.UCJ, as_of=date(2025, 1, 2), id=1)
    entered = target(regime=Regime.UCJ, as_of=date(2025, 1, 2), id=2)
    plan = target(regime=Regime.RPJMN, as_of=date(2024, 1, 1), id=0)
    assert choose_target([older, newer, entered, plan], JULY) is plan
    assert choose_target([older, newer, entered], JULY) is entered
    assert choose_target([older, newer], JULY) is newer


def test_a_target_is_not_shown_before_it_was_said():
    said = target(as_of=JULY)
    assert choose_target([said], date(2025, 7, 20)) is None
    assert choose_target([said], date(2025, 7, 20), said.slug) is None
    assert choose_target([said], JULY) is said
    assert choose_target([said], JULY, said.slug) is said


def test_a_slug_names_the_only_target_to_be_shown():
    near, far = target(slug="near"), target(slug="far", due=date(2029, 12, 31))
    assert choose_target([near, far], JULY, "far") is far
    assert choose_target([near, far], JULY, "none") is None
    assert choose_target([], JULY) is None


@given(
    st.lists(targets, max_size=6, unique_by=lambda each: each.id),
    days,
    st.none() | st.sampled_from("abc"),
    st.randoms(use_true_random=False),
)
def test_the_choice_is_that_of_the_oracle_in_any_order(several, per, slug, random):
    if slug is not None:
        several = list({each.slug: each for each in several}.values())
    found = choose_target(several, per, slug)
    assert found == oracles_targets.chosen(several, per, slug)
    random.shuffle(several)
    assert choose_target(several, per, slug) == found


@given(st.lists(targets, max_size=6, unique_by=lambda each: each.id), days)
def test_a_target_said_later_changes_nothing(several, per):
    said = [each for each in several if each.as_of <= per]
    later = [replace(each, as_of=date(2027, 1, 1)) for each in several]
    assert choose_target([*later, *said], per) == choose_target(said, per)
