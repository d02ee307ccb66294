from datetime import date

from hypothesis import given

from reports.measures import Count, SourceKind, choose
from tests import oracles
from tests.reports.measures.build import DAY, source, statement
from tests.reports.measures.strategies import days, statements

RECAP, MEDIA = SourceKind.OFFICIAL_RECAP, SourceKind.MEDIA


def total(said):
    return said.lines.get("total")


def standing(*statements, per=date(2025, 1, 1), grace=3):
    choice = choose(statements, per, total, grace)
    return choice and (choice.statement.id, [said.id for said in choice.others])


def test_the_newest_on_or_before_the_date_stands():
    old = statement({"total": 1}, id=1, as_of=date(2023, 12, 31))
    new = statement({"total": 2}, id=2, as_of=date(2024, 12, 31))
    assert standing(old, new) == (2, [1])
    assert standing(old, new, per=date(2024, 12, 30)) == (1, [])
    assert standing(old, new, per=date(2023, 12, 30)) is None


def test_a_statement_that_does_not_give_the_node_is_no_answer():
    assert standing(statement({"pu": 1})) is None
    assert standing(statement({"total": None})) is None


def test_on_one_date_the_better_source_stands_then_exact_then_later_then_higher_id():
    said = [
        statement({"total": Count(1)}, id=1, source=source(1, SourceKind.PRESENTATION)),
        statement({"total": Count(1)}, id=2, source=source(2, published_on=DAY)),
        statement({"total": Count(1)}, id=3, source=source(3)),
        statement({"total": Count(1)}, id=4, source=source(3)),
        statement({"total": Count(1, 10)}, id=5, source=source(5, published_on=DAY)),
        statement({"total": Count(1)}, id=6, source=source(6, SourceKind.MINUTES)),
        statement({"total": Count(1)}, id=7, source=source(7, RECAP)),
    ]
    assert standing(*said) == (7, [6, 1, 2, 4, 3, 5])


def test_media_does_not_displace_an_official_recap_of_three_months_before():
    recap = statement({"total": 1}, id=1, as_of=date(2024, 6, 30), source=source(1, RECAP))
    media = statement({"total": 2}, id=2, as_of=date(2024, 9, 30))
    later = statement({"total": 3}, id=3, as_of=date(2024, 10, 1))
    minutes = statement(
        {"total": 4}, id=4, as_of=date(2024, 9, 30), source=source(4, SourceKind.MINUTES)
    )
    assert standing(recap, media) == (1, [2])
    assert standing(recap, media, grace=2) == (2, [1])
    assert standing(recap, media, later) == (3, [2, 1])
    assert standing(recap, minutes) == (4, [1])


def test_unless_told_otherwise_media_waits_three_months():
    recap = statement({"total": 1}, id=1, as_of=date(2024, 6, 30), source=source(1, RECAP))
    third, fourth = (
        choose([recap, statement({"total": 2}, id=2, as_of=day)], day, total)
        for day in (date(2024, 9, 30), date(2024, 10, 1))
    )
    assert third is not None
    assert fourth is not None
    assert (third.statement.id, fourth.statement.id) == (1, 2)


@given(statements(), days)
def test_the_statement_that_stands_is_the_oracles(said, per):
    choice = choose(said, per, total)
    expected = oracles.chosen(said, per, total, lambda one: one.lines["total"].exact)
    if choice is None:
        assert expected is None
    else:
        assert (choice.statement, list(choice.others)) == expected
        assert choice.value == total(choice.statement)


@given(statements(), days)
def test_neither_order_nor_later_statements_change_what_stands(said, per):
    known_by_then = [one for one in reversed(said) if one.as_of <= per]
    assert choose(said, per, total) == choose(known_by_then, per, total)
