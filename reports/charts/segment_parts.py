"""What is known of each segment of a region, whoever said it, as the picture shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from reports import formats, wording
from reports.measures import Count, Coverage, Derivation
from reports.region_report import RegionReport
from reports.segment_rows import SegmentRow

# Counted nowhere (asn_korpri), or said in the headline (total).
NOT_SHOWN = ("total", "asn_korpri")
SUMMED = {
    "pu": gettext_lazy("Penerima Upah (PU)"),
    "bpu": gettext_lazy("Bukan Penerima Upah (BPU)"),
    "jakon": gettext_lazy("Jasa konstruksi (Jakon)"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A segment with its people and its universe; each was chosen by itself."""

    code: str
    name: str
    depth: int  # 1: PU, BPU, jakon; deeper ones are within those
    people: Count | None
    at_least: int | None
    universe: Count | None
    coverage: Coverage | None
    said_in: object  # the same for parts of one statement
    place: str  # where its figures are: "18.04:segments.pu.{}"
    date: str = ""
    source: str = ""

    @property
    def lacking(self) -> int:
        """People short of the universe, negative beyond it; 0 where that is unknown."""
        return self.coverage.gap_people if self.coverage else 0

    @property
    def percentage(self) -> str:
        return wording.computed_percentage(self.coverage) if self.coverage else formats.ABSENT

    @property
    def longest(self) -> int:
        """People at the end of its bar."""
        known = (self.people, self.universe)
        return max([self.at_least or 0, *(count.value for count in known if count)])

    def reference(self, what: str) -> str:
        return self.place.format(what)


def parts_of(report: RegionReport) -> tuple[Part, ...]:
    """The region's own segments; of a sum of its children those that every one of them has."""
    if report.row.figure.derivation is Derivation.ROLLED_UP:
        return tuple(_summed(report, code) for code in SUMMED if _is_summed(report, code))
    rows = (row for row in report.segments if row.segment.code not in NOT_SHOWN)
    return tuple(_part(report, row) for row in rows)


def main_parts(parts: Iterable[Part]) -> list[Part]:
    """Those beside each other at the top of the tree."""
    return [part for part in parts if part.depth == 1]


def in_one_breath(parts: Iterable[Part]) -> bool:
    """Whether one and the same statement gave all of them (DESIGN 3.2)."""
    return len({part.said_in for part in parts}) == 1


def _is_summed(report: RegionReport, code: str) -> bool:
    return report.row.figure.participants[code] is not None


def _summed(report: RegionReport, code: str) -> Part:
    figure = report.row.figure
    return Part(
        code=code,
        name=str(SUMMED[code]),
        depth=1,
        people=figure.participants[code],
        at_least=None,
        universe=figure.universe[code],
        coverage=figure.coverage[code],
        said_in=None,
        place=f"{report.region.code}:{{}}.{code}",
        date=wording.figure_date(figure),
    )


def _part(report: RegionReport, row: SegmentRow) -> Part:
    code = row.segment.code
    source = row.source
    return Part(
        code=code,
        name=row.segment.name,
        depth=row.segment.depth,
        people=row.participants,
        at_least=row.at_least,
        universe=row.universe,
        coverage=row.coverage,
        said_in=(source.id if source else None, row.as_of, row.population, row.region_basis),
        place=f"{report.region.code}:segments.{code}.{{}}",
        date=formats.date(row.as_of, row.precision) if row.as_of else "",
        source=source.publisher if source else "",
    )
