"""Figures on the sheet in the clerk's way of writing."""

from __future__ import annotations

from decimal import Decimal

from regions.numbers import write_count
from reports.measures import Count, Coverage


def written(count: Count) -> str:
    about = "± " if not count.exact else ""
    return about + write_count(count.value)


def signed(people: int) -> str:
    sign = "+" if people > 0 else "−" if people < 0 else "±"
    return sign + write_count(abs(people))


def signed_points(points: Decimal) -> str:
    sign = "+" if points > 0 else ""
    return sign + decimal_comma(points).replace("-", "−")


def decimal_comma(number: Decimal) -> str:
    return str(number).replace(".", ",")


def percentage(computed: Coverage | None) -> str:
    if computed is None:
        return ""
    if computed.range:
        low, high = computed.range
        return f"{decimal_comma(low)}–{decimal_comma(high)}%"
    return f"{decimal_comma(computed.percent)}%"
