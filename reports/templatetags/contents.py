"""A table of contents made of the headings that a page has."""

from __future__ import annotations

import re

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

HEADING = re.compile(r'<h2 id="([\w-]+)">(.*?)</h2>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")
FEWEST = 4
"""A shorter page is read faster than its contents."""


@register.simple_block_tag(takes_context=True)
def contents(context: template.Context, content: SafeString) -> SafeString:
    """What stands between the tags, after links to each of its sections."""
    found = [(anchor, _text(heading)) for anchor, heading in HEADING.findall(content)]
    if len(found) < FEWEST:
        return content
    links = render_to_string("_components/contents.html", {"sections": found})
    return mark_safe(links + content)  # noqa: S308 - both were escaped as they were rendered


def _text(heading: str) -> SafeString:
    """A heading without what is inside it; its text was escaped already."""
    return mark_safe(" ".join(TAG.sub("", heading).split()))  # noqa: S308
