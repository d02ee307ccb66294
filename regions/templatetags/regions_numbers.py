"""Numbers in the templates of the admin."""

from __future__ import annotations

from django import template

from regions.numbers import write_count

register = template.Library()


@register.filter
def people(count: int | None) -> str:
    """``22.680``; what is not known is a dash."""
    return "–" if count is None else write_count(count)
