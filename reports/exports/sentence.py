"""The sentence to quote: a report in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports import wording
from reports.region_report import RegionReport


def sentence(report: RegionReport) -> tuple[str, ...]:
    """Its lines; date and source are in them, and what the source contradicts."""
    figure = report.row.figure
    said = figure.statement
    disputed = [
        row.printed
        for row in report.printed
        if row.disagrees
        and said is not None
        and row.statement_id == said.id
        and (row.segment.code, row.measure) == ("total", "coverage_percent")
    ]
    return wording.quote(
        report.region, figure, report.headline, report.selection.per, disputed, _universe(report)
    )


def _universe(report: RegionReport) -> str:
    """Whose universe it is, where it is not the figure's own source."""
    edition = next((e for e in report.editions if e.slug == report.row.figure.edition), None)
    if edition is None or edition.from_document:
        return ""
    return _("semesta %(publisher)s %(year)s") % {
        "publisher": edition.publisher,
        "year": edition.reference_date.year,
    }
