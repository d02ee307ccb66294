"""The form of what a source states: each date is typed as it was said, in one field."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.forms.entry_fields import precision_of
from regions.forms.guarded import GuardedForm
from regions.forms.period_field import PeriodField
from regions.forms.record_twins import refuse_twin
from regions.forms.region_field import born_after
from regions.models import Precision, Region, Stated
from regions.periods import Period

MISSING = {
    "region": gettext_lazy("Pilih wilayah yang dibicarakan sumber."),
    "source": gettext_lazy("Pilih sumbernya, atau tambahkan dengan tanda tambah di sampingnya."),
    "as_of": gettext_lazy("Tulis keadaan per kapan ini, misalnya Juni 2023."),
}


class StatedForm(GuardedForm):
    statement = forms.BooleanField(
        required=False,
        label=gettext_lazy("Tanggal pernyataan"),
        help_text=gettext_lazy("Sumber tidak menyebut tanggal datanya."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, sentence in MISSING.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = sentence
        for name, precision in self._dates():
            day: datetime.date | None = getattr(self.instance, name)
            if day and self.instance.pk:
                said = Precision(getattr(self.instance, precision))
                self.initial[name] = Period(day, said)
                if name == "as_of":
                    self.initial["statement"] = said == Precision.STATEMENT

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if (as_of := data.get("as_of")) and data.get("statement"):
            self._take_statement(data, as_of)
        for name, precision in self._dates():
            if isinstance(period := data.get(name), Period):
                data[name] = period.day
                setattr(self.instance, precision, period.precision)
        region = data.get("region")
        if isinstance(region, Region) and data.get("as_of") and born_after(region, data["as_of"]):
            told = _("%s belum berdiri pada tanggal itu.") % region.full_name
            self.add_error("as_of", told)
        if not self.errors:
            self._refuse_twin(data)
        return data

    def _refuse_twin(self, data: dict[str, Any]) -> None:
        assert isinstance(self.instance, Stated)
        try:
            refuse_twin(self.instance, data, self.user)
        except ValidationError as refused:
            self.add_error(None, refused)

    def _take_statement(self, data: dict[str, Any], as_of: Period) -> None:
        if as_of.precision == Precision.DAY:
            data["as_of"] = Period(as_of.day, Precision.STATEMENT)
            return
        told = _("Tanggal pernyataan ditulis lengkap, misalnya 21 Juli 2025.")
        self.add_error("as_of", ValidationError(told))

    def _dates(self) -> list[tuple[str, str]]:
        """The fields in which a date is typed, each with where its precision is kept."""
        meta = self.instance._meta
        periods = [name for name, field in self.fields.items() if isinstance(field, PeriodField)]
        return [(name, precision_of(meta.get_field(name))) for name in periods]  # type: ignore[arg-type]
