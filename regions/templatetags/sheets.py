"""Links and marks of the sheets."""

from __future__ import annotations

from django import template

from regions.sheets.addresses import month_url, written_period, year_url
from regions.sheets.choosing import MonthChoice, YearChoice
from regions.sheets.group import Cell, Group
from regions.templatetags.regions_numbers import people

register = template.Library()
register.filter("people", people)


@register.simple_tag
def year_of(group: Group) -> str:
    """The year's sheet of the region of a row."""
    return year_url(group.region.code, group.period.day.year)


@register.simple_tag
def month_of(group: Group) -> str:
    """The month's sheet of a column, of all that lies in the same province."""
    return month_url(group.period, group.region.code[:2])


@register.simple_tag
def month_key(choice: MonthChoice) -> str:
    """Under which name the browser keeps what is typed into this sheet."""
    return f"month:{written_period(choice.period)}:{choice.province}"


@register.simple_tag
def year_key(choice: YearChoice) -> str:
    return f"year:{choice.year}:{choice.place.code if choice.place else ''}"


@register.filter
def comparable(cell: Cell) -> str:
    """The figure before, for the script; blank where no difference may be told."""
    before = cell.before
    return "" if before.people is None or before.why_not else str(before.people)


@register.filter
def column(cell: Cell | None) -> str:
    return f"{cell.group.period.day:%Y-%m}" if cell else ""
