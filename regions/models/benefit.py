"""What a programme pays, as the law had it when."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .dated import Dated
from .rules import AT_LEAST_ONE, ends_after, says


class Benefit(Dated):
    """What a programme pays in one case."""

    code = models.SlugField(_("kode"), max_length=40)
    name = models.CharField(_("nama"), max_length=120)
    amount = models.BigIntegerField(_("besarnya (rupiah)"), validators=[AT_LEAST_ONE])

    class Meta:
        verbose_name = _("manfaat")
        verbose_name_plural = pgettext_lazy("jamak", "manfaat")
        ordering = ["code", "valid_from"]
        constraints = [
            says(
                "a_benefit_is_more_than_nothing",
                Q(amount__gt=0),
                _("Besarnya manfaat lebih dari nol."),
            ),
            ends_after("a_benefit_ends_after_it_began", "valid_from", "valid_until"),
            models.UniqueConstraint(
                fields=["code", "valid_from"],
                name="a_benefit_has_one_amount_from_a_day",
                violation_error_message=_("Manfaat ini sejak tanggal itu sudah ada."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
