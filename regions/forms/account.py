"""Where an account works and what it looks after, within what its keeper looks after."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.accounts import grantable_scopes, refuse_beyond
from regions.care import Actor, Care, care_of, in_care
from regions.forms.region_field import label_of, labelled, read_region
from regions.models import Office, Region, Scope, Staff

if TYPE_CHECKING:
    BaseForm = forms.ModelForm[Staff]
else:
    BaseForm = forms.ModelForm

BETWEEN = re.compile(r"[\n;,]")
MEANINGS = {
    Scope.OFFICE: gettext_lazy("mengikuti wilayah layanan kantor di atas"),
    Scope.LISTED: gettext_lazy("tulis di bawah; satu provinsi berarti semua kabupaten/kotanya"),
    Scope.EVERYWHERE: gettext_lazy(
        "juga mengubah acuan bersama: wilayah, kantor, segmen, tarif, kelompok"
    ),
}


def explained(scope: Scope) -> SafeString:
    return format_html(
        '<span class="choice">{}</span> <span class="meaning">{}</span>',
        scope.label,
        MEANINGS[scope],
    )


class RegionsField(forms.Field):
    """Several regions, one a line, each by name, other name or code."""

    widget = forms.Textarea
    care: Care | None = None

    def to_python(self, value: Any) -> list[Region]:
        if value in self.empty_values:
            return []
        if not isinstance(value, str):
            return list(value)
        named = (line.strip() for line in BETWEEN.split(value))
        return self.read(line for line in named if line)

    def read(self, lines: Iterable[str]) -> list[Region]:
        found, wrong = {}, []
        for line in lines:
            try:
                region = read_region(line, self.care)
            except ValidationError as refused:
                wrong += refused.messages
            else:
                found[region.pk] = region
        if wrong:
            raise ValidationError(wrong)
        return list(found.values())

    def prepare_value(self, value: Any) -> Any:
        if value in self.empty_values or isinstance(value, str):
            return value
        return "\n".join(label_of(one) for one in labelled(sorted(one.code for one in value)))

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return {one.pk for one in initial or ()} != {one.pk for one in self.to_python(data)}
        except ValidationError:
            return True


class StaffForm(BaseForm):
    """``user`` is the keeper of the account; the screen says who that is."""

    user: ClassVar[Actor] = AnonymousUser()
    scope = forms.ChoiceField(
        label=gettext_lazy("Wilayah tanggungan"), widget=forms.RadioSelect, initial=Scope.OFFICE
    )
    regions = RegionsField(
        required=False,
        label=gettext_lazy("Wilayah yang disebut"),
        help_text=gettext_lazy("Satu wilayah sebaris: nama, nama lain atau kode, misalnya 18.04."),
    )

    class Meta:
        model = Staff
        fields = ("office", "scope", "regions")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices: Any = self.fields["office"]
        offices.queryset = in_care(Office.objects.all(), self.user)
        scopes: Any = self.fields["scope"]
        scopes.choices = [(one.value, explained(one)) for one in grantable_scopes(self.user)]
        named: Any = self.fields["regions"]
        named.care = care_of(self.user)
        named.widget.attrs |= {"rows": 3, "cols": 50, "spellcheck": "false"}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        scope, regions = data.get("scope"), data.get("regions")
        if scope is None or regions is None:
            return data
        if scope != Scope.LISTED:
            regions = data["regions"] = []
        elif not regions and self.has_changed():
            self.add_error("regions", _("Tulis wilayahnya, atau pilih tanggungan yang lain."))
        try:
            refuse_beyond(care_of(self.user), scope, data.get("office"), regions)
        except ValidationError as refused:
            self.add_error(None, refused)
        return data
