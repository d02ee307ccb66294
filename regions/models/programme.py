"""People whose contribution somebody pays, for a time."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .programme_counts import ProgrammeCounts, count_constraints
from .region import Region
from .rules import AT_LEAST_NOTHING, ends_after, known, not_negative
from .segment import Segment
from .stated import Addressed, Stated, stated_constraints
from .vocabulary import Precision
from .vocabulary_subjects import FundSource


class Programme(ProgrammeCounts, Addressed, Stated):
    """One payer's promise for a group of people; its dates may be unknown."""

    region = models.ForeignKey(Region, models.PROTECT, verbose_name=_("wilayah"))
    segment = models.ForeignKey(
        Segment,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("segmen"),
        help_text=_("Kosong: tidak disebut."),
    )
    name = models.CharField(_("nama"), max_length=200)
    payer = models.CharField(_("pembayar"), max_length=120, blank=True)
    fund_source = models.CharField(
        _("sumber dana"), max_length=16, choices=FundSource, default=FundSource.NOT_STATED
    )
    start = models.DateField(
        _("mulai"), null=True, blank=True, help_text=_("Kosong: tidak disebut.")
    )
    start_precision = models.CharField(
        _("ketelitian mulai"), max_length=10, choices=Precision, default=Precision.DAY
    )
    end = models.DateField(
        _("berakhir"), null=True, blank=True, help_text=_("Hari terakhir; kosong: tidak disebut.")
    )
    end_precision = models.CharField(
        _("ketelitian akhir"), max_length=10, choices=Precision, default=Precision.DAY
    )
    included = models.BooleanField(
        _("termasuk dalam angka peserta"),
        null=True,
        blank=True,
        help_text=_("Apakah orangnya sudah ada di dalam angka peserta wilayah ini."),
    )
    budget = models.BigIntegerField(
        _("anggaran (rupiah)"),
        null=True,
        blank=True,
        validators=[AT_LEAST_NOTHING],
        help_text=_("Hanya bila disebut sumber; perkiraan iuran dihitung sendiri."),
    )

    class Meta:
        verbose_name = _("program perlindungan")
        verbose_name_plural = pgettext_lazy("jamak", "program perlindungan")
        ordering = ["region__code", "name", "pk"]
        permissions = [("confirm_programme", _("Boleh mengesahkan program perlindungan"))]
        constraints = [
            *stated_constraints("a_programme"),
            *count_constraints("a_programme"),
            known("a_programme_has_a_known_fund_source", "fund_source", FundSource),
            known("a_programme_has_a_known_start_precision", "start_precision", Precision),
            known("a_programme_has_a_known_end_precision", "end_precision", Precision),
            ends_after("a_programme_does_not_end_before_it_began", "start", "end", same_day=True),
            not_negative("a_budget_is_not_negative", "budget"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.region})"

    def words_of_address(self) -> str:
        return f"{self.region.name} {self.name[:60]}"
