"""Printed numbers beside ours in templates."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from reports import formats, wording
from reports.exports import printed_words
from reports.measures import RuleApplied
from reports.printed_rows import PrintedRow

register = template.Library()


@register.simple_tag
def printed_number(code: str, row: PrintedRow) -> SafeString:
    """As it was published."""
    reference = _printed_reference(code, row, "printed")
    return formats.marked(reference, row.printed, printed_words.printed(row))


@register.simple_tag
def printed_computed(code: str, row: PrintedRow) -> SafeString:
    """Ours from the same source, as it may be said."""
    reference = _printed_reference(code, row, "computed")
    return formats.marked(reference, row.computed, printed_words.computed(row))


@register.simple_tag
def printed_difference(code: str, row: PrintedRow) -> SafeString | str:
    """Printed less computed: points, or people."""
    text = printed_words.difference(row)
    reference = _printed_reference(code, row, "difference")
    return formats.marked(reference, row.difference, text) if row.coverage else text


@register.filter
def rule_applied(rule: RuleApplied | None) -> str:
    """What a number counts, where that is known."""
    known = rule not in (None, RuleApplied.UNKNOWN)
    return str(wording.RULES_APPLIED[rule]) if rule and known else ""


def _printed_reference(code: str, row: PrintedRow, which: str) -> str:
    return f"{code}:printed.{row.as_of.isoformat()}.{row.segment.code}.{row.measure}.{which}"
