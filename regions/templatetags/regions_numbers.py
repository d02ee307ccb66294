"""Numbers in the templates of the admin."""

from __future__ import annotations

from django import template

from regions.numbers import write_count
from reports.measures import Count

register = template.Library()


@register.filter
def people(count: int | None) -> str:
    """``22.680``; what is not known is a dash."""
    return "–" if count is None else write_count(count)


@register.filter
def difference(people: int | None) -> str:
    """``+1.200``, ``−75``, ``0``; what is not known is a dash."""
    if people is None:
        return "–"
    sign = "+" if people > 0 else "−" if people < 0 else ""
    return sign + write_count(abs(people))


@register.filter
def count_said(count: Count | None) -> str:
    """As its source gives it: ``22.680``, ``± 42.000`` where it was rounded."""
    if count is None:
        return "–"
    return ("" if count.exact else "± ") + write_count(count.value)
