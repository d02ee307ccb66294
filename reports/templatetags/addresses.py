"""Addresses that keep the question, in templates."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from django import template
from django.http import HttpRequest
from django.urls import reverse

from reports.facts.places import NATION
from reports.labels import RegionLabel
from reports.selection import Selection

register = template.Library()


@register.simple_tag
def region_address(region: RegionLabel, selection: Selection | None = None) -> str:
    """The page of a region, with the question kept."""
    home = region.code == NATION
    path = reverse("reports:nation") if home else reverse("reports:region", args=[region.code])
    return f"{path}?{selection.query()}" if selection else path


@register.simple_tag
def newest_address(region: RegionLabel, selection: Selection) -> str:
    """The page of a region without a date, the rest of the question kept."""
    asked = parse_qsl(selection.query())
    kept = urlencode([(name, value) for name, value in asked if name != "per"])
    return f"{region_address(region)}?{kept}" if kept else region_address(region)


@register.simple_tag
def asking(selection: Selection, **changes: object) -> str:
    """The query of the same question with some of it changed."""
    return selection.query(**changes)


@register.simple_tag(takes_context=True)
def absolute(context: template.Context, path: str) -> str:
    """An address that works outside this site, for previews and canonical links."""
    request: HttpRequest = context["request"]
    return request.build_absolute_uri(path)
