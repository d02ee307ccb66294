"""Two offices' figures of one region and month side by side, and what they agree on."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regions.models import OfficeKind, Precision, Region, Segment, SourceKind, Submission
from regions.periods import Period, month_end
from regions.previous import agree, terms_of
from regions.tree import lines_of, segments_in_order, tree_of
from regions.twins import STANDING
from reports.measures import Count

SIDES = BPJS, LABOUR, AGREED = "bpjs", "labour", "agreed"
SIDE_OF_OFFICE = {
    OfficeKind.BRANCH.value: BPJS,
    OfficeKind.REGIONAL.value: BPJS,
    OfficeKind.LABOUR.value: LABOUR,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One segment; a side that does not state it is ``None``."""

    segment: Segment
    depth: int
    bpjs: Count | None
    labour: Count | None
    agreed: Count | None
    counts_alike: bool = True

    @property
    def difference(self) -> int | None:
        """BPJS less the labour office; people. Totals of different parts have none."""
        if self.bpjs is None or self.labour is None or not self.counts_alike:
            return None
        return self.bpjs.value - self.labour.value

    @property
    def is_about(self) -> bool:
        """Whether a rounded count makes the difference a rough one."""
        return any(count.spread for count in (self.bpjs, self.labour) if count)

    @property
    def common(self) -> Count | None:
        """What both say; nothing where they differ, are rounded, or one is silent."""
        return self.bpjs if self.difference == 0 and not self.is_about else None


@dataclass(frozen=True, slots=True)
class Reconciliation:
    region: Region
    month: datetime.date
    bpjs: Submission | None
    labour: Submission | None
    agreed: Submission | None
    lines: tuple[Line, ...]

    @property
    def why_not_compared(self) -> str:
        """Why no differences are told; blank where they may be."""
        if self.bpjs is None or self.labour is None:
            return ""
        one, other = terms_of(self.bpjs), terms_of(self.labour)
        if not agree(one.population, other.population):
            return _("Tidak sebanding: BPJS menghitung %(one)s, Disnaker %(other)s.") % {
                "one": self.bpjs.get_population_display().lower(),
                "other": self.labour.get_population_display().lower(),
            }
        if not agree(one.region_basis, other.region_basis):
            return _("Tidak sebanding: BPJS menurut %(one)s, Disnaker menurut %(other)s.") % {
                "one": self.bpjs.get_region_basis_display().lower(),
                "other": self.labour.get_region_basis_display().lower(),
            }
        return ""

    @property
    def why_totals_differ(self) -> str:
        """Why the two totals are not compared, though their parts are; blank where they are."""
        if self.bpjs is None or self.labour is None or totals_agree(self.bpjs, self.labour):
            return ""
        return _("Total tidak dibandingkan: BPJS menghitung %(one)s, Disnaker %(other)s.") % {
            "one": self.bpjs.get_total_rule_display(),
            "other": self.labour.get_total_rule_display(),
        }

    @property
    def period(self) -> str:
        return str(Period(self.month, Precision.MONTH))


def reconciliation_of(region: Region, day: datetime.date) -> Reconciliation:
    """The newest standing submission of each side for the month of ``day``."""
    month = month_end(day)
    rows = Submission.objects.filter(
        region=region, status__in=STANDING, as_of__gte=month.replace(day=1), as_of__lte=month
    )
    sides: dict[str, Submission] = {}
    for row in rows.select_related("source__office", "region").order_by("pk"):
        if side := side_of(row):
            sides[side] = row
    return Reconciliation(
        region=region,
        month=month,
        bpjs=sides.get(BPJS),
        labour=sides.get(LABOUR),
        agreed=sides.get(AGREED),
        lines=tuple(compared(sides)),
    )


def side_of(submission: Submission) -> str:
    """Whose figures these are; blank where the source is neither's."""
    source = submission.source
    if source.kind == SourceKind.MINUTES:
        return AGREED
    if source.office:
        return SIDE_OF_OFFICE.get(source.office.kind, "")
    return BPJS if source.publisher.startswith("BPJS") else ""


def totals_agree(one: Submission | None, other: Submission | None) -> bool:
    return one is None or other is None or agree(one.total_rule, other.total_rule)


def compared(sides: dict[str, Submission]) -> Iterable[Line]:
    """Segments that any side states, in the order of the form."""
    said = {side: lines_of(row) for side, row in sides.items()}
    stated = {code for lines in said.values() for code, count in lines.items() if count}
    segments = segments_in_order()
    depths = tree_of(segments)
    for segment in segments:
        if segment.code in stated:
            counts = {side: said.get(side, {}).get(segment.code) for side in SIDES}
            alike = segment.code != "total" or totals_agree(sides.get(BPJS), sides.get(LABOUR))
            yield Line(segment, depths.depth(segment.code), counts_alike=alike, **counts)
