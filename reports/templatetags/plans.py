"""Words of plans in templates."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from reports import formats
from reports.plan import PlannedTarget
from reports.wording import plan as words
from reports.wording import targets

register = template.Library()


@register.simple_tag
def target_named(one: PlannedTarget) -> str:
    return targets.named(one.now.target)


@register.simple_tag
def target_now(one: PlannedTarget) -> str:
    return words.target_then(one.now)


@register.simple_tag
def target_then(code: str, one: PlannedTarget) -> SafeString | str:
    """What is short with the plan, marked with its people."""
    text, people = words.target_then(one.then), one.then.gap_people
    if people is None:
        return text
    reference = f"{code}:plan.targets.{one.now.target.slug}.gap_with_plan.people"
    return formats.marked(reference, people, text)
