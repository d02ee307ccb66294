"""The words in which a printed number is explained (DESIGN 3.7)."""

from enum import StrEnum


class Cause(StrEnum):
    """Why a printed number is what it is, in the order in which causes are named."""

    AGREES = "agrees"
    ROUNDING = "rounding"
    ROUNDED_INPUTS = "rounded_inputs"
    OTHER_QUANTITY = "other_quantity"
    OTHER_RULE = "other_rule"
    OTHER_EDITION = "other_edition"
    PARTS_DO_NOT_ADD_UP = "parts_do_not_add_up"
    DIGIT_SLIP = "digit_slip"
    IMPOSSIBLE = "impossible"
    UNEXPLAINED = "unexplained"
    NOT_CHECKABLE = "not_checkable"


PLAIN = frozenset({Cause.AGREES, Cause.ROUNDING, Cause.ROUNDED_INPUTS})
"""The causes that leave no contradiction."""


class Quantity(StrEnum):
    """What a number of a report may be, whatever the report calls it."""

    PARTICIPANTS = "participants"
    UNIVERSE = "universe"
    UNPROTECTED = "unprotected"
    NEW = "new"
    TARGET_PEOPLE = "target_people"
    GAP_TO_TARGET_PEOPLE = "gap_to_target_people"
    COVERAGE_PERCENT = "coverage_percent"
    UNCOVERED_PERCENT = "uncovered_percent"
    TARGET_PERCENT = "target_percent"
    GAP_TO_TARGET_POINTS = "gap_to_target_points"
    ATTAINMENT_PERCENT = "attainment_percent"
    SHORT_OF_TARGET_PERCENT = "short_of_target_percent"
    SHARE_OF_PARTICIPANTS = "share_of_participants"
    SHARE_OF_UNIVERSE = "share_of_universe"


POPULATIONS = ("active", "protected", "participants", "registered")
"""Measures that count participants, the one to compute with first."""

QUANTITY_OF = {
    **dict.fromkeys(POPULATIONS, Quantity.PARTICIPANTS),
    "new": Quantity.NEW,
    "universe": Quantity.UNIVERSE,
    "unprotected": Quantity.UNPROTECTED,
    "coverage_percent": Quantity.COVERAGE_PERCENT,
    "target_percent": Quantity.TARGET_PERCENT,
    "target_people": Quantity.TARGET_PEOPLE,
    "gap_to_target_people": Quantity.GAP_TO_TARGET_PEOPLE,
    "gap_to_target_points": Quantity.GAP_TO_TARGET_POINTS,
    "gap_to_universe_points": Quantity.UNCOVERED_PERCENT,
    "attainment_percent": Quantity.ATTAINMENT_PERCENT,
}
"""What each measure of a report claims to be."""


class Impossibility(StrEnum):
    """What no number of its kind can be."""

    NEGATIVE = "negative"
    OVER_HUNDRED = "over_hundred"
    ABOVE_UNIVERSE = "above_universe"
    CHILD_ABOVE_PARENT = "child_above_parent"
