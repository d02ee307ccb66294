"""What holds for the whole sheet: whose figures they are, and what they count."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.forms.plain_autocomplete import PlainAutocomplete
from regions.forms.submission import CHOICES, needs_month
from regions.models import (
    Breakdown,
    Office,
    Population,
    Precision,
    RegionBasis,
    Source,
    Submission,
    TotalRule,
)
from regions.periods import Period
from regions.previous import Terms

NAMES = ("source", *CHOICES, "provisional")
SHORT = {
    Breakdown.COMPLETE: gettext_lazy("Lengkap"),
    Breakdown.PARTIAL: gettext_lazy("Sebagian"),
    TotalRule.PU_BPU_JAKON: gettext_lazy("PU + BPU + Jakon"),
    TotalRule.PU_BPU_JAKON_PMI: gettext_lazy("PU + BPU + Jakon + PMI"),
}


def choice(label: Any, choices: Any, **kwargs: Any) -> forms.ChoiceField:
    named = [(one.value, SHORT.get(one, one.label)) for one in choices]
    return forms.ChoiceField(label=label, choices=named, show_hidden_initial=True, **kwargs)


class HeadForm(forms.Form):
    """Its fields know what they showed first: only what was changed goes into older drafts."""

    source = forms.ModelChoiceField(
        Source.objects.all(),
        required=False,
        label=gettext_lazy("Sumber"),
        show_hidden_initial=True,
        widget=PlainAutocomplete(Submission._meta.get_field("source"), admin.site),
    )
    population = choice(
        gettext_lazy("Yang dihitung"),
        Population,
        error_messages={
            "required": gettext_lazy(
                "Pilih apa yang dihitung sumber; bila tidak ditulis, pilih “Tidak disebut”."
            )
        },
    )
    region_basis = choice(gettext_lazy("Dasar wilayah"), RegionBasis)
    total_rule = choice(gettext_lazy("Total berisi"), TotalRule)
    breakdown = choice(gettext_lazy("Rincian"), Breakdown)
    provisional = forms.BooleanField(
        required=False, label=gettext_lazy("Angka sementara"), show_hidden_initial=True
    )

    def __init__(
        self,
        data: Any,
        *,
        office: Office | None,
        period: Period,
        sources: QuerySet[Source],
        initial: dict[str, Any],
    ) -> None:
        super().__init__(data, initial=initial, use_required_attribute=False)
        self.office, self.period = office, period
        source = self.fields["source"]
        assert isinstance(source, forms.ModelChoiceField)
        source.queryset = sources
        population = self.fields["population"]
        assert isinstance(population, forms.ChoiceField)
        if not initial.get("population"):
            population.choices = [("", "–"), *population.choices]  # type: ignore[misc]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if not data.get("source") and "source" not in self.errors:
            self._blank_source()
        return data

    def _blank_source(self) -> None:
        if self.office is None:
            told = _("Pilih sumbernya; akun ini belum ditempatkan di kantor.")
            self.add_error("source", told)
        elif self.period.precision == Precision.YEAR:
            self.add_error("source", needs_month(self.period))

    def now(self, name: str) -> Any:
        """What a field holds as far as it can be read."""
        if not self.is_bound:
            return self.initial.get(name)
        self.full_clean()
        return self.cleaned_data.get(name)

    @property
    def source_now(self) -> Source | None:
        named = self.now("source")
        return named if isinstance(named, Source | None) else None

    @property
    def terms(self) -> Terms:
        """Blank while nobody chose what is counted: whatever was entered is shown then."""
        population = self.now("population") or ""
        return Terms(population, self.now("region_basis") or "") if population else Terms("", "")

    @property
    def changed(self) -> dict[str, Any]:
        """What a person changed here, which then holds for every draft of the sheet."""
        if not self.is_bound:
            return {}
        self.full_clean()
        known = (name for name in self.changed_data if name in self.cleaned_data)
        return {name: self.cleaned_data[name] for name in known if name in NAMES}
