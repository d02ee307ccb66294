"""Printed numbers beside ours, in words: no finer than the counts behind them."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.measures import headline, round_half_up
from reports.printed_rows import PrintedRow


def printed(row: PrintedRow) -> str:
    """As it was published."""
    text = _in_unit(row, row.printed)
    return wording.about(text) if row.approximate else text


def computed(row: PrintedRow) -> str:
    """Ours from the same source; empty where nothing can be computed."""
    if row.coverage is None:
        return ""
    if row.is_percentage:
        return wording.computed_percentage(row.coverage)
    return wording.gap_people(row.coverage)


def difference(row: PrintedRow) -> str:
    """Printed less ours; of rounded counts only where it is more than their rounding."""
    if row.difference is None or row.coverage is None:
        return formats.ABSENT
    if row.coverage.range is None:
        exact = formats.signed_count(int(row.difference))
        return formats.points(row.difference) if row.is_percentage else exact
    if not row.disagrees:
        return _("dalam rentang")
    if row.is_percentage:
        places = headline(row.coverage).places
        return wording.about(formats.points(round_half_up(row.difference, places)))
    sign = formats.MINUS if row.difference < 0 else "+"
    return _signed(sign, wording.rounded_people(int(row.difference), row.coverage))


def _signed(sign: str, text: str) -> str:
    """The sign goes before the number, not before "sekitar"."""
    *words, number = text.split(" ")
    return " ".join([*words, sign + number])


def _in_unit(row: PrintedRow, value: Decimal) -> str:
    if row.measure.endswith("_points"):
        return wording.unsigned_points(value)
    return formats.percent(value) if row.is_percentage else formats.decimal(value)
