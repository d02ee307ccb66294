"""The forms of what became of a record: later than the record, and saying something."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from regions.forms.stated import StatedForm
from regions.models import Precision, Regulation, Renewal, Stated
from regions.models.programme_counts import COUNTS
from regions.periods import Period, first_day, say_period


class UpdateForm(StatedForm):
    """``whole`` is the field that names the record."""

    whole: str

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        whole, day = data.get(self.whole), data.get("as_of")
        if isinstance(whole, Stated) and day and day < begin_of(whole):
            told = _("Lebih awal daripada yang diperbarui: %(whole)s, keadaan per %(said)s.")
            said = say_period(whole.as_of, whole.precision)
            self.add_error("as_of", told % {"whole": whole, "said": said})
        return data


class ProgrammeUpdateForm(UpdateForm):
    whole = "programme"

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        says = any(data.get(name) is not None for name in COUNTS)
        says = says or data.get("renewal") != Renewal.NOT_STATED
        if not (says or data.get("count_note") or data.get("note") or self.errors):
            self.add_error(
                "enrolled", _("Isi sekurang-kurangnya satu jumlah, kelanjutan atau catatan.")
            )
        return data


class FollowUpUpdateForm(UpdateForm):
    whole = "follow_up"


def begin_of(record: Stated) -> datetime.date:
    """The first day that can be told of it: a rule's own date, whenever a source quoted it."""
    if isinstance(record, Regulation) and record.issued_on:
        return record.issued_on
    return first_day(Period(record.as_of, Precision(record.precision)))
