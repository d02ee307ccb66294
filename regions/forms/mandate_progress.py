"""The form of what villages have done: only villages that the rule binds."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.forms.updates import UpdateForm
from regions.forms.village_field import VillageField
from regions.forms.villages import read_village, villages_of
from regions.models import Region, Regulation, Village
from regions.numbers import write_count


class MandateProgressForm(UpdateForm):
    whole = "regulation"
    village = VillageField(
        required=False,
        label=gettext_lazy("Desa"),
        help_text=gettext_lazy("Satu desa; kosongkan bila sumber hanya menyebut jumlahnya."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if regulation := self._regulation():
            self.fields["village"].widget.villages = villages_of(regulation.region)

    def clean_village(self) -> Village | None:
        text, regulation = self.cleaned_data["village"], self.cleaned_data.get("regulation")
        if not text:
            return None
        if regulation is None:
            raise ValidationError(_("Pilih regulasinya dahulu."))
        return read_village(text, regulation.region)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        regulation, villages = data.get("regulation"), data.get("villages")
        if regulation and villages is not None:
            self._refuse_too_many(regulation.region, villages)
        return data

    def _refuse_too_many(self, region: Region, villages: int) -> None:
        if region.villages is not None and villages > region.villages:
            told = _("%(region)s mempunyai %(number)s desa.")
            said = {"region": region, "number": write_count(region.villages)}
            self.add_error("villages", told % said)

    def _regulation(self) -> Regulation | None:
        """The one that the form holds now."""
        chosen = str(self["regulation"].value() or "")
        offered: Any = self.fields["regulation"]
        known = offered.queryset.select_related("region")
        return known.filter(pk=chosen).first() if chosen.isdecimal() else None
