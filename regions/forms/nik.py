"""No number of a person is kept in a text."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.numbers import holds_nik


def refuse_nik(text: str) -> str:
    """A text, unless it holds what looks like the number of a person."""
    if holds_nik(text):
        raise ValidationError(_("Ada 16 angka seperti NIK di sini; hapus nomor orang itu."))
    return text
