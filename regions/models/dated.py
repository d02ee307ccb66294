"""What the law sets from one day until another."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Dated(models.Model):
    """In force from one day until another, by a law."""

    valid_from = models.DateField(_("berlaku sejak"))
    valid_until = models.DateField(
        _("berlaku sampai sebelum"),
        null=True,
        blank=True,
        help_text=_("Kosong: masih berlaku."),
    )
    law = models.CharField(_("dasar hukum"), max_length=100)
    note = models.TextField(_("catatan"), blank=True)

    class Meta:
        abstract = True
