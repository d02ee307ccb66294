"""The form in which a clerk enters what one source says of one place on one date."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access import office_of
from regions.forms.clashes import ShowsClashes
from regions.forms.explained import MEANINGS, explained_choices
from regions.forms.grid import Grid
from regions.forms.nik import refuse_nik
from regions.forms.period_field import PeriodField
from regions.forms.region_field import born_after
from regions.forms.twins import refuse_twin
from regions.models import Office, Precision, Region, Submission, today
from regions.periods import Period, last_month, say_period
from regions.previous import previous_figures
from regions.sources import existing_recap

if TYPE_CHECKING:
    BaseForm = forms.ModelForm[Submission]
else:
    BaseForm = forms.ModelForm

CHOICES = ("population", "region_basis", "total_rule", "breakdown")


class SubmissionForm(ShowsClashes, BaseForm):
    user: ClassVar[User]

    period = PeriodField(
        label=gettext_lazy("Keadaan per"),
        help_text=gettext_lazy("Juni 2023, 06/2023, 30 Juni 2023 atau 2022"),
    )
    statement = forms.BooleanField(
        required=False,
        label=gettext_lazy("Tanggal pernyataan (sumber tidak menyebut tanggal datanya)"),
    )

    class Meta:
        model = Submission
        fields = ("region", "office", "source", *CHOICES, "provisional", "note")
        widgets = {
            **dict.fromkeys(CHOICES, forms.RadioSelect),
            "note": forms.Textarea(attrs={"rows": 2, "cols": 60}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in MEANINGS:
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = explained_choices(name)
        self.fields["source"].required = False
        self.fields["population"].error_messages["required"] = _(
            "Pilih apa yang dihitung sumber; bila tidak ditulis, pilih “Tidak disebut”."
        )
        self.fields["period"].error_messages["required"] = _(
            "Tulis keadaan per kapan angka ini, misalnya Juni 2023."
        )
        self._start_values()
        # Django's constructor takes a blank POST for "unbound" only when it is None.
        data = self.data if self.is_bound else None
        self.grid = Grid(data, self.instance, self.shown_day, lambda name: self[name].value())
        self._show_previous()

    def clean_note(self) -> str:
        return refuse_nik(self.cleaned_data["note"])

    def _start_values(self) -> None:
        if self.instance.pk:
            period = Period(self.instance.as_of, Precision(self.instance.precision))
            self.initial["period"] = str(period)
            self.initial["statement"] = period.precision == Precision.STATEMENT
        else:
            self.initial = remembered(self.user) | {
                "period": str(last_month(today())),
                **self.initial,
            }

    @property
    def shown_day(self) -> datetime.date:
        """The date that the form speaks of now, as far as it can be read."""
        period = current(self, "period")
        return period.day if isinstance(period, Period) else today()

    @cached_property
    def shown_place(self) -> Region | Office | None:
        place = current(self, "region") or current(self, "office")
        return place if isinstance(place, Region | Office) else None

    def _show_previous(self) -> None:
        if self.shown_place:
            self.grid.show_previous(previous_figures(self.shown_place, self.shown_day))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        period = data.get("period")
        self.grid_is_valid = self.grid.is_valid(period.day if period else None)
        for check in (self._place, self._date, self._source, self._twin):
            try:
                check(data)
            except ValidationError as refused:
                self.add_error(None, refused)
        if not self.grid_is_valid:
            self.add_error(None, _("Ada angka di tabel segmen yang perlu dibetulkan."))
        return data

    def input_names(self) -> list[str]:
        return [*super().input_names(), *self.grid.input_names()]

    def field_at(self, name: str) -> tuple[forms.BaseForm, str]:
        return self.grid.field_at(name) or super().field_at(name)

    def _place(self, data: dict[str, Any]) -> None:
        region, office = data.get("region"), data.get("office")
        if region and office:
            raise ValidationError({"office": _("Pilih wilayah atau kantor, jangan keduanya.")})
        if not region and not office and "region" not in self.errors:
            raise ValidationError({"region": _("Pilih wilayah yang dibicarakan sumber.")})
        if office and any(row.form["universe"].value() for row in self.grid):
            raise ValidationError({"office": _("Semesta hanya dapat diisi untuk wilayah.")})

    def _date(self, data: dict[str, Any]) -> None:
        period: Period | None = data.get("period")
        if period is None:
            return
        if data.get("statement"):
            if period.precision != Precision.DAY:
                raise ValidationError(
                    {"period": _("Tanggal pernyataan ditulis lengkap, misalnya 21 Juli 2025.")}
                )
            period = Period(period.day, Precision.STATEMENT)
        self.instance.as_of, self.instance.precision = period
        region = data.get("region")
        if region and born_after(region, period.day):
            raise ValidationError(
                {"period": _("%s belum berdiri pada tanggal itu.") % region.full_name}
            )

    def _source(self, data: dict[str, Any]) -> None:
        if data.get("source") or "source" in self.errors:
            return
        office = office_of(self.user)
        period: Period | None = data.get("period")
        if office and period and period.precision == Precision.YEAR:
            raise ValidationError({"period": needs_month(period)})
        if office is None:
            raise ValidationError(
                {
                    "source": _(
                        "Pilih sumbernya. Akun ini belum ditempatkan di kantor, "
                        "jadi tidak ada rekap yang dapat dipakai sendiri."
                    )
                }
            )
        if period:
            data["source"] = existing_recap(office, period.day)

    def _twin(self, data: dict[str, Any]) -> None:
        if not self.errors:
            stated = self.grid.stated() if self.grid_is_valid else ()
            refuse_twin(self.instance, data, self.user, stated)


def needs_month(period: Period) -> str:
    month = say_period(period.day, Precision.MONTH)
    return _("Rekap bulanan memerlukan bulan. Tulis misalnya %s.") % month


def current(form: forms.BaseForm, name: str) -> Any:
    """What a field holds now, understood; ``None`` where it cannot be."""
    try:
        return form.fields[name].clean(form[name].value())
    except ValidationError:
        return None


def remembered(user: User) -> dict[str, Any]:
    """How the last figures of this person's office were counted."""
    last = Submission.objects.filter(entered_by=user).order_by("-pk").first()
    return {name: getattr(last, name) for name in CHOICES} if last else {}
