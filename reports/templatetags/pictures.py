"""Pictures in templates."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe

from reports import formats
from reports.charts.media import on_page
from reports.charts.picture import Cell, Picture

register = template.Library()


@register.inclusion_tag("_components/picture.html")
def picture(picture: Picture | None, folder: str, query: str = "") -> dict[str, object]:
    """The picture with its figures as a table; ``folder`` is where its files are."""
    if not picture:
        return {"picture": None}
    narrow = picture.narrow
    return {
        "picture": picture,
        "wide": _drawn(on_page(picture.wide, f"{picture.key}-w")),
        "narrow": _drawn(on_page(narrow, f"{picture.key}-n")) if narrow else "",
        "file": f"{folder}gambar/{picture.key}",
        "query": query,
    }


@register.filter
def cell(one: Cell) -> SafeString | str:
    """A figure with its value, where it is one."""
    if not one.reference or one.value is None:
        return one.text
    return formats.marked(one.reference, one.value, one.text)


def _drawn(svg: str) -> SafeString:
    return mark_safe(svg)  # noqa: S308 - drawn by us; its texts were escaped with it
