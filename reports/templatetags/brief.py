"""The lines of the first screen in templates."""

from __future__ import annotations

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from reports import formats
from reports.exports.pieces import Pieces, Told

register = template.Library()


@register.filter
def marked(said: Pieces) -> SafeString:
    """A sentence with each of its figures marked."""
    return format_html_join("", "{}", ((_shown(one),) for one in said))


def _shown(one: str | Told) -> SafeString | str:
    if isinstance(one, str):
        return one
    return one.text if one.value is None else formats.marked(one.reference, one.value, one.text)
