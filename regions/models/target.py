"""What somebody wants to have reached by a date."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .region import Region
from .rules import AT_LEAST_NOTHING, known, not_negative, says
from .segment import Segment
from .stated import Addressed, Stated, stated_constraints
from .vocabulary import Precision, Rounding
from .vocabulary_subjects import Regime, TargetRule


class Target(Addressed, Stated):
    """A coverage or a headcount set for a region; the percentage governs where both are said."""

    region = models.ForeignKey(Region, models.PROTECT, verbose_name=_("wilayah"))
    segment = models.ForeignKey(Segment, models.PROTECT, verbose_name=_("segmen"))
    regime = models.CharField(_("rezim"), max_length=8, choices=Regime)
    owner = models.CharField(
        _("pemilik"),
        max_length=120,
        blank=True,
        help_text=_("Siapa yang menetapkan target ini; kosong bila tidak disebut."),
    )
    rule = models.CharField(
        _("cara menghitung total"),
        max_length=16,
        choices=TargetRule,
        default=TargetRule.NOT_STATED,
    )
    due = models.DateField(_("jatuh tempo"))
    due_precision = models.CharField(
        _("ketelitian jatuh tempo"), max_length=10, choices=Precision, default=Precision.DAY
    )
    percent = models.DecimalField(
        _("target (%)"), max_digits=7, decimal_places=4, null=True, blank=True
    )
    people = models.BigIntegerField(
        _("target (orang)"), null=True, blank=True, validators=[AT_LEAST_NOTHING]
    )
    people_rounded_to = models.PositiveIntegerField(
        _("orang dibulatkan ke"), choices=Rounding, default=Rounding.EXACT
    )
    people_approximate = models.BooleanField(_("kira-kira"), default=False)

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = pgettext_lazy("jamak", "target")
        ordering = ["region__code", "due", "pk"]
        permissions = [("confirm_target", _("Boleh mengesahkan target"))]
        constraints = [
            *stated_constraints("a_target"),
            known("a_target_has_a_known_regime", "regime", Regime),
            known("a_target_has_a_known_rule", "rule", TargetRule),
            known("a_target_has_a_known_due_precision", "due_precision", Precision),
            known("a_target_is_rounded_to_a_known_unit", "people_rounded_to", Rounding),
            says(
                "a_target_names_a_percentage_or_people",
                Q(percent__isnull=False) | Q(people__isnull=False),
                _("Isi target dalam persen, dalam orang, atau keduanya."),
            ),
            says(
                "a_target_is_above_0_and_at_most_100_percent",
                Q(percent=None) | Q(percent__gt=0, percent__lte=100),
                _("Target persen lebih dari 0 dan paling banyak 100."),
            ),
            not_negative("a_target_headcount_is_not_negative", "people"),
        ]

    def __str__(self) -> str:
        return f"{self.region}, {self.get_regime_display()} {self.due.year}"

    def words_of_address(self) -> str:
        return f"{self.regime} {self.region.full_name} {self.due}"
