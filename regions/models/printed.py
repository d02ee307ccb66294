"""Numbers as somebody published them."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regions.numbers import PrintedNumber

from .segment import Segment
from .submission import Submission, SubmissionFigure
from .vocabulary import Measure, Precision, Rounding


class PrintedFigure(SubmissionFigure):
    """A number as its source printed it, kept beside what is computed.

    ``scaled`` holds its digits and ``decimals`` where the comma stands, so that
    "8,20" stays different from "8,2" and no digit is lost in any database.
    """

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="printed_figures")
    segment = models.ForeignKey(Segment, models.PROTECT, verbose_name=_("segmen"))
    measure = models.CharField(_("ukuran"), max_length=24, choices=Measure)
    scaled = models.BigIntegerField(_("angka tanpa koma"))
    decimals = models.PositiveSmallIntegerField(_("angka di belakang koma"), default=0)
    rounded_to = models.PositiveIntegerField(
        _("dibulatkan ke"), choices=Rounding, default=Rounding.EXACT
    )
    approximate = models.BooleanField(_("kira-kira"), default=False)
    as_of = models.DateField(
        _("keadaan per"), help_text=_("Boleh di depan: tanggal jatuh tempo sebuah target.")
    )
    precision = models.CharField(_("ketelitian tanggal"), max_length=10, choices=Precision)
    adopted = models.BooleanField(
        _("dipakai"),
        default=False,
        help_text=_("Arti, tanggal, dan wilayahnya jelas; angkanya ikut dipakai dalam laporan."),
    )
    note = models.CharField(_("catatan"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("angka rilis")
        verbose_name_plural = pgettext_lazy("jamak", "angka rilis")
        ordering = ["segment__position", "measure", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(measure__in=Measure.values),
                name="a_printed_figure_has_a_known_measure",
            ),
            models.CheckConstraint(
                condition=Q(precision__in=Precision.values),
                name="a_printed_figure_has_a_known_precision",
            ),
            models.CheckConstraint(
                condition=Q(decimals__lte=6), name="a_printed_figure_has_at_most_six_decimals"
            ),
            models.CheckConstraint(
                condition=Q(rounded_to__in=Rounding.values),
                name="a_printed_figure_is_rounded_to_a_known_unit",
            ),
            models.UniqueConstraint(
                fields=["submission", "segment", "measure", "as_of", "scaled", "decimals"],
                name="a_submission_prints_each_number_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_measure_display()}: {PrintedNumber(self.scaled, self.decimals)}"

    @property
    def value(self) -> Decimal:
        """The printed number, with as many decimals as were printed."""
        return Decimal(self.scaled).scaleb(-self.decimals)
