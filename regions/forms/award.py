"""The form of an award: ranks start at 1, and no year is assessed before it came."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.forms.stated import StatedForm
from regions.models import today

NOT_WHOLE = {
    "rank": gettext_lazy(
        "Tulis angka bulat, misalnya 2; kata sumber ditulis di catatan peringkat."
    ),
    "assessment_year": gettext_lazy("Tulis tahunnya saja, misalnya 2021."),
}


class AwardForm(StatedForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, sentence in NOT_WHOLE.items():
            self.fields[name].error_messages["invalid"] = sentence

    def clean_rank(self) -> int | None:
        rank: int | None = self.cleaned_data["rank"]
        if rank is not None and rank < 1:
            raise ValidationError(_("Peringkat mulai dari 1."))
        return rank

    def clean_assessment_year(self) -> int | None:
        year: int | None = self.cleaned_data["assessment_year"]
        if year is not None and year > today().year:
            raise ValidationError(_("Tahun penilaian tidak boleh sesudah tahun ini."))
        return year
