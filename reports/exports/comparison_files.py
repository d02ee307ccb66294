"""Regions side by side as files."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from reports import wording
from reports.comparison import ComparedRegion, Comparison
from reports.exports.comparison_words import warnings
from reports.exports.coverage_files import WIDTHS
from reports.exports.csv_file import CsvDialect, table_csv
from reports.exports.json_rows import Json, row_json, two_places
from reports.exports.notes import cite, sources, subtitle
from reports.exports.xlsx_file import Paper, table_xlsx
from reports.tables.comparison import ComparisonTable


def comparison_csv(comparison: Comparison, dialect: CsvDialect) -> bytes:
    """A line each, in the order in which they were asked for."""
    return table_csv(ComparisonTable(comparison), dialect)


def comparison_xlsx(comparison: Comparison, *, demo: bool = False) -> bytes:
    """The same with what may be compared beneath; ``demo``: say that these are examples."""
    title = _("Banding wilayah")
    heading = _("%(title)s (data contoh)") % {"title": title} if demo else title
    paper = Paper(
        sheet=title,
        heading=(heading, subtitle(comparison.table)),
        notes=_notes(comparison),
        widths={**WIDTHS, "why_not": 48, "pace": 18},
    )
    return table_xlsx(ComparisonTable(comparison), paper)


def comparison_json(comparison: Comparison) -> Json:
    return {
        "as_of": comparison.selection.per.isoformat(),
        "counting_rule": comparison.selection.rule,
        "rows": [_row(one) for one in comparison.regions],
    }


def _row(one: ComparedRegion) -> Json:
    """As in every table of coverage; ``difference`` is to the first, in points."""
    return {
        **row_json(one.row),
        "comparable": one.comparable,
        "why_not": list(one.why_not),
        "difference": two_places(one.difference.points) if one.difference else None,
    }


def _notes(comparison: Comparison) -> Iterator[str]:
    said = warnings(comparison)
    yield wording.counting_rule(comparison.selection.rule)
    yield said.verdict
    yield from said.exceptions
    yield from said.cautions
    for source in sources(comparison.table):
        yield _("Sumber: %(source)s") % {"source": cite(source)}
