"""The arithmetic of coverage: plain values in, plain values out (DESIGN 3)."""

from reports.measures.choice import Choice, choose
from reports.measures.counting import Counted, counted, own_rule
from reports.measures.counts import Count, Interval, total_if_complete, total_of
from reports.measures.coverage import Coverage, coverage
from reports.measures.dates import add_months, last_day, months_between, within_months
from reports.measures.denominator import universe_counted
from reports.measures.figures import Figure, NodeFigure, Question, RegionFacts, Reporting
from reports.measures.headline import Headline, headline
from reports.measures.node_figures import segment_figures
from reports.measures.own import own_figure
from reports.measures.parts import Exceeding, exceeding_children, unspecified
from reports.measures.printed import PrintedValue, difference
from reports.measures.ranks import Rank, ranks
from reports.measures.rollup import RollUp, roll_up
from reports.measures.rounding import percent, round_half_up
from reports.measures.segments import NodeValue, resolve
from reports.measures.statements import SourceFact, Statement
from reports.measures.totals import Rest, Total, total_row, unprotected_at_least
from reports.measures.tree import SegmentTree
from reports.measures.universe import ChosenUniverse, Edition, choose_edition
from reports.measures.vocabulary import (
    Breakdown,
    CountingRule,
    Derivation,
    EditionKind,
    JakonPlace,
    Population,
    Precision,
    Reason,
    RegionBasis,
    RuleApplied,
    SourceKind,
    TotalRule,
)

__all__ = [
    "Breakdown",
    "Choice",
    "ChosenUniverse",
    "Count",
    "Counted",
    "CountingRule",
    "Coverage",
    "Derivation",
    "Edition",
    "EditionKind",
    "Exceeding",
    "Figure",
    "Headline",
    "Interval",
    "JakonPlace",
    "NodeFigure",
    "NodeValue",
    "Population",
    "Precision",
    "PrintedValue",
    "Question",
    "Rank",
    "Reason",
    "RegionBasis",
    "RegionFacts",
    "Reporting",
    "Rest",
    "RollUp",
    "RuleApplied",
    "SegmentTree",
    "SourceFact",
    "SourceKind",
    "Statement",
    "Total",
    "TotalRule",
    "add_months",
    "choose",
    "choose_edition",
    "counted",
    "coverage",
    "difference",
    "exceeding_children",
    "headline",
    "last_day",
    "months_between",
    "own_figure",
    "own_rule",
    "percent",
    "ranks",
    "resolve",
    "roll_up",
    "round_half_up",
    "segment_figures",
    "total_if_complete",
    "total_of",
    "total_row",
    "universe_counted",
    "unprotected_at_least",
    "unspecified",
    "within_months",
]
