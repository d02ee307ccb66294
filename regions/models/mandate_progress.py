"""How far villages have come with what a rule asks."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from .region import Village
from .regulation import Regulation
from .rules import AT_LEAST_NOTHING, known, not_negative, says
from .stated import Stated, stated_constraints
from .vocabulary import Level, Rounding


class MandateProgress(Stated):
    """What one village has done, or how many villages have, by a date."""

    regulation = models.ForeignKey(
        Regulation, models.PROTECT, related_name="progress", verbose_name=_("regulasi")
    )
    village = models.ForeignKey(
        Village, models.PROTECT, null=True, blank=True, verbose_name=_("desa")
    )
    villages = models.PositiveIntegerField(
        _("jumlah desa"),
        null=True,
        blank=True,
        help_text=_("Berapa desa yang sudah, bila sumber tidak merinci."),
    )
    workers = models.BigIntegerField(
        _("pekerja"), null=True, blank=True, validators=[AT_LEAST_NOTHING]
    )
    workers_rounded_to = models.PositiveIntegerField(
        _("pekerja dibulatkan ke"), choices=Rounding, default=Rounding.EXACT
    )

    class Meta:
        verbose_name = _("kemajuan desa")
        verbose_name_plural = pgettext_lazy("jamak", "kemajuan desa")
        ordering = ["regulation", "-as_of", "village__code", "-pk"]
        permissions = [("confirm_mandateprogress", _("Boleh mengesahkan kemajuan desa"))]
        constraints = [
            *stated_constraints("a_progress"),
            says(
                "a_progress_is_of_one_village_or_a_number_of_villages",
                Q(village__isnull=False, villages=None) | Q(village=None, villages__isnull=False),
                _("Pilih satu desa atau isi jumlah desa, salah satu saja."),
            ),
            not_negative("a_progress_of_workers_is_not_negative", "workers"),
            known("a_progress_is_rounded_to_a_known_unit", "workers_rounded_to", Rounding),
        ]

    def __str__(self) -> str:
        return f"{self.regulation}: {self.village or self.villages}"

    def clean(self) -> None:
        super().clean()
        if self.village and (wrong := self._why_not(self.village)):
            raise ValidationError({"village": wrong})

    def _why_not(self, village: Village) -> str:
        """Why progress of ``village`` does not count for the regulation; empty if it does."""
        if village.kind != Village.VillageKind.RURAL:
            return gettext("Kelurahan tidak termasuk kewajiban desa.")
        region = self.regulation.region if self.regulation_id else None
        if region and region.level == Level.REGENCY and village.regency_id != region.pk:
            return gettext("Desa ini bukan di wilayah regulasinya.")
        return ""
