"""What membership costs, as the law had it when."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .dated import Dated
from .rules import AT_LEAST_ONE, ends_after, says
from .segment import Segment
from .vocabulary_subjects import FundSource


class Tariff(Dated):
    """Rupiah a month for one person of a segment, from one payer or from every payer."""

    segment = models.ForeignKey(Segment, models.PROTECT, verbose_name=_("segmen"))
    fund_source = models.CharField(
        _("sumber dana"),
        max_length=16,
        choices=FundSource,
        blank=True,
        help_text=_("Kosong: siapa pun yang membayar."),
    )
    monthly = models.PositiveIntegerField(_("iuran per bulan (rupiah)"), validators=[AT_LEAST_ONE])
    certain = models.BooleanField(
        _("jelas berlaku"),
        default=True,
        help_text=_("Jangan dicentang bila belum jelas berlaku; keduanya lalu ditunjukkan."),
    )

    class Meta:
        verbose_name = _("tarif iuran")
        verbose_name_plural = pgettext_lazy("jamak", "tarif iuran")
        ordering = ["segment__position", "fund_source", "valid_from"]
        constraints = [
            says(
                "a_tariff_is_more_than_nothing",
                Q(monthly__gt=0),
                _("Iuran per bulan lebih dari nol."),
            ),
            ends_after("a_tariff_ends_after_it_began", "valid_from", "valid_until"),
            models.CheckConstraint(
                condition=Q(fund_source__in=["", *FundSource.values]),
                name="a_tariff_has_a_known_payer_or_none",
            ),
            models.UniqueConstraint(
                fields=["segment", "fund_source", "valid_from"],
                name="a_segment_and_payer_have_one_tariff_from_a_day",
                violation_error_message=_(
                    "Tarif segmen dan sumber dana ini sejak tanggal itu sudah ada."
                ),
            ),
        ]

    def __str__(self) -> str:
        payer = f" ({self.get_fund_source_display()})" if self.fund_source else ""
        return f"{self.segment}{payer}, {self.law}"
