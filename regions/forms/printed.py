"""Numbers as the source printed them, typed just like that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.forms.clashes import tell_struck_row
from regions.forms.nik import refuse_nik
from regions.forms.period_field import PeriodField
from regions.forms.printed_field import PrintedNumberField
from regions.models import Measure, Precision, PrintedFigure, Segment, Submission
from regions.numbers import HIGHEST_PERCENTAGE, PrintedNumber
from regions.periods import Period

if TYPE_CHECKING:
    BaseForm = forms.ModelForm[PrintedFigure]
    BaseFormSet = forms.BaseInlineFormSet[PrintedFigure, Submission, "PrintedFigureForm"]
else:
    BaseForm = forms.ModelForm
    BaseFormSet = forms.BaseInlineFormSet


class PrintedFigureForm(BaseForm):
    printed = PrintedNumberField(label=gettext_lazy("Seperti tercetak"))
    period = PeriodField(
        required=False, future=True, label=gettext_lazy("Keadaan per / jatuh tempo")
    )

    class Meta:
        model = PrintedFigure
        fields = ("segment", "measure", "rounded_to", "approximate", "adopted", "note")

    field_order = (
        *("segment", "measure", "printed", "rounded_to", "approximate"),
        *("period", "adopted", "note"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["period"].widget.attrs["placeholder"] = _("sama dengan laporan")
        self.fields["segment"].required = False  # blank is the total
        self.fields["measure"].error_messages["required"] = _(
            "Pilih ukuran angka rilis ini, misalnya Cakupan (%)."
        )
        self.fields["printed"].error_messages["required"] = _(
            "Tulis angkanya seperti tercetak, atau kosongkan seluruh baris ini."
        )
        figure = self.instance
        if figure.pk:
            self.initial["printed"] = PrintedNumber(figure.scaled, figure.decimals)
            if not same_period(figure):
                self.initial["period"] = Period(figure.as_of, Precision(figure.precision))

    def clean_segment(self) -> Segment:
        named: Segment | None = self.cleaned_data["segment"]
        return named or Segment.objects.get(code="total")

    def clean_note(self) -> str:
        return refuse_nik(self.cleaned_data["note"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        printed, measure = data.get("printed"), data.get("measure")
        if printed is None or measure is None:
            return data
        if Measure(measure).is_percentage and abs(printed.value) >= HIGHEST_PERCENTAGE:
            self.add_error("printed", _("%s persen? Tulis koma untuk desimal.") % str(printed))
        self.instance.scaled, self.instance.decimals = printed
        return data


def same_period(figure: PrintedFigure) -> bool:
    said = figure.submission
    return (figure.as_of, figure.precision) == (said.as_of, said.precision)


class PrintedFormSet(BaseFormSet):
    @cached_property
    def segments(self) -> list[tuple[str, str]]:
        """The choices of every row, read once."""
        segments = Segment.objects.order_by("position")
        return [(str(segment.pk), str(segment)) for segment in segments]

    @cached_property
    def total(self) -> int | None:
        """The segment of a row that names none."""
        return Segment.objects.filter(code="total").values_list("pk", flat=True).first()

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        tell_struck_row(form)
        field = form.fields["segment"]
        field.widget.choices = self.segments
        if not form.instance.pk:
            field.initial = self.total

    def clean(self) -> None:
        super().clean()
        seen = set()
        for form in self.forms:
            data = getattr(form, "cleaned_data", None)
            if not data or data.get("DELETE") or not data.get("printed"):
                continue
            self._take_period(form.instance, data.get("period"))
            key = (data.get("segment"), data.get("measure"), form.instance.as_of, data["printed"])
            if key in seen:
                raise ValidationError(_("Angka rilis yang sama ditulis dua kali."))
            seen.add(key)

    def standing(self) -> list[PrintedFigure]:
        """All figures that stay: one that was not touched still moves with the date."""
        gone = self.deleted_forms
        return [
            form.instance
            for form in self.forms
            if form not in gone and form.cleaned_data.get("printed")
        ]

    def _take_period(self, figure: PrintedFigure, period: Period | None) -> None:
        """A figure without a date of its own speaks of the submission's."""
        said = self.instance
        own = period or Period(said.as_of, Precision(said.precision or Precision.DAY))
        figure.as_of, figure.precision = own
