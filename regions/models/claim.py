"""What was paid to participants and their families."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .office import Office
from .region import Region
from .rules import AT_LEAST_NOTHING, ends_after, known, not_negative, says
from .stated import Stated, stated_constraints
from .vocabulary_subjects import ClaimProgramme, RupiahUnit


class ClaimPayment(Stated):
    """Cases and rupiah of a region or an office until ``as_of``; cumulative ones never add up."""

    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, verbose_name=_("wilayah")
    )
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, verbose_name=_("kantor")
    )
    since = models.DateField(
        _("sejak"), null=True, blank=True, help_text=_("Hari pertama; kosong: tidak disebut.")
    )
    cumulative = models.BooleanField(
        _("kumulatif"), default=False, help_text=_("Dihitung sejak awal, bukan satu masa saja.")
    )
    programme = models.CharField(
        _("program"), max_length=12, choices=ClaimProgramme, default=ClaimProgramme.NOT_STATED
    )
    cases = models.BigIntegerField(_("kasus"), null=True, blank=True, validators=[AT_LEAST_NOTHING])
    rupiah = models.BigIntegerField(
        _("rupiah"), null=True, blank=True, validators=[AT_LEAST_NOTHING]
    )
    rounded_to = models.BigIntegerField(
        _("rupiah dibulatkan ke"), choices=RupiahUnit, default=RupiahUnit.EXACT
    )
    among = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("di antaranya"),
        help_text=_("Klaim yang memuat klaim ini; ia tidak ditambahkan lagi."),
    )

    class Meta:
        verbose_name = _("pembayaran klaim")
        verbose_name_plural = pgettext_lazy("jamak", "pembayaran klaim")
        ordering = ["-as_of", "pk"]
        permissions = [("confirm_claimpayment", _("Boleh mengesahkan pembayaran klaim"))]
        constraints = [
            *stated_constraints("a_claim"),
            known("a_claim_has_a_known_programme", "programme", ClaimProgramme),
            known("a_claim_is_rounded_to_a_known_unit", "rounded_to", RupiahUnit),
            says(
                "a_claim_belongs_to_a_region_or_an_office",
                Q(region__isnull=False, office=None) | Q(region=None, office__isnull=False),
                _("Pilih wilayah atau kantor, salah satu saja."),
            ),
            says(
                "a_claim_says_cases_or_rupiah",
                Q(cases__isnull=False) | Q(rupiah__isnull=False),
                _("Isi jumlah kasus, rupiah, atau keduanya."),
            ),
            not_negative("a_claim_is_not_negative", "cases", "rupiah"),
            ends_after("a_claim_does_not_end_before_it_began", "since", "as_of", same_day=True),
            models.CheckConstraint(
                condition=Q(among=None) | ~Q(among=F("id")), name="a_claim_is_not_among_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region or self.office}, {self.get_programme_display()}, {self.as_of}"

    def clean(self) -> None:
        super().clean()
        if self.pk and self.among_id == self.pk:
            raise ValidationError({"among": _("Klaim tidak memuat dirinya sendiri.")})
