"""The plain forms above the sheets: which month and regions, or which region and year."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.care import care_of
from regions.forms.period_field import PeriodField
from regions.forms.region_field import RegionField, label_of
from regions.models import Region, Segment, today
from regions.periods import FIRST_YEAR, Period, last_month
from regions.sheets.columns import chosen, valid_segments
from regions.sheets.month import MonthAsked
from regions.sheets.places import MOST_ROWS, existed, provinces_of, regencies
from regions.sheets.year import YearAsked, months_of


class SegmentsField(forms.MultipleChoiceField):
    """Unknown codes in an address are passed over: the sheet starts with its usual columns."""

    def validate(self, value: Any) -> None:
        """Nothing is refused."""


class ChoiceForm(forms.Form):
    """Shows what it was asked for, and what it takes where it was asked for nothing."""

    segmen = SegmentsField(required=False, label=gettext_lazy("Segmen"))

    def __init__(self, data: QueryDict, *, user: User) -> None:
        self.query = data.copy()
        super().__init__(self.query)
        self.user = user

    def read(self, name: str) -> Any:
        """``None`` where the field is blank or cannot be read."""
        try:
            return self.fields[name].clean(self.query.get(name)) or None
        except ValidationError:
            return None

    def show(self, name: str, value: object) -> None:
        """What cannot be read stays in its field, beside the reason."""
        if not self.query.get(name) or self.read(name) is not None:
            self.query[name] = str(value)

    def choose_segments(self, valid: list[Segment]) -> list[Segment]:
        asked = self.query.getlist("segmen")
        segments = chosen(valid, asked, self.user)
        codes = {one.code for one in segments}
        self.offered = [(one, one.code in codes) for one in valid]
        self.named = [one.code for one in segments] if asked else []
        return segments


class MonthChoice(ChoiceForm):
    per = PeriodField(
        required=False, label=gettext_lazy("Keadaan per"), help_text=gettext_lazy("Juni 2023")
    )
    provinsi = forms.ChoiceField(required=False, label=gettext_lazy("Provinsi"))

    def __init__(self, data: QueryDict, *, user: User) -> None:
        super().__init__(data, user=user)
        self.period: Period = self.read("per") or last_month(today())
        self.show("per", self.period)
        placed = regencies(care_of(user), self.period.day)
        self.provinces = provinces_of(placed)
        field = self.fields["provinsi"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("semua")), *self.provinces]
        self.province: str = self.read("provinsi") or ""
        named = [one for one, province in placed if self.province in ("", province.code)]
        self.too_many = len(named) > MOST_ROWS
        self.regions: list[Region] = [] if self.too_many else named

    def asked(self) -> MonthAsked | None:
        segments = self.choose_segments(valid_segments([self.period.day]))
        if not self.regions:
            return None
        return MonthAsked(self.period, self.regions, segments, self.province)


class YearChoice(ChoiceForm):
    region = RegionField(required=False, label=gettext_lazy("Wilayah"))
    tahun = forms.IntegerField(
        required=False,
        label=gettext_lazy("Tahun"),
        min_value=FIRST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 6}),
    )

    def __init__(self, data: QueryDict, *, user: User) -> None:
        super().__init__(data, user=user)
        self.place: Region | None = self.read("region")
        if self.place:
            self.show("region", label_of(self.place))
            if not care_of(user).holds_region(self.place.pk):
                raise PermissionDenied(_("Wilayah ini di luar tanggungan Anda."))
        asked: int = self.read("tahun") or 0
        self.year = asked if asked and months_of(asked) else last_month(today()).day.year
        if not asked:
            self.show("tahun", self.year)

    def clean_tahun(self) -> int | None:
        year: int | None = self.cleaned_data["tahun"]
        if year and not months_of(year):
            raise ValidationError(_("Tahun %s masih di depan.") % year)
        return year

    def asked(self) -> YearAsked | None:
        if self.place is None:
            return None
        days = [one.day for one in months_of(self.year) if existed(self.place, one.day)]
        segments = self.choose_segments(valid_segments(days))
        return YearAsked(self.place, self.year, segments) if segments else None
