"""Awards, among them Paritrana: who received what, as far as the source says."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .award_category import AwardCategory
from .region import Region
from .rules import AT_LEAST_ONE, known, says
from .stated import Stated, stated_constraints
from .vocabulary_subjects import AwardLevel


class Award(Stated):
    """One recipient in one edition; a rank only where the source prints one."""

    edition = models.CharField(
        _("edisi"), max_length=120, help_text=_("Misalnya Paritrana Award 2022.")
    )
    assessment_year = models.PositiveSmallIntegerField(_("tahun penilaian"), null=True, blank=True)
    level = models.CharField(
        _("tingkat"), max_length=10, choices=AwardLevel, default=AwardLevel.NOT_STATED
    )
    category = models.ForeignKey(
        AwardCategory, models.PROTECT, null=True, blank=True, verbose_name=_("kategori")
    )
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, verbose_name=_("wilayah")
    )
    recipient = models.CharField(
        _("penerima"),
        max_length=200,
        blank=True,
        help_text=_("Lembaga atau perusahaan, bukan nama orang; kosong: wilayahnya sendiri."),
    )
    rank = models.PositiveSmallIntegerField(
        _("peringkat"), null=True, blank=True, validators=[AT_LEAST_ONE]
    )
    rank_note = models.CharField(
        _("catatan peringkat"),
        max_length=200,
        blank=True,
        help_text=_("Kata sumber, misalnya “peringkat 3 besar se-provinsi”."),
    )

    class Meta:
        verbose_name = _("penghargaan")
        verbose_name_plural = pgettext_lazy("jamak", "penghargaan")
        ordering = ["-as_of", "edition", "rank", "pk"]
        permissions = [("confirm_award", _("Boleh mengesahkan penghargaan"))]
        constraints = [
            *stated_constraints("an_award"),
            known("an_award_has_a_known_level", "level", AwardLevel),
            says(
                "an_award_has_a_region_or_a_recipient",
                Q(region__isnull=False) | ~Q(recipient=""),
                _("Isi wilayah atau penerimanya."),
            ),
            says(
                "ranks_of_awards_start_at_1",
                Q(rank=None) | Q(rank__gte=1),
                _("Peringkat dimulai dari 1."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition}: {self.recipient or self.region}"
