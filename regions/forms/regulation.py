"""The form of a rule: it was issued before anybody could say so."""

from __future__ import annotations

import datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.forms.stated import StatedForm
from regions.models import today


class RegulationForm(StatedForm):
    def clean_issued_on(self) -> datetime.date | None:
        day: datetime.date | None = self.cleaned_data["issued_on"]
        if day and day > today():
            raise ValidationError(_("Tanggal penetapan tidak boleh sesudah hari ini."))
        return day
