"""Where figures come from."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .office import Office
from .vocabulary import Precision, SourceKind


class SourceQuerySet(models.QuerySet["Source"]):
    def published(self) -> SourceQuerySet:
        """Sources behind at least one verified figure, edition or other record."""
        from .stated import stated_models
        from .submission import Submission
        from .universe import UniverseEdition

        speaking: tuple[Any, ...] = (Submission, UniverseEdition, *stated_models())
        behind = (Q(pk__in=one._default_manager.verified().values("source")) for one in speaking)
        return self.filter(reduce(or_, behind))


class Source(models.Model):
    """A document or statement that figures are taken from."""

    slug = models.SlugField(_("alamat"), max_length=80, unique=True)
    kind = models.CharField(_("jenis"), max_length=16, choices=SourceKind)
    title = models.CharField(_("judul"), max_length=200)
    publisher = models.CharField(_("penerbit"), max_length=120)
    published_on = models.DateField(_("tanggal terbit"), null=True, blank=True)
    published_precision = models.CharField(
        _("ketelitian tanggal"), max_length=10, choices=Precision, default=Precision.DAY
    )
    data_from = models.CharField(
        _("asal data"),
        max_length=120,
        blank=True,
        help_text=_("Siapa yang disebut sumber sebagai pemilik datanya, misalnya Kemendagri."),
    )
    url = models.URLField(_("tautan"), max_length=400, blank=True)
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, verbose_name=_("kantor")
    )
    month = models.DateField(
        _("bulan rekap"),
        null=True,
        blank=True,
        help_text=_("Diisi sendiri untuk rekap bulanan kantor (hari terakhir bulan itu)."),
    )
    note = models.TextField(_("catatan"), blank=True)
    is_demo = models.BooleanField(_("data contoh"), default=False, editable=False)

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("sumber")
        verbose_name_plural = pgettext_lazy("jamak", "sumber")
        ordering = ["-published_on", "title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=SourceKind.values), name="a_source_has_a_known_kind"
            ),
            models.CheckConstraint(
                condition=Q(published_precision__in=Precision.values),
                name="a_source_has_a_known_precision",
            ),
            models.UniqueConstraint(
                fields=["office", "month"],
                condition=Q(month__isnull=False),
                name="an_office_has_one_recap_a_month",
            ),
            models.CheckConstraint(
                condition=Q(month=None) | Q(office__isnull=False),
                name="a_monthly_recap_names_its_office",
            ),
        ]

    def __str__(self) -> str:
        return self.title


def is_demo_database() -> bool:
    """Whether published example figures are loaded."""
    return Source.objects.filter(is_demo=True).exists()
