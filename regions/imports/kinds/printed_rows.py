"""Rows of printed numbers as figures, each with its region and source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.imports.choice_words import read_choice, read_yes
from regions.imports.desk import Desk
from regions.imports.kinds.cells import read_due, read_text
from regions.imports.kinds.lookups import Lookups
from regions.imports.kinds.named_columns import NamedRow
from regions.imports.marks import is_absent, read_count, read_decimal
from regions.imports.origins import Origin, Origins
from regions.imports.segment_words import TOTAL
from regions.imports.whereabouts import Whereabouts
from regions.imports.workbook import Cell, Place, as_text
from regions.models import Measure, Precision, PrintedFigure, Region, Rounding, Segment
from regions.numbers import HIGHEST_PERCENTAGE, MOST_DECIMALS, MOST_DIGITS, PrintedNumber
from regions.periods import Period

LONGEST_NOTE = 200
Read = Callable[[Cell], Any]


@dataclass(slots=True)
class Figure:
    """``figure`` has no submission yet."""

    figure: PrintedFigure
    segment: Segment
    region: Region
    origin: Origin
    place: Place


@dataclass
class PrintedRows:
    desk: Desk
    mark: str | None = ","
    figures: list[Figure] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.whereabouts, self.origins = Whereabouts(self.desk), Origins(self.desk)
        self.lookups = Lookups(self.desk)

    def read(self, row: NamedRow, whole: Period | None) -> None:
        if all(is_absent(row.cell(name)) for name in ("value", "measure")):
            return
        before = len(self.desk.problems)
        region = self.whereabouts.of(row.cell("code"), row.cell("region"), row.place("code"))
        period = self._told(row, "as_of", read_due, whole)
        number = self._told(row, "value", lambda cell: read_printed(cell, self.mark or ","), None)
        measure = self._told(row, "measure", lambda cell: read_choice(cell, Measure), None)
        total = self.lookups.words.segments[TOTAL]
        segment = self._told(row, "segment", self.lookups.segment, total)
        places = self._told(row, "decimals", lambda cell: read_count(cell), None)
        said = self._flags(row)
        for name, value in (("as_of", period), ("value", number), ("measure", measure)):
            if value is None and is_absent(row.cell(name)):
                self.desk.refuse(row.place(name), "", _("Kosong; isi seperti di templat."))
        if len(self.desk.problems) > before or region is None:
            return
        period = precise(period, self._told(row, "precision", _precision, None))
        number = with_decimals(number, places)
        origin = self._origin(row, period)
        if not self._is_sound(row, number, measure) or origin is None:
            return
        figure = PrintedFigure(
            segment=segment,
            measure=measure,
            scaled=number.scaled,
            decimals=number.decimals,
            as_of=period.day,
            precision=period.precision,
            **said,
        )
        self.figures.append(Figure(figure, segment, region, origin, row.place("value")))

    def _flags(self, row: NamedRow) -> dict[str, Any]:
        return {
            "rounded_to": self._told(row, "rounded_to", lambda c: read_choice(c, Rounding), 1),
            "approximate": self._told(row, "approximate", read_yes, False),
            "adopted": self._told(row, "adopt", read_yes, False),
            "note": self._told(row, "note", lambda cell: read_text(cell, LONGEST_NOTE), ""),
        }

    def _origin(self, row: NamedRow, period: Period) -> Origin | None:
        return self.origins.of(row.cell("source"), period, row.place("source"))

    def _told(self, row: NamedRow, name: str, read: Read, otherwise: Any) -> Any:
        cell = row.cell(name)
        if is_absent(cell):
            return otherwise
        try:
            return read(cell)
        except ValidationError as refused:
            self.desk.refuse(row.place(name), as_text(cell), refused.messages[0])
            return otherwise

    def _is_sound(self, row: NamedRow, number: PrintedNumber, measure: str) -> bool:
        told = ""
        if Measure(measure).is_percentage and abs(number.value) >= HIGHEST_PERCENTAGE:
            told = _("%s persen? Tulis koma untuk desimal.") % number
        elif number.decimals > MOST_DECIMALS or abs(number.scaled) >= 10 ** (MOST_DIGITS + 6):
            told = _("“%s” terlalu panjang.") % number
        if told:
            self.desk.refuse(row.place("value"), as_text(row.cell("value")), told)
        return not told


def _precision(cell: Cell) -> Precision:
    return Precision(read_choice(cell, Precision))


def precise(period: Period, said: Precision | None) -> Period:
    """A column of its own says how precisely a date was meant."""
    return period if said is None else Period(period.day, said)


def read_printed(cell: Cell, mark: str) -> PrintedNumber:
    """With as many decimals as were written."""
    value = read_decimal(cell, mark)
    assert value is not None
    decimals = decimals_of(as_text(cell), mark) if isinstance(cell, str) else None
    exponent = value.normalize().as_tuple().exponent
    known = max(-int(exponent), 0) if isinstance(exponent, int) else 0
    places = known if decimals is None else decimals
    return PrintedNumber(int(value.scaleb(places)), places)


def decimals_of(text: str, mark: str) -> int:
    _whole, found, decimals = text.strip(" %").rpartition(mark)
    return len(decimals) if found and decimals.isdecimal() else 0


def with_decimals(number: PrintedNumber, places: int | None) -> PrintedNumber:
    """``8,2`` said to have two decimals is ``8,20``."""
    if places is None or places <= number.decimals:
        return number
    return PrintedNumber(number.scaled * 10 ** (places - number.decimals), places)
