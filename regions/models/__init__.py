"""What is true: places, people, what was submitted, and what was promised, paid and decided."""

from .account_event import AccountEvent
from .attachment import Attachment
from .award import Award
from .award_category import AwardCategory
from .band import Band
from .benefit import Benefit
from .claim import ClaimPayment
from .closing import Closing
from .decision import Decision
from .doubt_reason import DoubtReason
from .event import AppendOnlyError, Event
from .follow_up import FollowUp
from .follow_up_update import FollowUpUpdate
from .mandate_progress import MandateProgress
from .office import Office, OfficeKind
from .printed import PrintedFigure
from .programme import Programme
from .programme_update import ProgrammeUpdate
from .region import CodeScheme, Placement, Region, RegionAlias, RegionCode, Village
from .regulation import Regulation
from .reviewed import Reviewed, today
from .segment import Segment
from .source import Source, is_demo_database
from .staff import Staff
from .stated import Addressed, Stated, StatedQuerySet, stated_models
from .steward import Steward
from .submission import Submission, SubmissionLine, refuse_unless_editable
from .target import Target
from .tariff import Tariff
from .universe import UniverseEdition, UniverseFigure
from .upload import Meaning, Upload
from .vocabulary import (
    Breakdown,
    EditionKind,
    JakonPlace,
    Kind,
    Level,
    Measure,
    Population,
    Precision,
    RegionBasis,
    Rounding,
    SourceKind,
    Status,
    TotalRule,
    Verb,
)
from .vocabulary_entry import AccountEventKind, Check, ImportKind, Scope, UploadState
from .vocabulary_subjects import (
    AwardLevel,
    ClaimProgramme,
    FollowUpState,
    FundSource,
    Regime,
    RegulationKind,
    Renewal,
    RupiahUnit,
    Stands,
    TargetRule,
)

__all__ = [
    "AccountEvent",
    "AccountEventKind",
    "Addressed",
    "AppendOnlyError",
    "Attachment",
    "Award",
    "AwardCategory",
    "AwardLevel",
    "Band",
    "Benefit",
    "Breakdown",
    "Check",
    "ClaimPayment",
    "ClaimProgramme",
    "Closing",
    "CodeScheme",
    "Decision",
    "DoubtReason",
    "EditionKind",
    "Event",
    "FollowUp",
    "FollowUpState",
    "FollowUpUpdate",
    "FundSource",
    "ImportKind",
    "JakonPlace",
    "Kind",
    "Level",
    "MandateProgress",
    "Meaning",
    "Measure",
    "Office",
    "OfficeKind",
    "Placement",
    "Population",
    "Precision",
    "PrintedFigure",
    "Programme",
    "ProgrammeUpdate",
    "Regime",
    "Region",
    "RegionAlias",
    "RegionBasis",
    "RegionCode",
    "Regulation",
    "RegulationKind",
    "Renewal",
    "Reviewed",
    "Rounding",
    "RupiahUnit",
    "Scope",
    "Segment",
    "Source",
    "SourceKind",
    "Staff",
    "Stands",
    "Stated",
    "StatedQuerySet",
    "Status",
    "Steward",
    "Submission",
    "SubmissionLine",
    "Target",
    "TargetRule",
    "Tariff",
    "TotalRule",
    "UniverseEdition",
    "UniverseFigure",
    "Upload",
    "UploadState",
    "Verb",
    "Village",
    "is_demo_database",
    "refuse_unless_editable",
    "stated_models",
    "today",
]
