"""To what a list is narrowed, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reports import formats


class Filter(Protocol):
    """A filter that is set; its label is empty where a text is looked for."""

    @property
    def label(self) -> str: ...

    @property
    def name(self) -> str: ...


class Narrowed(Protocol):
    @property
    def rows(self) -> Sequence[object]: ...

    @property
    def of(self) -> int: ...

    @property
    def active(self) -> Sequence[Filter]: ...


def filter_name(one: Filter) -> str:
    """``Provinsi: Lampung``; ``memuat “pesisir”`` of a text."""
    if not one.label:
        return _("memuat “%(text)s”") % {"text": one.name}
    return f"{one.label}: {one.name}"


def narrowed_to(listing: Narrowed) -> str:
    """``Hanya Provinsi: Lampung; 3 dari 12 catatan.``; empty where no filter is set."""
    if not listing.active:
        return ""
    filters = ", ".join(filter_name(one) for one in listing.active)
    return _("Hanya %(filters)s; %(records)s.") % {
        "filters": filters,
        "records": records(listing),
    }


def records(listing: Narrowed) -> str:
    """``12 catatan``; ``12 dari 40 catatan`` where the list is narrowed."""
    rows = len(listing.rows)
    if not listing.active:
        return ngettext("%(n)s catatan", "%(n)s catatan", rows) % {"n": formats.count(rows)}
    return ngettext("%(n)s dari %(of)s catatan", "%(n)s dari %(of)s catatan", listing.of) % {
        "n": formats.count(rows),
        "of": formats.count(listing.of),
    }
