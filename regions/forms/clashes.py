"""What another wrote into the same field meanwhile, with both values to choose from."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from django import forms
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    BaseForm = forms.Form
else:
    BaseForm = object

THEIRS, MINE = "theirs", "mine"


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values for one field; ``name`` is that of its input, blank where it has none."""

    key: str
    name: str
    label: str
    now: str
    mine: str
    by: str
    at: datetime.datetime

    @property
    def sentence(self) -> str:
        said = {
            "label": self.label,
            "now": self.now,
            "by": self.by,
            "time": f"{timezone.localtime(self.at):%H.%M}",
            "mine": self.mine,
        }
        told = _("Sekarang %(now)s, diisi %(by)s %(time)s · Anda %(mine)s.") % said
        return told if self.name else f"{self.label}: {told}"

    @property
    def choice(self) -> SafeString:
        """The sentence with its two buttons, of which neither is pressed."""
        return format_html(
            '<span class="clash" role="radiogroup" aria-label="{label}">{said} '
            '<input type="hidden" name="clash" value="{key}">'
            '<label><input type="radio" name="choose-{key}" value="theirs"> {theirs}</label> '
            '<label><input type="radio" name="choose-{key}" value="mine"> {own}</label></span>',
            label=self.label,
            said=self.sentence,
            key=self.key,
            theirs=_("pakai yang sekarang"),
            own=_("pakai isian saya"),
        )


class Told(str):
    """Plain in a list of what is wrong; with its buttons beside the field."""

    __slots__ = ("html",)
    html: SafeString

    def __str__(self) -> str:
        return self

    def __html__(self) -> SafeString:
        return self.html


def told(clash: Clash) -> Told:
    said = Told(clash.sentence)
    said.html = clash.choice
    return said


def tell_struck_row(form: forms.BaseForm) -> None:
    """In place of Django's word for a row that another deleted while the form was open."""
    if number := form.fields.get("id"):
        number.error_messages["invalid_choice"] = _(
            "Baris ini dihapus orang lain sejak halaman ini dibuka. Centang “Hapus” di baris ini; "
            "bila angkanya tetap diperlukan, tulis di baris baru."
        )


class ShowsClashes(BaseForm):
    """A form that is refused until each of its ``clashes`` is decided."""

    clashes: ClassVar[Sequence[Clash]] = ()
    refusal: ClassVar[str] = ""  # why what was in order could not be saved after all

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        for clash in self.clashes:
            form, name = self.field_at(clash.name)
            form.add_error(name or None, told(clash))
        if self.clashes:
            self.add_error(
                None,
                _(
                    "Orang lain mengubah isian yang sama sejak halaman ini dibuka. "
                    "Pilih satu demi satu, lalu simpan lagi."
                ),
            )

        if self.refusal:
            self.add_error(None, self.refusal)

    def input_names(self) -> list[str]:
        """Of all that can be typed, rows below the form apart."""
        return list(self.fields)

    def field_at(self, name: str) -> tuple[forms.BaseForm, str]:
        """The form that holds the input ``name``, and what it calls it; blank where none does."""
        return self, name if name in self.fields else ""
