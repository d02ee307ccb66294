"""Printed numbers beside ours, in words: no finer than the counts behind them."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.measures import headline, round_half_up
from reports.printed_rows import PrintedRow
from reports.wording.gaps import rounded_to

COVERAGE = "coverage_percent"


def printed(row: PrintedRow) -> str:
    """As it was published."""
    text = _in_unit(row, row.printed)
    return wording.about(text) if row.approximate else text


def computed(row: PrintedRow) -> str:
    """Ours from the same source; empty where nothing can be computed."""
    if row.explanation is None or row.computed is None:
        return ""
    if row.measure == COVERAGE and row.coverage:
        return wording.computed_percentage(row.coverage)
    if row.is_percentage:
        text = _in_unit(row, row.computed)
        return wording.about(text) if _is_wide(row) else text
    return _people(row, int(row.computed))


def difference(row: PrintedRow) -> str:
    """Printed less ours; of rounded counts only where it is more than their rounding."""
    if row.difference is None:
        return formats.ABSENT
    if _is_wide(row) and not row.disagrees:
        return _("dalam rentang")
    if row.is_percentage:
        return _points(row, row.difference)
    if not _is_wide(row):
        return formats.signed_count(int(row.difference))
    sign = formats.MINUS if row.difference < 0 else "+"
    return _signed(sign, _people(row, int(row.difference)))


def _points(row: PrintedRow, value: Decimal) -> str:
    if row.coverage is None or not _is_wide(row):
        return formats.points(value)
    places = headline(row.coverage).places
    return wording.about(formats.points(round_half_up(value, places)))


def _people(row: PrintedRow, value: int) -> str:
    return rounded_to(value, _width(row), approximate=False)


def _is_wide(row: PrintedRow) -> bool:
    """Whether rounding leaves our number open."""
    return _width(row) > 0 or bool(row.coverage and row.coverage.range)


def _width(row: PrintedRow) -> int:
    term = row.explanation.term if row.explanation else None
    return int(term.interval.width) if term else 0


def _signed(sign: str, text: str) -> str:
    """The sign goes before the number, not before "sekitar"."""
    *words, number = text.split(" ")
    return " ".join([*words, sign + number])


def _in_unit(row: PrintedRow, value: Decimal) -> str:
    if row.measure.endswith("_points"):
        return wording.unsigned_points(value)
    return formats.percent(value) if row.is_percentage else formats.decimal(value)


def decided(row: PrintedRow) -> str:
    """What a person decided about it, or that nobody has."""
    if row.decision is None:
        return _("belum dikonfirmasi")
    return _("diputuskan %(date)s: %(stands)s") % {
        "date": formats.date(row.decision.decided_on),
        "stands": row.decision.stands_label.lower(),
    }
