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
from reports.measures.claim_sums import ClaimPaid, ClaimSum, sum_claims
from reports.measures.classes import (
    COVERAGE_CLASSES,
    CoverageClass,
    count_classes,
    coverage_class,
    possible_classes,
)
from reports.measures.comparable import Terms
from reports.measures.completeness import (
    MonthReported,
    calendar_months,
    completeness,
    is_overdue,
    together,
)
from reports.measures.contributions import expected_contribution, implied_rate
from reports.measures.cost_sums import CostSum, sum_costs
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
from reports.measures.funded import Funded, endings_by_day, endings_by_month, funded
from reports.measures.gap_costs import PAYERS, GapCost, costs_a_head, costs_of, gap_costs
from reports.measures.grade import Evidence, Grade, GradeFact, Trust, grade
from reports.measures.headline import Headline, headline
from reports.measures.mandate import measure_mandate
from reports.measures.mandate_facts import MandateFact, ProgressFact
from reports.measures.mandate_result import MandateResult
from reports.measures.mandate_sums import MandateSum, RegionMandate, sum_mandates
from reports.measures.node_figures import segment_figures
from reports.measures.observations import Observation
from reports.measures.overlaps import overlaps
from reports.measures.overtaking import to_overtake
from reports.measures.own import own_figure
from reports.measures.pace import months_after, months_left
from reports.measures.parts import Exceeding, exceeding_children, unspecified
from reports.measures.peers import Peer, Sized, peers
from reports.measures.plan import PlanResult, Step, measure_plan, reach, village_people
from reports.measures.plan_costs import Amount, Bill
from reports.measures.plan_facts import Addition, Continuation, LeverKind, Plan
from reports.measures.points import points_of, points_range
from reports.measures.printed import PrintedValue
from reports.measures.programme_facts import ProgrammeFact
from reports.measures.programme_headcount import PeopleKind, PeopleOf, programme_people
from reports.measures.programmes import ProgrammeStatus, programme_months, programme_status
from reports.measures.projection import NoProjection, Projection, project
from reports.measures.ranks import Rank, not_ranked, ranks
from reports.measures.rates import Rates, rates
from reports.measures.rollup import RollUp, roll_up
from reports.measures.rounding import percent, round_half_up
from reports.measures.segments import NodeValue, resolve
from reports.measures.series import Break, Run, runs
from reports.measures.side_by_side import (
    Difference,
    Extreme,
    SideBySide,
    difference,
    extremes,
    side_by_side,
)
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
from reports.measures.target_sums import TargetSum, sum_targets
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
    "COVERAGE_CLASSES",
    "HOLDS",
    "LEAST_CHANGE",
    "PAYERS",
    "Addition",
    "Amount",
    "AwardLevel",
    "Bill",
    "Break",
    "Breakdown",
    "Cause",
    "Change",
    "Choice",
    "ChosenUniverse",
    "ClaimPaid",
    "ClaimProgramme",
    "ClaimSum",
    "Continuation",
    "Cost",
    "CostSum",
    "Count",
    "Counted",
    "CountingRule",
    "Coverage",
    "CoverageClass",
    "CoverageOn",
    "Derivation",
    "Difference",
    "Edition",
    "EditionKind",
    "Effect",
    "Ending",
    "Endings",
    "Evidence",
    "Exceeding",
    "Explanation",
    "Extreme",
    "Figure",
    "Fit",
    "FollowUpState",
    "FundSource",
    "Funded",
    "GapCost",
    "Grade",
    "GradeFact",
    "Headline",
    "Implied",
    "Impossibility",
    "Interval",
    "JakonPlace",
    "LeverKind",
    "MandateFact",
    "MandateResult",
    "MandateSum",
    "MonthReported",
    "NoChange",
    "NoProjection",
    "NodeFigure",
    "NodeValue",
    "Observation",
    "OtherUniverse",
    "Peer",
    "PeopleKind",
    "PeopleOf",
    "Plan",
    "PlanResult",
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
    "RegionMandate",
    "RegulationKind",
    "Renewal",
    "Report",
    "Reporting",
    "Rest",
    "RollUp",
    "RuleApplied",
    "Run",
    "SegmentTree",
    "SideBySide",
    "Sign",
    "Sized",
    "Slip",
    "SourceFact",
    "SourceKind",
    "Standing",
    "Statement",
    "Step",
    "TargetFact",
    "TargetResult",
    "TargetSum",
    "Tariff",
    "Term",
    "Terms",
    "Total",
    "TotalRule",
    "Trust",
    "Verdict",
    "add_months",
    "calendar_months",
    "changed_by",
    "choose",
    "choose_edition",
    "choose_target",
    "completeness",
    "cost",
    "costs_a_head",
    "costs_of",
    "count_classes",
    "counted",
    "coverage",
    "coverage_class",
    "coverage_on",
    "coverage_without",
    "difference",
    "endings",
    "endings_by_day",
    "endings_by_month",
    "exceeding_children",
    "expected_contribution",
    "explain_change",
    "explain_report",
    "extremes",
    "funded",
    "gap_costs",
    "grade",
    "headline",
    "implied_rate",
    "is_overdue",
    "jump",
    "last_day",
    "measure_mandate",
    "measure_plan",
    "measure_target",
    "months_after",
    "months_between",
    "months_left",
    "not_ranked",
    "overlaps",
    "own_figure",
    "own_rule",
    "peers",
    "percent",
    "points_interval",
    "points_of",
    "points_range",
    "possible_classes",
    "programme_months",
    "programme_people",
    "programme_status",
    "programmes_between",
    "project",
    "ranks",
    "rates",
    "reach",
    "resolve",
    "roll_up",
    "round_half_up",
    "runs",
    "segment_figures",
    "side_by_side",
    "sum_claims",
    "sum_costs",
    "sum_mandates",
    "sum_swapped",
    "sum_targets",
    "swapped_digits",
    "thousandfold",
    "to_overtake",
    "together",
    "total_if_complete",
    "total_of",
    "total_row",
    "universe_counted",
    "unprotected_at_least",
    "unspecified",
    "village_people",
    "within_months",
]
