"""How many people a programme reaches, and whether it goes on."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from .rules import AT_LEAST_NOTHING, known, not_negative
from .vocabulary_subjects import Renewal

COUNTS = ("quota", "enrolled", "active", "paid")


class ProgrammeCounts(models.Model):
    """Four counts that are never mixed; ``None`` is "not stated"."""

    quota = models.BigIntegerField(_("kuota"), null=True, blank=True, validators=[AT_LEAST_NOTHING])
    enrolled = models.BigIntegerField(
        _("terdaftar"), null=True, blank=True, validators=[AT_LEAST_NOTHING]
    )
    active = models.BigIntegerField(
        _("aktif"), null=True, blank=True, validators=[AT_LEAST_NOTHING]
    )
    paid = models.BigIntegerField(
        _("dibayar"), null=True, blank=True, validators=[AT_LEAST_NOTHING]
    )
    count_note = models.CharField(
        _("catatan jumlah"),
        max_length=200,
        blank=True,
        help_text=_("Kata sumber bila jumlahnya tidak disebut, misalnya “ratusan”."),
    )
    renewal = models.CharField(
        _("kelanjutan"), max_length=12, choices=Renewal, default=Renewal.NOT_STATED
    )

    class Meta:
        abstract = True


def count_constraints(noun: str) -> list[models.BaseConstraint]:
    return [
        not_negative(f"{noun}_count_is_not_negative", *COUNTS),
        known(f"{noun}_has_a_known_renewal", "renewal", Renewal),
    ]
