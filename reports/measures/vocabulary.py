"""The closed vocabularies of the arithmetic; their strings are stored as they are (DESIGN 2)."""

from enum import StrEnum


class Population(StrEnum):
    """What a source says it counted; two different stated ones are never added or ranked."""

    ACTIVE = "active"
    REGISTERED = "registered"
    PROTECTED = "protected"
    NOT_STATED = "not_stated"


class RegionBasis(StrEnum):
    """How a source ties a person to a region: by domicile or by place of registration."""

    DOMICILE = "domicile"
    REGISTRATION = "registration"
    NOT_STATED = "not_stated"


class TotalRule(StrEnum):
    """What the total of a source counts."""

    PU_BPU = "pu-bpu"
    PU_BPU_JAKON = "pu-bpu-jakon"
    PU_BPU_JAKON_PMI = "pu-bpu-jakon-pmi"
    NOT_STATED = "not_stated"


class CountingRule(StrEnum):
    """What a reader asks to be counted."""

    PU_BPU = "pu-bpu"
    PU_BPU_JAKON = "pu-bpu-jakon"


class RuleApplied(StrEnum):
    """What a counted figure really counts; `UNKNOWN` where the source does not tell."""

    PU_BPU = "pu-bpu"
    PU_BPU_JAKON = "pu-bpu-jakon"
    PU_BPU_JAKON_PMI = "pu-bpu-jakon-pmi"
    UNKNOWN = "unknown"


class Breakdown(StrEnum):
    """Whether the lines of a submission are the whole (DESIGN 3.2)."""

    COMPLETE = "complete"
    PARTIAL = "partial"


class Precision(StrEnum):
    """How precisely a date was said, finest first."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    STATEMENT = "statement"


class SourceKind(StrEnum):
    """Kinds of sources, best first."""

    OFFICIAL_RECAP = "official_recap"
    MINUTES = "minutes"
    PRESENTATION = "presentation"
    MEDIA = "media"


class EditionKind(StrEnum):
    """A universe published as a series, or one that a single document mentions."""

    SERIES = "series"
    FROM_DOCUMENT = "from_document"


class JakonPlace(StrEnum):
    """Where an edition of the universe puts construction workers."""

    PU = "pu"
    APART = "apart"
    NONE = "none"
    NOT_STATED = "not_stated"


class Derivation(StrEnum):
    """How a region came by its figure."""

    OWN = "own"
    ROLLED_UP = "rolled_up"
    PARTIAL = "partial"
    MISSING = "missing"


class Reason(StrEnum):
    """Why a region is left out of a sum, or of a comparison."""

    PARTIAL = "partial"
    MISSING_PARTICIPANTS = "missing_participants"
    MISSING_UNIVERSE = "missing_universe"
    TERRITORY_CHANGED = "territory_changed"
    BEFORE_PLACEMENT = "before_placement"
    OTHER_RULE = "other_rule"
    OTHER_POPULATION = "other_population"
    OTHER_BASIS = "other_basis"
    OTHER_DATE = "other_date"
    OTHER_EDITION = "other_edition"
