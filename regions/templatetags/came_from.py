"""The way back from a refusal."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

register = template.Library()


@register.simple_tag(takes_context=True)
def came_from(context: dict[str, Any]) -> str:
    """The page of ours whose form was sent; the address asked for where none is told."""
    request: HttpRequest = context["request"]
    before = request.headers.get("Referer", "")
    hosts = {request.get_host()}
    if url_has_allowed_host_and_scheme(before, hosts, require_https=request.is_secure()):
        return before
    return request.get_full_path()
