"""Titles of universes."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from reports import formats
from reports.labels import EditionLabel


def edition_titles(editions: Iterable[EditionLabel]) -> dict[str, str]:
    """Titles by address; equal ones are told apart by their reference date."""
    labels = tuple(editions)
    titles = [label.title for label in labels]
    return {
        label.slug: label.title if titles.count(label.title) == 1 else dated_title(label)
        for label in labels
    }


def dated_title(edition: EditionLabel) -> str:
    date = formats.date(edition.reference_date, edition.precision)
    return _("%(title)s (acuan %(date)s)") % {"title": edition.title, "date": date}
