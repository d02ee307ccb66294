"""The state of the data in templates."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from reports import formats
from reports.subjects.quality_summary import QualitySummary
from reports.wording import quality_summary as words

register = template.Library()
for spoken in (words.who_is_late, words.most_often_failing, words.late_regions):
    register.filter(spoken.__name__, spoken)


@register.simple_tag
def tile(summary: QualitySummary, what: str, value: int) -> SafeString | str:
    """A number above the list, marked where it tells of the whole of a region."""
    text = formats.count(value)
    return formats.marked(f"{summary.scope}:quality.{what}", value, text) if summary.scope else text
