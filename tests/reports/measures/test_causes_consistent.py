"""Whatever a publisher may print of his own true counts, he is not accused of anything."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import event, given
from hypothesis import strategies as st

from reports.measures import Report, TotalRule, explain_report
from tests.oracles_causes import as_decimal, nearest
from tests.reports.measures.build import TREE
from tests.reports.measures.printed_reports import line

PLAIN = {"agrees", "rounding", "rounded_inputs", "not_checkable"}
RULES = {
    TotalRule.PU_BPU: ("pu", "bpu"),
    TotalRule.PU_BPU_JAKON: ("pu", "bpu", "jakon"),
    TotalRule.PU_BPU_JAKON_PMI: ("pu", "bpu", "jakon", "pmi"),
}
DUE = "@2024-12-31"
rules = st.sampled_from(list(RULES))
sometimes = st.booleans()
roundings = st.sampled_from([ROUND_HALF_UP, ROUND_DOWN])
units = st.sampled_from([1, 1, 1, 10, 100, 1000])


@st.composite
def true_counts(draw):
    """Participants by kind, of which none is a sliver of the others."""
    return {
        "pu": draw(st.integers(2_000, 90_000)),
        "bpu": draw(st.integers(2_000, 60_000)),
        "jakon": draw(st.integers(2_000, 200_000)),
        "pmi": draw(st.integers(2_000, 20_000)),
    }


class Publisher:
    """Writes true numbers down, rounded or cut off, adopted or not."""

    def __init__(self, draw):
        self.draw = draw
        self.lines = []

    def count(self, name, value, day=""):
        unit = self.draw(units)
        shown = f"/{unit}~" if unit > 1 else ""
        self.write(f"{name} {nearest(value, unit)}{shown}{day}")

    def percentage(self, name, value):
        decimals = self.draw(st.integers(0, 3))
        printed = as_decimal(value, decimals, self.draw(roundings))
        self.write(f"{name} {printed}")

    def write(self, text):
        self.lines.append(line(text + ("?" if self.draw(sometimes) else "")))

    def breakdown(self, counts, counted):
        """A total and some of its parts, or else all of those that it counts."""
        if with_total := self.draw(sometimes):
            self.count("total active", sum(counts[one] for one in counted))
        for one, value in counts.items():
            if self.draw(sometimes) or (not with_total and one in counted):
                self.count(f"{one} active", value)

    def maybe(self, write, *what):
        if self.draw(sometimes):
            write(*what)


@st.composite
def reports(draw):
    """Parts, a total and what follows from it, by one rule that need not be stated."""
    counts, rule, publisher = draw(true_counts()), draw(rules), Publisher(draw)
    people = sum(counts[one] for one in RULES[rule])
    workers = draw(st.integers(people * 9 // 10, 6 * people))
    aim = draw(st.integers(20, 100))
    heads = -(-aim * workers // 100)
    publisher.breakdown(counts, RULES[rule])
    publisher.maybe(publisher.count, "total universe", workers)
    publisher.maybe(publisher.percentage, "total coverage_percent", Fraction(100 * people, workers))
    publisher.maybe(publisher.count, "total unprotected", max(workers - people, 0))
    publisher.maybe(publisher.write, f"total target_percent {aim}{DUE}")
    publisher.maybe(publisher.count, "total target_people", heads, DUE)
    publisher.maybe(publisher.count, "total gap_to_target_people", abs(heads - people))
    points = abs(aim - Fraction(100 * people, workers))
    publisher.maybe(publisher.percentage, "total gap_to_target_points", points)
    lines = draw(st.permutations(list(dict.fromkeys(publisher.lines))))
    stated = rule if draw(sometimes) else TotalRule.NOT_STATED
    return Report(tuple(lines), TREE, stated)


def may_be_by_another_rule(report):
    """A rule is stated, or a total is printed."""
    totals = any((one.segment, one.measure) == ("total", "active") for one in report.lines)
    return totals or report.total_rule is not TotalRule.NOT_STATED


@given(reports())
def test_nobody_who_prints_his_own_numbers_is_accused(report):
    for one in explain_report(report):
        event(str(one.cause))
        assert str(one.cause) in PLAIN, (one.line, one.fits)


@st.composite
def by_two_rules(draw):
    """A total by one rule and everything else by another, with the parts that tell them apart."""
    counts, publisher = draw(true_counts()), Publisher(draw)
    of_total, of_rest = draw(rules), draw(rules)
    people = sum(counts[one] for one in RULES[of_rest])
    workers = draw(st.integers(people + 1000, 6 * people))
    for one, value in counts.items():
        publisher.write(f"{one} active {value}")
    publisher.maybe(publisher.write, f"total active {sum(counts[p] for p in RULES[of_total])}")
    publisher.write(f"total universe {workers}")
    share = as_decimal(Fraction(100 * people, workers), 2, ROUND_HALF_UP)
    publisher.write(f"total coverage_percent {share}")
    publisher.maybe(publisher.write, f"total unprotected {workers - people}")
    stated = draw(st.sampled_from([of_total, TotalRule.NOT_STATED]))
    return Report(tuple(publisher.lines), TREE, stated)


@given(by_two_rules())
def test_another_rule_is_all_that_is_said_of_one_who_counts_by_two(report):
    allowed = PLAIN | ({"other_rule"} if may_be_by_another_rule(report) else set())
    for one in explain_report(report):
        event(str(one.cause))
        assert str(one.cause) in allowed, (one.line, one.fits)


@given(true_counts(), st.integers(1, 400), st.sampled_from([Decimal(100), Decimal("100.00")]))
def test_no_count_is_accused_by_a_coverage_that_stops_at_a_hundred(counts, short, printed):
    people = counts["pu"]
    rows = [
        f"total universe {people - min(short, people - 1)}?",
        f"total active {people}?",
        f"total coverage_percent {printed}?",
    ]
    *kept, _coverage = explain_report(Report(tuple(map(line, rows)), TREE))
    assert {str(one.cause) for one in kept} <= PLAIN
