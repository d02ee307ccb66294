"""The forms of a series of the worker universe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from regions.care import Care
from regions.forms.clashes import ShowsClashes, tell_struck_row
from regions.forms.number_fields import CountField
from regions.forms.period_field import PeriodField
from regions.forms.region_field import RegionField
from regions.models import EditionKind, Precision, Segment, UniverseEdition, UniverseFigure
from regions.periods import Period
from regions.slugs import free_slug

if TYPE_CHECKING:
    EditionBase = forms.ModelForm[UniverseEdition]
    FigureBase = forms.ModelForm[UniverseFigure]
    FormSetBase = forms.BaseInlineFormSet[UniverseFigure, UniverseEdition, "UniverseFigureForm"]
else:
    EditionBase = FigureBase = forms.ModelForm
    FormSetBase = forms.BaseInlineFormSet


class EditionForm(ShowsClashes, EditionBase):
    period = PeriodField(
        label=_("Tanggal acuan"), help_text=_("Februari 2023, 28 Februari 2023 atau 2022")
    )

    class Meta:
        model = UniverseEdition
        fields = ("title", "publisher", "definition", "source", "jakon_place", "note")
        widgets = {
            "definition": forms.Textarea(attrs={"rows": 2}),
            "note": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        edition = self.instance
        if edition.pk:
            self.initial["period"] = Period(edition.reference_date, Precision(edition.precision))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        edition = self.instance
        if period := data.get("period"):
            edition.reference_date, edition.precision = period
        if not edition.pk:
            edition.kind = EditionKind.SERIES
            edition.slug = address(data)
        return data


def address(data: dict[str, Any]) -> str:
    """From the title and its date."""
    period = data.get("period")
    when = f" {period.day:%Y-%m}" if period else ""
    return free_slug(UniverseEdition, f"{str(data.get('title') or '')[:60]}{when}", 80)


class UniverseFigureForm(FigureBase):
    region = RegionField(label=_("Wilayah"))
    segment = forms.ModelChoiceField(
        queryset=Segment.objects.order_by("position"), label=_("Segmen")
    )
    workers = CountField(label=_("Pekerja"))
    standard_error = CountField(
        required=False,
        label=_("Galat baku, hanya survei"),
        help_text=_("Dalam orang, bila hasil survei menyebutnya; selain itu kosongkan."),
    )

    class Meta:
        model = UniverseFigure
        fields = ("region", "segment", "workers", "rounded_to", "approximate", "standard_error")


class UniverseFormSet(FormSetBase):
    care: ClassVar[Care | None] = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        segments = Segment.objects.order_by("position")
        self.segments = [("", "–"), *((segment.pk, str(segment)) for segment in segments)]

    def clean(self) -> None:
        super().clean()
        seen = set()
        for form in self.forms:
            data = getattr(form, "cleaned_data", None)
            if not data or data.get("DELETE") or not data.get("region"):
                continue
            key = (data["region"], data.get("segment"))
            if key in seen:
                form.add_error("region", _("Wilayah dan segmen ini sudah ditulis di atas."))
            seen.add(key)

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        tell_struck_row(form)
        form.fields["segment"].widget.choices = self.segments
        form.fields["region"].care = self.care
