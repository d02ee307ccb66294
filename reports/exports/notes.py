"""What stands above and beneath a table in a file, so that it can be read on its own."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.coverage_table import CoverageTable
from reports.labels import RegionLabel
from reports.measures import SourceFact


def title(report: CoverageTable) -> str:
    return _("Cakupan perlindungan ketenagakerjaan, %(region)s") % {
        "region": report.region.full_name
    }


def subtitle(report: CoverageTable) -> str:
    return _("Keadaan per %(date)s") % {"date": formats.date(report.selection.per)}


def notes(report: CoverageTable) -> Iterator[str]:
    """Counting rule, who is left out and why, then the sources."""
    yield wording.counting_rule(report.selection.rule)
    yield _("Jumlah hanya atas wilayah yang punya peserta dan semesta yang dapat dibandingkan.")
    yield from (f"{region}: {why}" for region, why in left_out(report))
    if any(
        row.figure.coverage["total"] and row.figure.coverage["total"].exceeds for row in report.rows
    ):
        yield f"{_('Di atas 100%')}: {wording.OVER_UNIVERSE}"
    for source in sources(report):
        yield _("Sumber: %(source)s") % {"source": cite(source)}


def left_out(report: CoverageTable) -> Iterator[tuple[str, str]]:
    """Regions outside the total by name, and why."""
    labels: dict[str, RegionLabel] = {row.region.code: row.region for row in report.rows}
    for code, reason in report.total.left_out:
        yield labels[code].name, str(wording.REASONS[reason])


def sources(report: CoverageTable) -> tuple[SourceFact, ...]:
    """The sources of the rows, each once."""
    said = (row.figure.statement for row in report.rows)
    return tuple({one.source.id: one.source for one in said if one}.values())


def cite(source: SourceFact) -> str:
    """Publisher, title, date and address in one line."""
    day = source.published_on
    dated = formats.date(day, source.published_precision) if day else ""
    parts = (source.publisher, source.title, dated, source.url)
    return ", ".join(part for part in parts if part)
