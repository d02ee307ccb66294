"""A source in one line: what it is called, who published it and when, and where to read it."""

from __future__ import annotations

from django.urls import reverse

from regions.models import Source
from regions.periods import say_period


def told_whole(source: Source) -> str:
    """``Paparan rakor · BPJS Ketenagakerjaan · 21 Juli 2025``."""
    day, precision = source.published_on, source.published_precision
    published = [say_period(day, precision)] if day else []
    return " · ".join([source.title, source.publisher, *published])


def address_for_draft(source: Source) -> str:
    """The document itself: the public page lists only sources behind what was confirmed."""
    return source.url or reverse("admin:regions_source_change", args=[source.pk])
