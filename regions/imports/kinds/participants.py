"""Participants: long sheets, regions by segments, segments or regions by months."""

from __future__ import annotations

from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.drafts import gather
from regions.imports.figures import Figures
from regions.imports.outcome import Plan
from regions.imports.planning import Planner
from regions.imports.terms_asked import breakdown_asked, total_rule_asked
from regions.imports.workbook import Place, Workbook


def plan(desk: Desk, book: Workbook) -> Plan | None:
    """``None`` while something is asked or to be mended."""
    figures = Figures(desk)
    said = figures.read(book)
    words = {"total_rule": total_rule_asked(desk), "breakdown": breakdown_asked(desk)}
    drafts = gather(said, desk)
    if not drafts:
        refuse_empty(desk, book)
        return None
    return Planner(desk, figures.origins, figures.words.segments, words).plan(drafts)


def refuse_empty(desk: Desk, book: Workbook) -> None:
    """A file in which nothing is found, asked or wrong."""
    if not (desk.questions or desk.problems):
        name = book.sheets[0].name if book.sheets else ""
        desk.refuse(Place(name), "", _("Tidak ada satu angka pun di berkas ini."))
