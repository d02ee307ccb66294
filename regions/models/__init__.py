"""What is true: places, people, and what was submitted."""

from .event import AppendOnlyError, Event
from .office import Office, OfficeKind, Staff
from .printed import PrintedFigure
from .region import CodeScheme, Placement, Region, RegionAlias, RegionCode, Village
from .reviewed import Reviewed, today
from .segment import Segment
from .source import Source, is_demo_database, newest_figure_date
from .submission import Submission, SubmissionLine, refuse_unless_editable
from .universe import UniverseEdition, UniverseFigure
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

__all__ = [
    "AppendOnlyError",
    "Breakdown",
    "CodeScheme",
    "EditionKind",
    "Event",
    "JakonPlace",
    "Kind",
    "Level",
    "Measure",
    "Office",
    "OfficeKind",
    "Placement",
    "Population",
    "Precision",
    "PrintedFigure",
    "Region",
    "RegionAlias",
    "RegionBasis",
    "RegionCode",
    "Reviewed",
    "Rounding",
    "Segment",
    "Source",
    "SourceKind",
    "Staff",
    "Status",
    "Submission",
    "SubmissionLine",
    "TotalRule",
    "UniverseEdition",
    "UniverseFigure",
    "Verb",
    "Village",
    "is_demo_database",
    "newest_figure_date",
    "refuse_unless_editable",
    "today",
]
