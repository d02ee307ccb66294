"""Figures and domain words in templates."""

from __future__ import annotations

import datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from reports import formats, wording
from reports.exports import notes
from reports.labels import RegionLabel
from reports.measures import (
    Count,
    Coverage,
    Figure,
    Headline,
    Population,
    Rank,
    SourceKind,
    months_between,
)
from reports.region_report import RegionReport
from reports.segment_rows import SegmentRow
from reports.selection import Selection

register = template.Library()

for plain in (
    formats.count,
    formats.signed_count,
    formats.percent,
    formats.points,
    formats.rupiah,
    formats.age,
    formats.decimal,
    notes.left_out_by_reason,
    notes.any_exceeds,
    wording.dated_title,
):
    register.filter(plain.__name__, plain)
for spoken in (
    wording.basis,
    wording.derivation,
    wording.figure_date,
    wording.gap_people,
    wording.gap_points,
    wording.not_computable,
    wording.parts,
    wording.rule_sentence,
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
    return formats.ABSENT if coverage is None else wording.computed_percentage(coverage)


@register.filter
def bare(shown: Headline) -> str:
    """The percentage of a headline without its "sekitar"."""
    return wording.bare_percentage(shown)


@register.filter
def said_headline(shown: Headline) -> str:
    """The percentage of a headline with its "sekitar"."""
    return wording.percentage(shown)


@register.filter
def children(level: str) -> str:
    """What the parts of a region of this level are called."""
    return str(wording.CHILDREN[level])


@register.filter
def only_repeats_headline(report: RegionReport) -> bool:
    """Whether the segments are just the total that stands in the headline."""
    codes = [row.segment.code for row in report.segments]
    figure = report.row.figure
    return codes == ["total"] and figure.counted is not None and figure.statement is not None


@register.filter
def said_with(row: SegmentRow, first: SegmentRow) -> bool:
    """Whether date, source and its word are those of the first row, which tells them for both."""
    alike = ("as_of", "precision", "source", "population", "provisional")
    return row is not first and all(getattr(row, one) == getattr(first, one) for one in alike)


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
def months_to_today(figure: Figure) -> int | None:
    """The age of the oldest part of a figure, today and not on the date asked."""
    since = figure.figures_from or figure.figures_as_of
    return months_between(since, timezone.localdate()) if since else None


@register.filter
def ago(months: int | None) -> str:
    return formats.ago(months)


@register.filter
def plus_minus(value: Count | None) -> str:
    return wording.plus_minus(value) if value else ""


@register.filter
def spelled_out(header: object) -> SafeString | str:
    """PU and BPU with what they stand for."""
    text = str(header)
    meaning = wording.SPELLED_OUT.get(text)
    return format_html('<abbr title="{}">{}</abbr>', meaning, text) if meaning else text


@register.filter
def number(value: Count | None) -> str:
    return "" if value is None else str(value.value)


@register.simple_tag
def figure(code: str, what: str, value: object, text: object) -> SafeString:
    """A number on the page, marked so that it can be compared with files and pictures."""
    return formats.marked(f"{code}:{what}", value, str(text))


@register.simple_tag
def rank(place: Rank, report: RegionReport) -> str:
    """The place among siblings, and who is level with it."""
    names = {row.region.code: row.region.full_name for row in report.siblings}
    return wording.rank(place, names)


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
def difference(one: Count, other: Count) -> str:
    """One count less another, signed."""
    return wording.people_apart(one, other)


@register.simple_tag
def segment_figure(
    code: str, row: SegmentRow, what: str, value: object, text: object
) -> SafeString:
    """A number of one segment, which was chosen by itself."""
    return formats.marked(f"{code}:segments.{row.segment.code}.{what}", value, str(text))
