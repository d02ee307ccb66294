"""The children's table as files."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports.coverage_table import CoverageTable
from reports.exports.csv_file import CsvDialect, table_csv
from reports.exports.notes import notes, subtitle, title
from reports.exports.xlsx_file import Paper, table_xlsx
from reports.tables import ChildrenTable

WIDTHS = {"name": 32, "derivation": 34, "edition": 28, "source": 24, "rule": 28, "note": 40}


def coverage_csv(report: CoverageTable, dialect: CsvDialect) -> bytes:
    """All columns, children first, then total and rest."""
    return table_csv(ChildrenTable(report), dialect)


def coverage_xlsx(report: CoverageTable, *, own: str = "", demo: bool = False) -> bytes:
    """Title, header, children, total, rest, and beneath them what is needed to read them.

    ``own``: a line on the region's own figure; ``demo``: say that these are examples.
    """
    paper = Paper(
        sheet=_("Cakupan"),
        heading=(title(report, demo=demo), subtitle(report), own),
        notes=notes(report),
        widths=WIDTHS,
    )
    return table_xlsx(ChildrenTable(report), paper)
