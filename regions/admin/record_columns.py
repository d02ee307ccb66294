"""The columns that the lists of records share."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.admin.steps import status_class
from regions.models import Stated
from regions.numbers import write_count
from regions.people import name_of
from regions.periods import say_period


class RecordColumns:
    @admin.display(description=_("Wilayah"), ordering="region__code")
    def place(self, record: Any) -> str:
        return str(record.region or getattr(record, "office", None) or "–")

    @admin.display(description=_("Keadaan per"), ordering="as_of")
    def period(self, record: Stated) -> str:
        return say_period(record.as_of, record.precision)

    @admin.display(description=_("Sumber"), ordering="source__title")
    def source_title(self, record: Stated) -> SafeString:
        source = record.source
        kind = source.get_kind_display()
        return format_html('{}<small class="quiet">{}</small>', source.title, kind)

    @admin.display(description=_("Status"), ordering="status")
    def state_of(self, record: Stated) -> SafeString:
        """With who entered it and who confirmed it beneath."""
        people = [one for one in (record.entered_by, record.verified_by) if one is not None]
        return format_html(
            '<span class="{}">{}</span><small class="quiet">{}</small>',
            status_class(record),
            record.get_status_display(),
            " → ".join(name_of(one) for one in people),
        )


def number(count: int | None) -> SafeString:
    """A count in its column; what is not known is a dash."""
    return format_html('<span class="num">{}</span>', "–" if count is None else write_count(count))


PEOPLE = ("source", "entered_by", "verified_by")
LAST_COLUMNS = ["period", "source_title", "state_of"]
