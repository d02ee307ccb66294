"""Cells with small lines beneath."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def over(main: SafeString | str, *beneath: SafeString | str, css: str = "") -> SafeString:
    """A cell with a small line beneath for each text; empty ones are left out."""
    lines = ((css, text) for text in beneath if text)
    small = format_html_join("", '<span class="under {}">{}</span>', lines)
    return format_html("<span>{}{}</span>", main, small)


def in_one_line(*texts: str) -> str:
    """``2.340 orang · tercetak``; empty ones are left out."""
    return " · ".join(filter(None, texts))
