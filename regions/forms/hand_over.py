"""Choosing a colleague and the regions that go to him."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _

from regions.models import Region
from regions.people import name_of
from regions.staff.handing_over import colleagues_of, regions_to_hand_over


class ColleagueField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return name_of(obj)


class RegionsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.full_name} ({obj.code})"


class HandOverForm(forms.Form):
    receiver = ColleagueField(
        User.objects.none(),
        label=_("Kepada"),
        empty_label=_("Pilih rekan sekantor"),
        error_messages={"required": _("Pilih rekan yang menerimanya.")},
    )
    regions = RegionsField(
        Region.objects.none(),
        label=_("Wilayah yang diserahkan"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Centang sekurang-kurangnya satu wilayah.")},
    )

    def __init__(self, *args: Any, giver: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        receiver, regions = self.fields["receiver"], self.fields["regions"]
        assert isinstance(receiver, forms.ModelChoiceField)
        assert isinstance(regions, forms.ModelMultipleChoiceField)
        receiver.queryset = colleagues_of(giver)
        regions.queryset = regions_to_hand_over(giver)
