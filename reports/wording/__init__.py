"""The sentences of the domain, once, for pages, previews and files alike."""

from reports.wording.editions import (
    dated_title,
    edition_titles,
)
from reports.wording.figures import (
    basis,
    derivation,
    figure_date,
    rank,
    says,
    total_name,
)
from reports.wording.gaps import (
    gap_people,
    gap_points,
    gap_to_universe,
    people_apart,
    rounded_people,
    unsigned_points,
)
from reports.wording.numbers import (
    about,
    attributed_percentage,
    bare_percentage,
    computed_percentage,
    half_spread,
    people,
    percentage,
    plus_minus,
)
from reports.wording.quotation import (
    quote,
)
from reports.wording.reasons import (
    not_computable,
    parts,
    summed,
)
from reports.wording.rules import (
    counting_rule,
    rule_differs,
    rule_sentence,
)
from reports.wording.warnings import (
    beware,
    contradiction,
    unchecked,
)
from reports.wording.words import (
    BASES,
    BY_PUBLISHER,
    CHILDREN,
    EDITION_LACKS_REGION,
    KINDS,
    OVER_UNIVERSE,
    POPULATIONS,
    PRECISIONS,
    PREDICATES,
    REASONS,
    RULES_APPLIED,
    RULES_ASKED,
    SOURCE_KINDS,
    SPELLED_OUT,
    SUMMED,
)

__all__ = [
    "BASES",
    "BY_PUBLISHER",
    "CHILDREN",
    "EDITION_LACKS_REGION",
    "KINDS",
    "OVER_UNIVERSE",
    "POPULATIONS",
    "PRECISIONS",
    "PREDICATES",
    "REASONS",
    "RULES_APPLIED",
    "RULES_ASKED",
    "SOURCE_KINDS",
    "SPELLED_OUT",
    "SUMMED",
    "about",
    "attributed_percentage",
    "bare_percentage",
    "basis",
    "beware",
    "computed_percentage",
    "contradiction",
    "counting_rule",
    "dated_title",
    "derivation",
    "edition_titles",
    "figure_date",
    "gap_people",
    "gap_points",
    "gap_to_universe",
    "half_spread",
    "not_computable",
    "parts",
    "people",
    "people_apart",
    "percentage",
    "plus_minus",
    "quote",
    "rank",
    "rounded_people",
    "rule_differs",
    "rule_sentence",
    "says",
    "summed",
    "total_name",
    "unchecked",
    "unsigned_points",
]
