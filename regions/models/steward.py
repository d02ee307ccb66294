"""Who must act for a segment."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .region import Region
from .segment import Segment
from .stated import Stated, stated_constraints


class Steward(Stated):
    """The agency (OPD) that a region made responsible for a segment; the newest stands."""

    region = models.ForeignKey(Region, models.PROTECT, verbose_name=_("wilayah"))
    segment = models.ForeignKey(Segment, models.PROTECT, verbose_name=_("segmen"))
    agency = models.CharField(_("OPD pengampu"), max_length=120)

    class Meta:
        verbose_name = _("OPD pengampu")
        verbose_name_plural = pgettext_lazy("jamak", "OPD pengampu")
        ordering = ["region__code", "segment__position", "pk"]
        permissions = [("confirm_steward", _("Boleh mengesahkan OPD pengampu"))]
        constraints = [
            *stated_constraints("a_steward"),
            models.UniqueConstraint(
                fields=["region", "segment", "as_of"],
                condition=Q(status="verified"),
                name="a_segment_of_a_region_has_one_verified_steward_a_date",
                violation_error_message=_(
                    "Segmen ini di wilayah ini pada tanggal itu sudah mempunyai OPD pengampu "
                    "yang disahkan."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency}: {self.segment}, {self.region}"
