"""Months that are closed for a region and all below it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .region import Region


class ClosingQuerySet(models.QuerySet["Closing"]):
    def standing(self) -> ClosingQuerySet:
        """Those that were not reopened."""
        return self.filter(reopened_at=None)


class Closing(models.Model):
    """No submission of the month is entered, changed or verified until it is reopened."""

    region = models.ForeignKey(
        Region, models.PROTECT, verbose_name=_("wilayah"), related_name="closings"
    )
    month = models.DateField(_("bulan"), help_text=_("Hari terakhir bulan itu."))
    missing: models.JSONField[Any, Any] = models.JSONField(
        _("tanpa"),
        default=list,
        blank=True,
        help_text=_("Kode wilayah di bawahnya yang belum punya angka saat ditutup."),
    )
    note = models.CharField(_("catatan"), max_length=300, blank=True)
    closed_at = models.DateTimeField(_("ditutup pada"), auto_now_add=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("ditutup oleh"),
    )
    reopened_at = models.DateTimeField(_("dibuka kembali pada"), null=True, editable=False)
    reopened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("dibuka kembali oleh"),
    )
    reason = models.CharField(_("alasan dibuka kembali"), max_length=300, blank=True)

    objects = ClosingQuerySet.as_manager()

    class Meta:
        verbose_name = _("penutupan periode")
        verbose_name_plural = pgettext_lazy("jamak", "penutupan periode")
        ordering = ["-month", "region__code"]
        permissions = [
            ("close_period", _("Boleh menutup periode")),
            ("reopen_period", _("Boleh membuka kembali periode yang ditutup")),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "month"],
                condition=Q(reopened_at=None),
                name="a_region_closes_a_month_once",
            ),
            models.CheckConstraint(
                condition=Q(reopened_at=None) | ~Q(reason=""), name="a_reopening_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region}, {self.month:%Y-%m}"
