"""Which other numbers of a report a printed one may have been taken for."""

from reports.measures import Quantity
from reports.measures.causes.ledger import Ledger
from reports.measures.causes.quantities import people, percents
from tests.reports.measures.printed_reports import line, report

WORKERS = "total universe 1000"
TARGET = "total target_percent 50@2024-12-31"
ASKED = line("total new 5?")


def named(kind, *texts, segment="total"):
    found = kind(Ledger(report(*texts), ASKED), segment)
    return [(one.quantity, one.segment, one.term.value, one.population) for one in found]


def test_people_that_counts_and_a_target_make():
    assert named(people, WORKERS, "total universe 2000@2023-06-30", "total active 300", TARGET) == [
        (Quantity.GAP_TO_TARGET_PEOPLE, "total", 200, ""),
        (Quantity.UNPROTECTED, "total", 700, "active"),
        (Quantity.TARGET_PEOPLE, "total", 500, ""),
        (Quantity.PARTICIPANTS, "total", 300, "active"),
        (Quantity.UNIVERSE, "total", 1000, ""),
    ]


def test_people_that_are_printed():
    printed = (
        "total gap_to_target_people 7",
        "total unprotected 8",
        "total target_people 9",
        "total new 10",
        "pu new 11",
    )
    assert named(people, *printed) == [
        (Quantity.GAP_TO_TARGET_PEOPLE, "total", 7, ""),
        (Quantity.UNPROTECTED, "total", 8, ""),
        (Quantity.TARGET_PEOPLE, "total", 9, ""),
        (Quantity.NEW, "total", 10, ""),
    ]


def test_participants_are_told_by_the_unprotected_or_by_the_coverage_where_nobody_counts_them():
    told = named(people, WORKERS, "total unprotected 600")
    assert (Quantity.PARTICIPANTS, "total", 400, "") in told
    covered = named(people, WORKERS, "total coverage_percent 30", "total unprotected 600")
    participants = [value for quantity, _, value, _ in covered if quantity == "participants"]
    assert participants == [300, 400, 300]
    counted = named(people, WORKERS, "total active 350", "total unprotected 600")
    assert [row for row in counted if row[0] is Quantity.PARTICIPANTS] == [
        (Quantity.PARTICIPANTS, "total", 350, "active")
    ]


def test_percentages_that_counts_and_a_target_make():
    found = named(percents, WORKERS, "total active 300", "pu active 100", TARGET)
    assert found == [
        (Quantity.COVERAGE_PERCENT, "total", 30, "active"),
        (Quantity.UNCOVERED_PERCENT, "total", 70, ""),
        (Quantity.GAP_TO_TARGET_POINTS, "total", 20, ""),
        (Quantity.ATTAINMENT_PERCENT, "total", 60, ""),
        (Quantity.SHORT_OF_TARGET_PERCENT, "total", 40, ""),
        (Quantity.TARGET_PERCENT, "total", 50, ""),
        (Quantity.SHARE_OF_PARTICIPANTS, "pu", found[6][2], ""),
        (Quantity.SHARE_OF_UNIVERSE, "pu", 10, ""),
    ]
    assert found[6][2] * 3 == 100


def test_percentages_that_are_printed():
    assert named(percents, "total coverage_percent 25") == [
        (Quantity.COVERAGE_PERCENT, "total", 25, ""),
        (Quantity.UNCOVERED_PERCENT, "total", 75, ""),
    ]


def test_a_part_is_a_share_of_all_that_stand_above_it_by_its_first_population():
    counts = ("total active 400", "pu active 200", "non_asn active 50", "non_asn registered 80")
    others = ("total registered 800", "total universe 2000@2023-06-30")
    assert named(percents, WORKERS, *counts, *others, segment="non_asn") == [
        (Quantity.SHARE_OF_PARTICIPANTS, "non_asn", 25, ""),
        (Quantity.SHARE_OF_PARTICIPANTS, "non_asn", 12.5, ""),
        (Quantity.SHARE_OF_UNIVERSE, "non_asn", 5, ""),
    ]
