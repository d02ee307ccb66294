"""Offices that deliver figures."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .region import Region


class OfficeKind(models.TextChoices):
    REGIONAL = "regional", _("Kantor wilayah BPJS Ketenagakerjaan")
    BRANCH = "branch", _("Kantor cabang BPJS Ketenagakerjaan")
    LABOUR = "labour", _("Dinas tenaga kerja")


class Office(models.Model):
    """An office and the regions it serves; its own figures never enter a region's sums."""

    slug = models.SlugField(_("alamat"), unique=True)
    name = models.CharField(_("nama"), max_length=120)
    kind = models.CharField(_("jenis"), max_length=10, choices=OfficeKind)
    regions = models.ManyToManyField(
        Region, verbose_name=_("wilayah layanan"), related_name="offices", blank=True
    )
    is_demo = models.BooleanField(_("data contoh"), default=False, editable=False)

    class Meta:
        verbose_name = _("kantor")
        verbose_name_plural = pgettext_lazy("jamak", "kantor")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=OfficeKind.values), name="an_office_has_a_known_kind"
            )
        ]

    def __str__(self) -> str:
        return self.name
