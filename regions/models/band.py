"""The words an office uses for low and high coverage, with the source of its limits."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .office import Office
from .rules import says
from .stated import Stated, stated_constraints


class Band(Stated):
    """A word for coverage from ``at_least`` percent on, until the next band begins."""

    office = models.ForeignKey(
        Office,
        models.PROTECT,
        verbose_name=_("kantor"),
        help_text=_("Dipakai untuk wilayah layanan kantor ini."),
    )
    name = models.CharField(_("nama"), max_length=60, help_text=_("Misalnya sangat rendah."))
    at_least = models.DecimalField(_("mulai dari (%)"), max_digits=7, decimal_places=4)

    class Meta:
        verbose_name = _("kategori cakupan")
        verbose_name_plural = pgettext_lazy("jamak", "kategori cakupan")
        ordering = ["office", "-as_of", "at_least"]
        permissions = [("confirm_band", _("Boleh mengesahkan kategori cakupan"))]
        constraints = [
            *stated_constraints("a_band"),
            says(
                "a_band_begins_between_0_and_100_percent",
                Q(at_least__gte=0, at_least__lte=100),
                _("Batasnya dari 0 sampai 100 persen."),
            ),
            models.UniqueConstraint(
                fields=["office", "as_of", "at_least"],
                name="an_office_has_one_band_from_a_limit",
                violation_error_message=_("Kantor ini sudah mempunyai kategori dengan batas itu."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.office}"
