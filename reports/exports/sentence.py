"""The sentence to quote, and what to beware of when quoting: a report in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.exports import printed_words
from reports.exports.brief import money_line, to_target, village_lines
from reports.labels import EditionLabel
from reports.measures import Figure, percent
from reports.measures.causes.vocabulary import POPULATIONS
from reports.printed_rows import PrintedRow
from reports.region_report import RegionReport
from reports.standings import TOTAL
from reports.wording.brief import target_quote
from reports.wording.endings import ends_soon_line

COVERAGE = "coverage_percent"


def sentence(report: RegionReport) -> tuple[str, ...]:
    """Its lines; date and source are in them, and what the source contradicts."""
    figure = report.row.figure
    lines = wording.quote(
        report.region,
        figure,
        report.headline,
        report.selection.per,
        [printed_words.printed(row) for row in _other_coverages(report) if row.is_open],
        [_with_decision(row) for row in _other_coverages(report) if not row.is_open],
        _universe(report),
        report.selection.edition,
    )
    return (*lines, *unchecked(report), *_contradictions(report), *plans(report))


def plans(report: RegionReport) -> tuple[str, ...]:
    """The target with its cost, what the villages have to do, and the funding that ends."""
    held, known = report.row.held, report.subjects.programmes
    gap = held and (held.gap_people, held.gap_points) != (None, None)
    money = to_target(report)
    lines = (
        target_quote(held) if held and gap else "",
        money_line(money) if money else "",
        *village_lines(report.subjects.villages),
        f"{ends_soon_line(known.soon, known.lately)}." if known.is_urgent else "",
    )
    return tuple(line for line in lines if line)


def _other_coverages(report: RegionReport) -> list[PrintedRow]:
    """Coverages that the source of the figure printed and that are not the one said of it."""
    figure, shown = report.row.figure, report.headline
    if figure.statement is None or shown is None or report.selection.edition:
        return []
    said = {shown.low, shown.high} if shown.printed else set()
    return [
        row
        for row in report.printed
        if row.statement_id == figure.statement.id
        and (row.segment.code, row.measure) == (TOTAL, COVERAGE)
        and row.printed not in said
        and (row.disagrees or _differs(row, figure))
    ]


def _differs(row: PrintedRow, figure: Figure) -> bool:
    """Whether it would be read as another number than ours."""
    ours = figure.coverage["total"]
    if ours is None or row.coverage != ours:
        return ours is not None
    return ours.range is None and row.printed != percent(ours.value, row.value.decimals)


def _is_of(row: PrintedRow, figure: Figure) -> bool:
    """Whether it is another coverage of the very figure."""
    return row.measure == COVERAGE and row.coverage == figure.coverage["total"]


def _contradictions(report: RegionReport) -> tuple[str, ...]:
    """What else the source printed and what that seems to be."""
    told = _other_coverages(report)
    return tuple(contradiction(row) for row in _disputes(report) if row not in told)


def contradiction(row: PrintedRow) -> str:
    """``Radar Lampung mencetak 389.534 sebagai belum terlindungi. Kemungkinan: …``."""
    said = wording.contradiction(
        row.source.publisher, row.measure_label, printed_words.printed(row), row.sentences[0]
    )
    return f"{said} {printed_words.decided(row)}." if row.decision else said


def _with_decision(row: PrintedRow) -> str:
    """A printed number, and what was decided about it."""
    printed = printed_words.printed(row)
    return f"{printed}; {printed_words.decided(row)}" if row.decision else printed


def warnings(report: RegionReport) -> tuple[str, ...]:
    """What the source of the headline printed that does not follow from its own counts."""
    return tuple(
        wording.beware(
            row.source.publisher,
            printed_words.printed(row),
            printed_words.computed(row),
            printed_words.decided(row),
        )
        if _is_of(row, report.row.figure)
        else _("Kutip dengan catatan: %(said)s") % {"said": contradiction(row)}
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
            people_known=known or _people_printed(report, row),
        )
        for row in report.printed
        if (row.segment.code, row.measure) == (TOTAL, COVERAGE) and row.coverage is None
    )


def _people_printed(report: RegionReport, row: PrintedRow) -> bool:
    """Whether the same statement printed participants, even if they are not used."""
    together = (one for one in report.printed if one.statement_id == row.statement_id)
    return any(one.measure in POPULATIONS for one in together)


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
    """Printed numbers of the total that disagree, in the statement that the page is about."""
    said, alone = report.row.figure.statement, report.said_alone
    statement = said.id if said else alone.statement_id if alone else None
    return [
        row
        for row in report.printed
        if row.needs_care and row.statement_id == statement and row.segment.code == TOTAL
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
