"""The form of a decision: which of two numbers stands."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.forms.guarded import GuardedForm
from regions.models import Decision, Stands, today


class DecisionForm(GuardedForm):
    stands = forms.ChoiceField(
        choices=Stands, widget=forms.RadioSelect, label=gettext_lazy("Angka mana yang berlaku?")
    )

    class Meta:
        model = Decision
        fields = ("stands", "reason", "decided_on")

    def clean_decided_on(self) -> Any:
        day = self.cleaned_data["decided_on"]
        if day > today():
            raise ValidationError(_("Tanggal keputusan tidak boleh sesudah hari ini."))
        return day
