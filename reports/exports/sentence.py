"""The sentence to quote, and what to beware of when quoting: a report in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.exports import printed_words
from reports.labels import EditionLabel
from reports.printed_rows import PrintedRow
from reports.region_report import RegionReport

COVERAGE, UNPROTECTED = "coverage_percent", "unprotected"


def sentence(report: RegionReport) -> tuple[str, ...]:
    """Its lines; date and source are in them, and what the source contradicts."""
    figure = report.row.figure
    lines = wording.quote(
        report.region,
        figure,
        report.headline,
        report.selection.per,
        [
            printed_words.printed(row)
            for row in _disputes(report)
            if row.measure == COVERAGE and row.coverage == figure.coverage["total"]
        ],
        _universe(report),
        report.selection.edition,
    )
    return (*lines, *unchecked(report))


def warnings(report: RegionReport) -> tuple[str, ...]:
    """What the source of the headline printed that does not follow from its own counts."""
    return tuple(
        wording.beware(
            row.source.publisher,
            printed_words.printed(row),
            printed_words.computed(row),
            of_coverage=row.measure == COVERAGE,
        )
        for row in _disputes(report)
    )


def unchecked(report: RegionReport) -> tuple[str, ...]:
    """Percentages that were published of a region of which no coverage can be computed."""
    if report.headline is not None:
        return ()
    known = report.row.figure.counted is not None
    return tuple(
        wording.unchecked(
            row.source.publisher,
            printed_words.printed(row),
            formats.date(row.as_of, row.precision),
            people_known=known,
        )
        for row in report.printed
        if (row.segment.code, row.measure) == ("total", COVERAGE) and row.coverage is None
    )


def preview(report: RegionReport) -> tuple[str, str]:
    """Title and description of a link: the number, and the warning before the sentence."""
    beware, said = warnings(report), sentence(report)
    description = " ".join((*beware, said[0]) if beware else said)
    figure = report.row.figure
    if report.headline is None:
        words = {"region": report.region.full_name}
        return _("Cakupan perlindungan ketenagakerjaan, %(region)s") % words, description
    title = _("%(region)s: %(percent)s (%(date)s)") % {
        "region": report.region.full_name,
        "percent": wording.percentage(report.headline),
        "date": wording.figure_date(figure),
    }
    return _("%(title)s, perlu catatan") % {"title": title} if beware else title, description


def _disputes(report: RegionReport) -> list[PrintedRow]:
    """Printed numbers of the total, in the very statement of the headline, that disagree."""
    said = report.row.figure.statement
    return [
        row
        for row in report.printed
        if row.disagrees
        and said is not None
        and row.statement_id == said.id
        and row.segment.code == "total"
        and row.measure in (COVERAGE, UNPROTECTED)
    ]


def _universe(report: RegionReport) -> str:
    """Whose universe it is, where it is not the figure's own source."""
    slug = report.row.figure.edition
    edition = next((label for label in report.editions if label.slug == slug), None)
    if edition is None:
        return ""
    if report.selection.edition == slug:
        return _("%(universe)s, dipilih") % {"universe": _named(edition)}
    return "" if edition.from_document else _named(edition)


def _named(edition: EditionLabel) -> str:
    return _("semesta %(publisher)s %(year)s") % {
        "publisher": edition.publisher,
        "year": edition.reference_date.year,
    }
