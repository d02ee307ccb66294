"""The form of a programme: it does not end before it began."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from regions.forms.stated import StatedForm
from regions.periods import Period, first_day


class ProgrammeForm(StatedForm):
    def clean(self) -> dict[str, Any]:
        """A month is stored as its last day: an end inside the month of the start needs a day."""
        said: Period | None = self.cleaned_data.get("start")
        data = super().clean()
        end = data.get("end")
        if said and end and end < said.day and end >= first_day(said):
            told = _("Mulai dan akhirnya jatuh dalam %s; tulis tanggal mulainya lebih tepat.")
            self.add_error("start", told % str(said))
        return data
