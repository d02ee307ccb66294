"""The form of a target: it is due after it was said."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from regions.forms.stated import StatedForm
from regions.periods import first_day


class TargetForm(StatedForm):
    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data.get("as_of")
        data = super().clean()
        due = data.get("due")
        if said and due and due < first_day(said):
            told = _("Jatuh tempo sebelum target ini dikatakan (keadaan per %s).")
            self.add_error("due", told % str(said))
        return data
