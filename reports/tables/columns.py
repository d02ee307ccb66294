"""Kinds of columns: ``render`` is the screen, ``value`` the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import django_tables2 as tables
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django_tables2.data import TableListData
from django_tables2.utils import OrderBy

from reports import formats, wording
from reports.measures import Count, Coverage, Standing
from reports.tables.cells import in_one_line, over
from reports.tables.line import Line

UNKNOWN = (None, "")


class CountColumn(tables.Column):
    """People: on the screen with their rounding, in files a number.

    ``figure`` is where JSON has it: ``participants.pu``.
    """

    def __init__(self, figure: str, **options: Any) -> None:
        super().__init__(attrs={"css": "number"}, initial_sort_descending=True, **options)
        self.figure = figure

    def render(self, value: Count, record: Line) -> SafeString:
        reference = f"{record.reference}:{self.figure}"
        people = formats.marked(reference, value.value, wording.people(value))
        return over(people, self.beneath(value, record))

    def beneath(self, value: Count, record: Line) -> str:
        return wording.plus_minus(value)

    def value(self, value: Count) -> int:
        return value.value


class SpreadColumn(tables.Column):
    """For files: how many people a rounded count may lie off; empty where it is exact."""

    def value(self, value: Count) -> int | None:
        return wording.half_spread(value)


class CountedColumn(CountColumn):
    """Participants, with the word of the source for whom it counted."""

    def beneath(self, value: Count, record: Line) -> str:
        word = str(wording.POPULATIONS[record.population]) if record.population else ""
        return in_one_line(super().beneath(value, record), word)


class GapColumn(tables.Column):
    """The distance to the universe; a negative one is more than the universe."""

    def __init__(self, **options: Any) -> None:
        super().__init__(attrs={"css": "number"}, initial_sort_descending=True, **options)

    def render(self, value: int, record: Line) -> SafeString:
        reference = f"{record.reference}:gap_to_universe.people"
        return formats.marked(reference, value, _gap(value, record.coverage))

    def value(self, value: int) -> int:
        return value


class CoverageColumn(tables.Column):
    """As it may be said on the screen, with two decimals in files."""

    def __init__(self, **options: Any) -> None:
        css = "number main coverage"
        super().__init__(attrs={"css": css}, initial_sort_descending=True, **options)

    def render(self, value: Coverage, record: Line) -> SafeString:
        reference = f"{record.reference}:coverage.total"
        said = record.headline
        text = wording.percentage(said) if said else formats.percent(value.percent)
        whose = wording.BY_PUBLISHER if said and said.printed else ""
        beneath = in_one_line(str(whose), _range(value))
        return over(formats.marked(reference, value.percent, text), beneath)

    def value(self, value: Coverage) -> Decimal:
        return value.percent


class WordColumn(tables.Column):
    """A word of a closed vocabulary."""

    def __init__(self, words: Mapping[Any, Any], **options: Any) -> None:
        super().__init__(**options)
        self.words = words

    def render(self, value: Any) -> str:
        return str(self.words[value])


class NoneLast(TableListData):
    """Lines in the order asked for; the unknown stand last, upwards and downwards."""

    data: list[Line]

    def order_by(self, aliases: Iterable[str]) -> None:
        for alias in reversed(list(aliases)):
            field = self.table.columns[OrderBy(alias).bare].accessor
            keys = {id(line): sort_key(field.resolve(line, quiet=True)) for line in self.data}
            known = [line for line in self.data if keys[id(line)] not in UNKNOWN]
            unknown = [line for line in self.data if keys[id(line)] in UNKNOWN]
            known.sort(key=lambda line: keys[id(line)], reverse=alias.startswith("-"))
            self.data = [*known, *unknown]


def sort_key(value: Any) -> Any:
    """What a cell is ordered by."""
    if isinstance(value, Standing):
        return value.share
    return value.value if isinstance(value, Count | Coverage) else value


def _gap(people: int, coverage: Coverage | None) -> str:
    """No finer than the counts allow; what exceeds the universe in words."""
    text = wording.gap_people(coverage) if coverage else formats.count(abs(people))
    return _("melebihi %(people)s") % {"people": text} if people < 0 else text


def _range(coverage: Coverage) -> str:
    if coverage.range is None:
        return ""
    low, high = coverage.range
    return f"{formats.decimal(low)}–{formats.percent(high)}"
