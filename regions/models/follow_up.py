"""What was promised at a meeting, by whom and by when."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .region import Region
from .rules import AT_LEAST_NOTHING, known, not_negative
from .segment import Segment
from .stated import Stated, stated_constraints
from .vocabulary import Precision


class FollowUp(Stated):
    """What, who, by when, and for how many people if that was said."""

    region = models.ForeignKey(Region, models.PROTECT, verbose_name=_("wilayah"))
    agency = models.CharField(
        _("OPD atau lembaga"), max_length=120, blank=True, help_text=_("Kosong: tidak disebut.")
    )
    what = models.TextField(_("yang dijanjikan"))
    due = models.DateField(_("tenggat"), null=True, blank=True)
    due_precision = models.CharField(
        _("ketelitian tenggat"), max_length=10, choices=Precision, default=Precision.DAY
    )
    people = models.BigIntegerField(
        _("orang"), null=True, blank=True, validators=[AT_LEAST_NOTHING]
    )
    segment = models.ForeignKey(
        Segment, models.PROTECT, null=True, blank=True, verbose_name=_("segmen")
    )
    meeting = models.CharField(_("rapat"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("tindak lanjut")
        verbose_name_plural = pgettext_lazy("jamak", "tindak lanjut")
        ordering = ["region__code", "due", "pk"]
        permissions = [("confirm_followup", _("Boleh mengesahkan tindak lanjut"))]
        constraints = [
            *stated_constraints("a_follow_up"),
            known("a_follow_up_has_a_known_due_precision", "due_precision", Precision),
            not_negative("a_follow_up_headcount_is_not_negative", "people"),
        ]

    def __str__(self) -> str:
        return f"{self.region}: {self.what[:80]}"
