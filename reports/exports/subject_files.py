"""The table of one subject as files."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from reports import formats
from reports.exports.notes import cite
from reports.exports.xlsx_file import Paper, table_xlsx
from reports.subjects.row import SubjectRow
from reports.tables.subject import SubjectTable

WIDTHS = {"region": 30, "name": 36, "title": 36, "what": 48, "source": 24, "note": 48}


def subject_xlsx(
    table: SubjectTable,
    rows: Iterable[SubjectRow],
    title: str,
    narrowed: str = "",
    *,
    demo: bool = False,
) -> bytes:
    """The rows of a subject with its title, the date asked for and the sources beneath.

    ``narrowed`` says to what the list is narrowed.
    """
    heading = _("%(title)s (data contoh)") % {"title": title} if demo else title
    asked = _("Keadaan per %(date)s") % {"date": formats.date(table.selection.per)}
    sources = {row.source.id: row.source for row in rows if row.source}
    paper = Paper(
        sheet=title[:31],
        heading=(heading, asked, narrowed),
        notes=[_("Sumber: %(source)s") % {"source": cite(one)} for one in sources.values()],
        widths=WIDTHS,
        frozen_columns=2,
    )
    return table_xlsx(table, paper)
