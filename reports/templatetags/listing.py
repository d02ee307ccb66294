"""Lists that can be narrowed, in templates."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from django import template
from django.contrib.auth.models import AnonymousUser, User
from django.urls import reverse
from django.utils.translation import gettext as _

from reports.narrowing import Narrowing
from reports.selection import Selection
from reports.tables.subject import SubjectTable
from reports.wording.narrowing import filter_name, records

register = template.Library()
register.filter("filter_name", filter_name)
register.filter("records", records)


@register.simple_tag
def entry_address(user: User | AnonymousUser, model: str) -> str:
    """The form of the admin that makes a ``model``; empty for who may not fill it in."""
    if not user.has_perm(f"regions.add_{model}"):
        return ""
    return reverse(f"admin:regions_{model}_add")


@register.simple_tag
def kept(selection: Selection) -> list[tuple[str, str]]:
    """What a form that asks for a date, filters and an order must carry along."""
    return [pair for pair in parse_qsl(selection.query()) if pair[0] != "per"]


@register.simple_tag
def orders(table: SubjectTable, sort: str) -> list[tuple[str, str]]:
    """By what a list can be ordered where no heads stand over its columns, and the words."""
    found, asked = [], sort.removeprefix("-")
    for column in table.columns.iterall():
        if column.orderable and (column.visible or column.name == asked):
            usual = f"{'-' if column.column.initial_sort_descending else ''}{column.name}"
            found.append((usual, str(column.header)))
            if column.name == asked and sort != usual:
                found.append((sort, _("%(column)s, terbalik") % {"column": column.header}))
    return found


@register.simple_tag
def listing_query(selection: Selection, sort: str, narrowing: Narrowing | None = None) -> str:
    """The query of the same list with other filters, or with none."""
    pairs = [*parse_qsl(selection.query()), *(narrowing.pairs() if narrowing else ())]
    return urlencode([*pairs, ("sort", sort)] if sort else pairs)
