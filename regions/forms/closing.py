"""Which month of which region is to be closed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.care import Actor, care_of, in_care
from regions.forms.period_field import PeriodField
from regions.forms.region_field import RegionField, label_of, with_province
from regions.models import Level, Precision, Region, today
from regions.numbers import refuse_nik_in_text
from regions.periods import Period, last_month, month_end

LONGEST_NOTE = 300


class ClosingForm(forms.Form):
    region = RegionField(label=gettext_lazy("Wilayah"))
    bulan = PeriodField(label=gettext_lazy("Bulan"))
    note = forms.CharField(
        label=gettext_lazy("Catatan"),
        required=False,
        max_length=LONGEST_NOTE,
        validators=[refuse_nik_in_text],
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor

    def clean_region(self) -> Region:
        region: Region = self.cleaned_data["region"]
        if not care_of(self.actor).holds_region(region.pk):
            raise ValidationError(_("Wilayah ini di luar tanggungan Anda."))
        return region

    def clean_bulan(self) -> Period:
        said: Period = self.cleaned_data["bulan"]
        if said.precision == Precision.YEAR:
            raise ValidationError(_("Tulis satu bulan, misalnya Oktober 2026."))
        month = Period(month_end(said.day), Precision.MONTH)
        if month.day >= today():
            raise ValidationError(_("%s belum berakhir; tutup setelah bulannya lewat.") % month)
        return month


def suggested(actor: Actor) -> dict[str, str]:
    """The last whole month, and the one province or regency that is looked after, if it is one."""
    initial = {"bulan": str(last_month(today()))}
    for level in (Level.PROVINCE, Level.REGENCY):
        held = list(with_province(in_care(Region.objects.filter(level=level), actor))[:2])
        if len(held) == 1:
            return initial | {"region": label_of(held[0])}
    return initial
