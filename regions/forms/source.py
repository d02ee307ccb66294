"""The form of a source: it was published before anybody could quote it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from regions.forms.guarded import GuardedForm
from regions.models import Precision, today
from regions.periods import Period, first_day


class SourceForm(GuardedForm):
    def clean(self) -> dict[str, Any]:
        data = super().clean()
        day, said = data.get("published_on"), data.get("published_precision")
        if day and said and first_day(Period(day, Precision(said))) > today():
            self.add_error("published_on", _("Tanggal terbit tidak boleh sesudah hari ini."))
        return data
