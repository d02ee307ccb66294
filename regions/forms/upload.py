"""The form that takes in a sheet, and what may be said of it beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.forms.nik import refuse_nik
from regions.forms.period_field import PeriodField
from regions.models import (
    Breakdown,
    ImportKind,
    JakonPlace,
    Population,
    RegionBasis,
    TotalRule,
)

DRAFT, SUBMIT = "draft", "submit"
LATER = gettext_lazy("– ditanyakan nanti –")
SUBMITTED_KINDS = (ImportKind.PARTICIPANTS, ImportKind.UNIVERSE, ImportKind.PRINTED)
SUFFIXES = ".xlsx,.xlsm,.xls,.ods,.csv"
FURTHER: dict[ImportKind, dict[str, Any]] = {
    ImportKind.PARTICIPANTS: {
        "population": (gettext_lazy("Yang dihitung"), Population),
        "region_basis": (gettext_lazy("Dasar wilayah"), RegionBasis),
        "total_rule": (gettext_lazy("Cara menghitung total"), TotalRule),
        "breakdown": (gettext_lazy("Rincian"), Breakdown),
    },
    ImportKind.UNIVERSE: {
        "title": (gettext_lazy("Judul edisi"), None),
        "publisher": (gettext_lazy("Penerbit"), None),
        "definition": (gettext_lazy("Definisi"), None),
        "jakon_place": (gettext_lazy("Jasa konstruksi"), JakonPlace),
    },
}
Options = Sequence[tuple[str, str]]


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Berkas"),
        widget=forms.ClearableFileInput(attrs={"accept": SUFFIXES}),
        error_messages={
            "required": gettext_lazy("Pilih berkasnya dahulu."),
            "empty": gettext_lazy("Berkas ini kosong: tidak ada isinya sama sekali."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = _("XLSX, XLS, ODS atau CSV, paling besar %s MB. Tanpa NIK, nama atau alamat orang.")
        self.fields["file"].help_text = told % settings.COVERAGE_FILE_MEGABYTES


class UploadForm(FileForm):
    """``answers`` are what was said already, by the keys under which it would be asked."""

    period = PeriodField(
        required=False,
        future=True,
        label=gettext_lazy("Keadaan per"),
        help_text=gettext_lazy("Kosong: dibaca dari lembarnya, atau ditanyakan nanti."),
    )
    source = forms.ChoiceField(required=False, label=gettext_lazy("Sumber"))
    then = forms.ChoiceField(
        label=gettext_lazy("Sesudah diperiksa"),
        initial=DRAFT,
        required=False,
        widget=forms.RadioSelect,
        choices=[
            (DRAFT, gettext_lazy("tulis sebagai draf")),
            (SUBMIT, gettext_lazy("tulis dan langsung ajukan")),
        ],
    )

    def __init__(
        self, *args: Any, kind: ImportKind, sources: Options, may_submit: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        source: Any = self.fields["source"]
        source.choices = sources
        self.fields["period"].widget.attrs["placeholder"] = _("misalnya Juni 2023")
        if not (may_submit and kind in SUBMITTED_KINDS):
            del self.fields["then"]
        self.fields.update({name: further_field(*one) for name, one in self.further.items()})

    @property
    def further(self) -> Mapping[str, Any]:
        return FURTHER.get(self.kind, {})

    def further_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.further]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for name, value in list(data.items()):
            if isinstance(value, str):
                self._refuse_nik(name, value)
        return data

    def _refuse_nik(self, name: str, value: str) -> None:
        try:
            refuse_nik(value)
        except ValidationError as refused:
            self.add_error(name, refused)

    @property
    def answers(self) -> dict[str, str]:
        said = {name: value for name, value in self.cleaned_data.items() if name != "file"}
        return {name: str(value) for name, value in said.items() if value}


def further_field(label: Any, choices: Any) -> forms.Field:
    if choices is None:
        return forms.CharField(required=False, max_length=500, label=label)
    return forms.ChoiceField(
        required=False, label=label, choices=[("", LATER), *choices.choices], initial=""
    )
