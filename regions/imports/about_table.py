"""What holds for a whole table: the period, segment or region that its title or a person says."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.imports.columns import Column
from regions.imports.desk import Desk
from regions.imports.periods_in_text import (
    names_month,
    period_in,
    read_period,
    readable,
    year_in,
)
from regions.imports.segment_words import TOTAL, SegmentWords
from regions.imports.tables import Table
from regions.imports.vocabulary import plain
from regions.imports.whereabouts import Whereabouts
from regions.imports.workbook import Place
from regions.models import Precision, Region
from regions.periods import Period, month_end

LONGEST_SHEET = 150
ANSWERED, TITLED = "jawaban", "judul"


def titles_of(table: Table) -> str:
    return " · ".join((*table.titles, table.sheet))


def year_of(table: Table, desk: Desk) -> int | None:
    """Of months that are written without theirs; asked where no title tells it."""
    given = desk.answers.get("year", "") or desk.answers.get("period", "")
    known = year_in(given) or year_in(titles_of(table))
    heads = [one.text for one in table.headings]
    if known or not any(names_month(one) and period_in(one) is None for one in heads):
        return known
    told = _("Tahun berapa bulan-bulan di lembar “%s”?") % table.sheet
    desk.ask("year", told, place=Place(table.sheet))
    return None


def period_given(desk: Desk) -> Period | None:
    """What was answered for the book holds for a row that says nothing."""
    return readable(desk.answers.get("period", ""))


def key_of(name: str, table: Table, alone: bool) -> str:
    """A book with several tables says it for each sheet."""
    return name if alone else f"{name}:{table.sheet}"[:LONGEST_SHEET]


def period_of(table: Table, desk: Desk, alone: bool) -> Period | None:
    """What was answered for the sheet, else its title, else what was answered for the book."""
    title = period_in(titles_of(table))
    key = key_of("period", table, alone)
    suggested = str(title) if title else desk.answers.get("period", "")
    text = (
        _("Keadaan per kapan angka ini?")
        if alone
        else _("Keadaan per kapan angka di lembar “%s”?") % table.sheet
    )
    place = Place(table.sheet)
    answer = desk.ask(key, text, suggested=suggested, place=place, sure=bool(suggested))
    if not answer:
        return None
    try:
        return not_against_title(read_period(answer), title, table, desk)
    except ValidationError as refused:
        desk.ask_again(key, refused.messages[0])
        return None


def not_against_title(
    said: Period, title: Period | None, table: Table, desk: Desk
) -> Period | None:
    """A sheet whose title names another month was perhaps taken for another."""
    if title is None or title.precision == Precision.YEAR or same_month(said, title):
        return said
    told = _("Judul lembar “%(sheet)s” menyebut %(title)s, jawaban Anda %(said)s. Mana yang benar?")
    chosen = desk.ask(
        key_of("title", table, alone=False),
        told % {"sheet": table.sheet, "title": title, "said": said},
        options=((ANSWERED, str(said)), (TITLED, str(title))),
        place=Place(table.sheet),
    )
    return {ANSWERED: said, TITLED: title}.get(chosen or "")


def same_month(one: Period, other: Period) -> bool:
    return month_end(one.day) == month_end(other.day)


def segment_of(table: Table, desk: Desk, words: SegmentWords, alone: bool) -> str | None:
    """The segment of counts that name none."""
    meant = words.meant(" ".join(table.titles)) or words.meant(table.sheet)
    options = tuple((code, str(one)) for code, one in words.segments.items())
    sure = len(meant) == 1 and meant != (TOTAL,)
    return desk.ask(
        key_of("segment", table, alone),
        _("Segmen apa angka di lembar “%s”?") % table.sheet,
        options=options,
        suggested=meant[0] if meant else TOTAL,
        place=Place(table.sheet),
        sure=sure,
    )


def region_of(table: Table, whereabouts: Whereabouts, alone: bool) -> Region | None:
    """The region of a table whose rows name none."""
    desk = whereabouts.desk
    named = whereabouts.named_in(table.sheet) or next(
        (found for title in table.titles if (found := whereabouts.named_in(title))), None
    )
    answer = desk.ask(
        key_of("region", table, alone),
        _("Wilayah mana yang dibicarakan lembar “%s”? Tulis nama atau kodenya.") % table.sheet,
        suggested=named.code if named else "",
        place=Place(table.sheet),
        sure=named is not None,
    )
    return whereabouts.of(None, answer, Place(table.sheet)) if answer else None


def hinted_population(tables: list[Table], columns: list[Column]) -> str:
    """What the heads and titles say is counted; blank where they say nothing, or two things."""
    said = " ".join([*(one.head for one in columns if one.counts), *map(titles_of, tables)])
    words = f" {plain(said)} ".replace(" non aktif ", " ").replace(" tidak aktif ", " ")
    found = [
        population
        for word, population in (
            ("aktif", "active"),
            ("terdaftar", "registered"),
            ("terlindungi", "protected"),
        )
        if f" {word} " in words
    ]
    return found[0] if len(found) == 1 else ""
