"""An edition of the worker universe: regions by segments, on one reference date."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.drafts import refuse_contradiction
from regions.imports.editions import About, Counted, Editions, plan_edition
from regions.imports.figures import Figures
from regions.imports.kinds.participants import refuse_empty
from regions.imports.outcome import Plan
from regions.imports.said import Said
from regions.imports.tables import find_tables
from regions.imports.terms_asked import options_of
from regions.imports.workbook import Workbook
from regions.models import JakonPlace
from regions.numbers import write_count

LONGEST_TITLE = 200
LONGEST_PUBLISHER = 120


def plan(desk: Desk, book: Workbook) -> Plan | None:
    """``None`` while something is asked or to be mended."""
    figures = Figures(desk, people=False)
    said = figures.read(book)
    about = about_asked(desk, book)
    counted = without_repeats(said, desk)
    if not said:
        refuse_empty(desk, book)
        return None
    first = said[0]
    for one in said:
        if (one.period, one.origin) != (first.period, first.origin):
            told = _("Satu berkas untuk satu edisi: tanggal acuan atau sumber baris ini lain.")
            desk.refuse(one.place, str(one.period), told)
    if about is None or desk.questions or desk.problems:
        return None
    editions = Editions(desk, figures.origins, figures.words.segments, about, first, counted)
    return plan_edition(editions)


def about_asked(desk: Desk, book: Workbook) -> About | None:
    """The words of the edition; ``None`` while its title or publisher is open."""
    titles = [
        title for sheet in book.sheets for table in find_tables(sheet) for title in table.titles
    ]
    title = desk.ask("title", _("Judul edisi semesta ini?"), suggested=titles[0] if titles else "")
    publisher = desk.ask("publisher", _("Siapa penerbitnya?"))
    definition = desk.ask("definition", _("Siapa yang dihitung?"), sure=True)
    jakon = desk.ask(
        "jakon_place",
        _("Di mana jasa konstruksi dihitung?"),
        options=options_of(JakonPlace),
        suggested=JakonPlace.NOT_STATED,
        sure=True,
    )
    if not title or not publisher:
        return None
    return About(
        title[:LONGEST_TITLE], publisher[:LONGEST_PUBLISHER], definition or "", jakon or ""
    )


def without_repeats(said: Sequence[Said], desk: Desk) -> list[Counted]:
    """Each region and segment once."""
    kept: dict[tuple[int, str], Said] = {}
    repeated = 0
    for one in said:
        earlier = kept.setdefault((one.region.pk, one.segment), one)
        if earlier is one:
            continue
        if earlier.count.same(one.count):
            repeated += 1
        else:
            refuse_contradiction(earlier, one, str(one.region), desk)
    if repeated:
        told = _("%s angka ditulis lebih dari sekali dengan isi yang sama; dihitung sekali.")
        desk.notes.append(told % write_count(repeated))
    return [Counted(one) for one in kept.values()]
