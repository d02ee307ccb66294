"""The arithmetic of coverage: plain values in, plain values out (DESIGN 3)."""

from reports.measures.causes import (
    Cause,
    Explanation,
    Fit,
    Implied,
    Impossibility,
    OtherUniverse,
    PrintedLine,
    Quantity,
    Report,
    Sign,
    Slip,
    Term,
    explain_report,
)
from reports.measures.change import (
    Change,
    CoverageOn,
    Effect,
    NoChange,
    coverage_on,
    explain_change,
)
from reports.measures.checks import (
    LEAST_CHANGE,
    changed_by,
    jump,
    sum_swapped,
    swapped_digits,
    thousandfold,
)
from reports.measures.choice import Choice, choose
from reports.measures.contributions import expected_contribution, implied_rate
from reports.measures.costs import Cost, cost
from reports.measures.counting import HOLDS, Counted, counted, own_rule
from reports.measures.counts import Count, Interval, total_if_complete, total_of
from reports.measures.coverage import Coverage, coverage
from reports.measures.dates import add_months, last_day, months_between, within_months
from reports.measures.denominator import universe_counted
from reports.measures.endings import (
    Ending,
    Endings,
    ProgrammesBetween,
    coverage_without,
    endings,
    programmes_between,
)
from reports.measures.figures import Figure, NodeFigure, Question, RegionFacts, Reporting
from reports.measures.gap_costs import PAYERS, GapCost, gap_costs
from reports.measures.grade import Evidence, Grade, GradeFact, Trust, grade
from reports.measures.headline import Headline, headline
from reports.measures.mandate import measure_mandate
from reports.measures.mandate_facts import MandateFact, ProgressFact
from reports.measures.mandate_result import MandateResult
from reports.measures.node_figures import segment_figures
from reports.measures.observations import Observation
from reports.measures.overlaps import overlaps
from reports.measures.own import own_figure
from reports.measures.pace import months_after, months_left
from reports.measures.parts import Exceeding, exceeding_children, unspecified
from reports.measures.points import points_of, points_range
from reports.measures.printed import PrintedValue
from reports.measures.programme_facts import ProgrammeFact
from reports.measures.programme_headcount import PeopleKind, PeopleOf, programme_people
from reports.measures.programmes import ProgrammeStatus, programme_months, programme_status
from reports.measures.projection import NoProjection, Projection, project
from reports.measures.ranks import Rank, ranks
from reports.measures.rates import Rates, rates
from reports.measures.rollup import RollUp, roll_up
from reports.measures.rounding import percent, round_half_up
from reports.measures.segments import NodeValue, resolve
from reports.measures.standing import Standing
from reports.measures.statements import SourceFact, Statement
from reports.measures.subjects import (
    AwardLevel,
    ClaimProgramme,
    FollowUpState,
    FundSource,
    Regime,
    RegulationKind,
    Renewal,
    Verdict,
)
from reports.measures.target_points import points_interval
from reports.measures.target_results import TargetResult, measure_target
from reports.measures.targets import TargetFact, choose_target
from reports.measures.tariffs import Tariff
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
    "HOLDS",
    "LEAST_CHANGE",
    "PAYERS",
    "AwardLevel",
    "Breakdown",
    "Cause",
    "Change",
    "Choice",
    "ChosenUniverse",
    "ClaimProgramme",
    "Cost",
    "Count",
    "Counted",
    "CountingRule",
    "Coverage",
    "CoverageOn",
    "Derivation",
    "Edition",
    "EditionKind",
    "Effect",
    "Ending",
    "Endings",
    "Evidence",
    "Exceeding",
    "Explanation",
    "Figure",
    "Fit",
    "FollowUpState",
    "FundSource",
    "GapCost",
    "Grade",
    "GradeFact",
    "Headline",
    "Implied",
    "Impossibility",
    "Interval",
    "JakonPlace",
    "MandateFact",
    "MandateResult",
    "NoChange",
    "NoProjection",
    "NodeFigure",
    "NodeValue",
    "Observation",
    "OtherUniverse",
    "PeopleKind",
    "PeopleOf",
    "Population",
    "Precision",
    "PrintedLine",
    "PrintedValue",
    "ProgrammeFact",
    "ProgrammeStatus",
    "ProgrammesBetween",
    "ProgressFact",
    "Projection",
    "Quantity",
    "Question",
    "Rank",
    "Rates",
    "Reason",
    "Regime",
    "RegionBasis",
    "RegionFacts",
    "RegulationKind",
    "Renewal",
    "Report",
    "Reporting",
    "Rest",
    "RollUp",
    "RuleApplied",
    "SegmentTree",
    "Sign",
    "Slip",
    "SourceFact",
    "SourceKind",
    "Standing",
    "Statement",
    "TargetFact",
    "TargetResult",
    "Tariff",
    "Term",
    "Total",
    "TotalRule",
    "Trust",
    "Verdict",
    "add_months",
    "changed_by",
    "choose",
    "choose_edition",
    "choose_target",
    "cost",
    "counted",
    "coverage",
    "coverage_on",
    "coverage_without",
    "endings",
    "exceeding_children",
    "expected_contribution",
    "explain_change",
    "explain_report",
    "gap_costs",
    "grade",
    "headline",
    "implied_rate",
    "jump",
    "last_day",
    "measure_mandate",
    "measure_target",
    "months_after",
    "months_between",
    "months_left",
    "overlaps",
    "own_figure",
    "own_rule",
    "percent",
    "points_interval",
    "points_of",
    "points_range",
    "programme_months",
    "programme_people",
    "programme_status",
    "programmes_between",
    "project",
    "ranks",
    "rates",
    "resolve",
    "roll_up",
    "round_half_up",
    "segment_figures",
    "sum_swapped",
    "swapped_digits",
    "thousandfold",
    "total_if_complete",
    "total_of",
    "total_row",
    "universe_counted",
    "unprotected_at_least",
    "unspecified",
    "within_months",
]
