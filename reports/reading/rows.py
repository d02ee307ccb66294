"""One row becomes one printed number, or the list of all that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from django.utils.translation import gettext as _

from regions.numbers import looks_like_nik
from reports.measures import PrintedLine, PrintedValue
from reports.reading import cells
from reports.reading.cases import CaseLine
from reports.reading.known_segments import Segments

Read = TypeVar("Read")
BEYOND = ""


class RowReader:
    """Reads a row cell by cell; `problems` are sentences that name the column and the value."""

    def __init__(self, row: Mapping[str, str], segments: Segments) -> None:
        self.row = row
        self.segments = list(segments.tree.parents)
        self.problems: list[str] = []

    def read(self) -> CaseLine | None:
        """The line; `None` where there are problems."""
        self._check_length()
        case = self._cell("case", cells.filled)
        segment = self._cell("segment", lambda text: cells.one_of(text, self.segments))
        measure = self._cell("measure", cells.measure)
        as_of = self._cell("as_of", cells.day)
        adopted = self._cell("adopt", lambda text: cells.tick(text, yes="yes", no="no"))
        approximate = bool(self._cell("approximate", self._approximate))
        rounded_to = self._cell("rounded_to", cells.unit)
        value = self._value(measure, approximate=approximate)
        if case is None or segment is None or measure is None or as_of is None:
            return None
        if adopted is None or rounded_to is None or value is None or self.problems:
            return None
        line = PrintedLine(segment, measure, value, rounded_to, approximate, as_of, adopted)
        return CaseLine(case, line if line.counts_people else _unrounded(line))

    def _value(self, measure: str | None, *, approximate: bool) -> PrintedValue | None:
        places = self._cell("decimals", cells.decimals)
        people = measure is not None and not measure.endswith(("_percent", "_points"))
        return self._cell(
            "value",
            lambda text: cells.printed_value(text, places, people=people, approximate=approximate),
        )

    @staticmethod
    def _approximate(text: str) -> bool:
        return bool(text) and cells.tick(text, yes="1", no="0")

    def _cell(self, column: str, read: Callable[[str], Read]) -> Read | None:
        text = self.row.get(column, "")
        try:
            return read(text)
        except cells.UnclearCellError as error:
            self._note(column, text, str(error))
            return None

    def _check_length(self) -> None:
        if beyond := self.row.get(BEYOND):
            self._note(_("di luar judul"), beyond, _("tidak punya judul kolom. Hapus selnya."))

    def _note(self, column: str, text: str, problem: str) -> None:
        shown = "…" if looks_like_nik(text) else text
        words = {"column": column, "value": shown, "problem": problem}
        self.problems.append(_("kolom %(column)s (“%(value)s”): %(problem)s") % words)


def _unrounded(line: PrintedLine) -> PrintedLine:
    """A percentage is as fine as its decimals."""
    return PrintedLine(
        line.segment, line.measure, line.value, 1, line.approximate, line.as_of, line.adopted
    )
