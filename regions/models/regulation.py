"""Rules and agreements of a region."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .region import Region
from .rules import AT_LEAST_ONE, known, says
from .segment import Segment
from .stated import Stated, stated_constraints
from .vocabulary_subjects import RegulationKind


class Regulation(Stated):
    """A rule or an agreement; it may ask for at least so many workers in each village."""

    region = models.ForeignKey(Region, models.PROTECT, verbose_name=_("wilayah"))
    kind = models.CharField(_("jenis"), max_length=10, choices=RegulationKind)
    number = models.CharField(_("nomor"), max_length=40, blank=True)
    title = models.CharField(_("judul"), max_length=300)
    issued_on = models.DateField(_("tanggal"), null=True, blank=True)
    per_village = models.PositiveIntegerField(
        _("pekerja per desa"),
        null=True,
        blank=True,
        validators=[AT_LEAST_ONE],
        help_text=_("Paling sedikit sekian pekerja di setiap desa; kelurahan tidak termasuk."),
    )
    segment = models.ForeignKey(
        Segment, models.PROTECT, null=True, blank=True, verbose_name=_("segmen")
    )

    class Meta:
        verbose_name = _("regulasi")
        verbose_name_plural = pgettext_lazy("jamak", "regulasi")
        ordering = ["region__code", "-issued_on", "pk"]
        permissions = [("confirm_regulation", _("Boleh mengesahkan regulasi"))]
        constraints = [
            *stated_constraints("a_regulation"),
            known("a_regulation_has_a_known_kind", "kind", RegulationKind),
            says(
                "a_mandate_asks_for_at_least_one_worker",
                Q(per_village=None) | Q(per_village__gte=1),
                _("Pekerja per desa paling sedikit 1."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}".strip() + f", {self.region}"
