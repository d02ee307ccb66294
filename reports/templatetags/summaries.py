"""The answer above a list, in templates."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from reports import formats
from reports.measures import MandateSum
from reports.subjects.claim_sums import ProgrammeSum
from reports.wording import claims as words
from reports.wording import follow_ups, summaries
from reports.wording.compliance import adds_range

register = template.Library()
register.filter("villages_said", summaries.villages_said)
register.filter("villages_left_out", summaries.villages_left_out)
register.filter("owners_said", summaries.owners_said)


@register.filter
def agency_said(name: str) -> str:
    return capfirst(follow_ups.agency(name))


@register.simple_tag
def number(reference: str, value: int) -> SafeString:
    """A number that was counted or added up."""
    return formats.marked(reference, value, formats.count(value))


@register.simple_tag
def adds(code: str, found: MandateSum) -> SafeString | str:
    """What compliance would add, with the higher end as its value."""
    if found.adds_high is None:
        return formats.ABSENT
    return formats.marked(f"{code}:villages_sum.adds_high", found.adds_high, adds_range(found))


@register.filter
def period_said(one: ProgrammeSum) -> str:
    found = one.sum
    return words.period(found.since, found.until, one.precision, cumulative=found.cumulative)


@register.filter
def cases_of(one: ProgrammeSum) -> SafeString | str:
    found = one.sum
    if found.cases is None:
        return formats.ABSENT
    text = words.cases_said(found.cases, found.programme)
    return formats.marked(f"{one.reference}.cases", found.cases, text)


@register.filter
def rupiah_of(one: ProgrammeSum) -> SafeString | str:
    found = one.sum
    if found.rupiah is None:
        return formats.ABSENT
    text = summaries.summed_rupiah(found.rupiah, found.rounded_to, len(found.owners))
    return formats.marked(f"{one.reference}.rupiah", found.rupiah, text)


@register.filter
def rupiah(value: int) -> str:
    return formats.rupiah(value)
