"""Figures and domain words in templates."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString

from reports import formats, wording
from reports.exports.notes import left_out
from reports.facts.places import NATION
from reports.labels import RegionLabel
from reports.measures import Count, Coverage, Headline, Population, SourceKind, headline
from reports.printed_rows import PrintedRow
from reports.segment_rows import SegmentRow
from reports.selection import Selection

register = template.Library()

for plain in (formats.count, formats.signed_count, formats.percent, formats.points, formats.age):
    register.filter(plain.__name__, plain)
register.filter("decimal", formats.decimal)
register.filter("left_out", left_out)
for spoken in (
    wording.basis,
    wording.derivation,
    wording.figure_date,
    wording.gap_people,
    wording.gap_points,
    wording.not_computable,
    wording.rank,
    wording.rule_differs,
    wording.says,
):
    register.simple_tag(spoken, name=spoken.__name__)


@register.filter
def people(value: Count | str | None) -> str:
    """A count as it may be said; templates hand over "" where there is none."""
    return wording.people(value if isinstance(value, Count) else None)


@register.filter
def day(value: datetime.date | None, precision: str | None = "day") -> str:
    return formats.date(value, precision)


@register.filter
def said(coverage: Coverage | None) -> str:
    """A coverage as it may be said."""
    return formats.ABSENT if coverage is None else wording.percentage(headline(coverage))


@register.filter
def bare(shown: Headline) -> str:
    """The percentage of a headline without its "sekitar"."""
    return wording.bare_percentage(shown)


@register.filter
def population(value: Population | None) -> str:
    return "" if value is None else str(wording.POPULATIONS[value])


@register.filter
def source_kind(value: SourceKind) -> str:
    return str(wording.SOURCE_KINDS[value])


@register.filter
def is_old(months: int | None) -> bool:
    return months is not None and months >= formats.OLD_AFTER_MONTHS


@register.filter
def number(value: Count | None) -> str:
    return "" if value is None else str(value.value)


@register.simple_tag
def figure(code: str, what: str, value: object, text: object) -> SafeString:
    """A number on the page, marked so that it can be compared with files and pictures."""
    return formats.marked(f"{code}:{what}", value, str(text))


@register.simple_tag
def counting_rule(selection: Selection) -> str:
    return wording.counting_rule(selection.rule)


@register.simple_tag
def over_universe() -> str:
    return str(wording.OVER_UNIVERSE)


@register.simple_tag
def region_kind(region: RegionLabel) -> str:
    return str(wording.KINDS[region.kind])


@register.simple_tag
def region_address(region: RegionLabel, selection: Selection | None = None) -> str:
    """The page of a region, with the question kept."""
    home = region.code == NATION
    path = reverse("reports:nation") if home else reverse("reports:region", args=[region.code])
    return f"{path}?{selection.query()}" if selection else path


@register.simple_tag
def asking(selection: Selection, **changes: object) -> str:
    """The query of the same question with some of it changed."""
    return selection.query(**changes)


@register.simple_tag(takes_context=True)
def absolute(context: template.Context, path: str) -> str:
    """An address that works outside this site, for previews and canonical links."""
    request: HttpRequest = context["request"]
    return request.build_absolute_uri(path)


@register.simple_tag
def difference(one: Count, other: Count) -> str:
    """One count less another, signed."""
    return formats.signed_count(one.value - other.value)


@register.simple_tag
def printed_number(code: str, row: PrintedRow, which: str) -> SafeString:
    """The printed or the computed number in the unit of its measure."""
    value: Decimal = getattr(row, which)
    return formats.marked(_printed_reference(code, row, which), value, _in_unit(row, value))


def _in_unit(row: PrintedRow, value: Decimal) -> str:
    if row.measure.endswith("_points"):
        return wording.unsigned_points(value)
    return formats.percent(value) if row.is_percentage else formats.decimal(value)


@register.simple_tag
def printed_difference(code: str, row: PrintedRow) -> str:
    """Printed less computed: points, or people."""
    if row.difference is None:
        return formats.ABSENT
    people = formats.signed_count(int(row.difference))
    text = formats.points(row.difference) if row.is_percentage else people
    return formats.marked(_printed_reference(code, row, "difference"), row.difference, text)


def _printed_reference(code: str, row: PrintedRow, which: str) -> str:
    return f"{code}:printed.{row.as_of.isoformat()}.{row.segment.code}.{row.measure}.{which}"


@register.simple_tag
def segment_figure(
    code: str, row: SegmentRow, what: str, value: object, text: object
) -> SafeString:
    """A number of one segment, which was chosen by itself."""
    return formats.marked(f"{code}:segments.{row.segment.code}.{what}", value, str(text))
