"""One region's line about its data: reported or not, how old, how sure, what contradicts."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reports.labels import OfficeLabel, RegionLabel
from reports.measures import Figure, Grade, MonthReported, Reporting, SourceFact, SourceKind, Trust
from reports.printed_rows import PrintedRow


@dataclass(frozen=True, slots=True)
class QualityRow:
    """What is known of the data of a province or a regency on the date asked.

    ``figure`` is the one that stands for it. ``recent``: how many of a province's children have
    a figure that is at most three months old; ``None`` for a regency.
    """

    region: RegionLabel
    above: RegionLabel  # to which it belonged on the date asked
    figure: Figure
    age_months: int | None
    overdue: bool  # no figure, or one of more than three months ago
    recent: Reporting | None
    own_months: tuple[MonthReported, ...]  # in which it has a figure of its own, the oldest first
    months: tuple[MonthReported, ...]  # of a province's children; of a regency its own
    offices: tuple[OfficeLabel, ...]  # who serves it and should report
    universe_from: datetime.date | None  # the oldest of what its figure is divided by
    universe_months: int | None  # how much older than the figure
    sources: tuple[SourceFact, ...]
    grade: Grade | None
    contradictions: tuple[PrintedRow, ...]  # the open ones, the newest first
    differs: bool  # its own figure is not the sum of its children

    @property
    def reference(self) -> str:
        return f"{self.region.code}:quality"

    @property
    def is_province(self) -> bool:
        return self.recent is not None

    @property
    def depth(self) -> int:
        return 0 if self.is_province else 1

    @property
    def has_figure(self) -> bool:
        return self.figure.reported

    @property
    def as_of(self) -> datetime.date | None:
        """Of a sum the date of its oldest part."""
        return self.figure.figures_from if self.has_figure else None

    @property
    def precision(self) -> str | None:
        return self.figure.precision

    @property
    def source(self) -> SourceFact | None:
        """Who said it; nobody where there is no figure."""
        return self.sources[0] if self.sources else None

    @property
    def source_kinds(self) -> tuple[SourceKind, ...]:
        return tuple(dict.fromkeys(one.kind for one in self.sources))

    @property
    def exact(self) -> bool | None:
        """Whether neither people nor universe are rounded; ``None`` where there is no figure."""
        if self.figure.counted is None or not self.has_figure:
            return None
        coverage = self.figure.coverage["total"]
        counts = (coverage.participants, coverage.universe) if coverage else ()
        return all(one.exact for one in (*counts, self.figure.counted.count))

    @property
    def failing(self) -> tuple[Trust, ...]:
        """What speaks against its figure."""
        facts = self.grade.facts if self.grade else ()
        return tuple(fact.name for fact in facts if not fact.holds)

    @property
    def open_count(self) -> int:
        """How many contradictions nobody has decided upon."""
        return len(self.contradictions) + self.differs

    @property
    def letter(self) -> str | None:
        return self.grade.letter if self.grade else None
