"""Distances between places of a ranking in templates."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from reports import formats
from reports.labels import RegionLabel
from reports.neighbours import Rival
from reports.wording.gaps import rounded_to

register = template.Library()


@register.simple_tag
def distance(region: RegionLabel, rival: Rival, *, ahead: bool) -> SafeString | str:
    """People between ``region`` and a rival, no finer than their counts allow."""
    if rival.people is None:
        return ""
    behind, other = (region, rival.row.region) if ahead else (rival.row.region, region)
    spread = int(rival.people.interval.width)
    text = rounded_to(rival.people.people, spread, approximate=rival.approximate)
    return formats.marked(f"{behind.code}:overtakes.{other.code}", rival.people.people, text)
