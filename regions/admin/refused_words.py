"""A refusal on the screen, with the way to what stands in the way."""

from __future__ import annotations

from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regions.actions import Refused
from regions.actions.refusals import (
    AnotherStands,
    PeriodClosed,
    RevisionOpen,
    TwinStands,
    WholeIsDraft,
)
from regions.care import Actor, is_in_care


def told(refused: Refused, reader: Actor) -> SafeString | str:
    """With the way to it where ``reader`` looks after that too."""
    found: Model
    if isinstance(refused, WholeIsDraft):
        found, words = refused.whole, _("Buka draf itu")
    elif isinstance(refused, RevisionOpen):
        found, words = refused.revision, _("Buka revisinya")
    elif isinstance(refused, TwinStands):
        found, words = refused.twin, _("Buka yang itu")
    elif isinstance(refused, AnotherStands):
        found, words = refused.other, _("Buka yang sudah disahkan")
    elif isinstance(refused, PeriodClosed) and is_in_care(refused.closing, reader):
        found, words = refused.closing, _("Lihat penutupannya")
    else:
        return str(refused)
    if not is_in_care(found, reader):
        return _("Ada catatan lain yang menghalangi, di luar wilayah tanggungan Anda.")
    name = f"admin:{found._meta.app_label}_{found._meta.model_name}_change"
    return format_html(
        '{} <a href="{}">{}</a>', str(refused), reverse(name, args=[found.pk]), words
    )
