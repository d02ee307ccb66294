"""Places: a region, what else it is called, and to which region it belonged when."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .vocabulary import Kind, Level


class Region(models.Model):
    """A place with an identity of its own; its code is only what Kemendagri calls it today."""

    code = models.CharField(_("kode Kemendagri"), max_length=13, unique=True)
    level = models.CharField(_("tingkat"), max_length=10, choices=Level)
    kind = models.CharField(_("jenis"), max_length=10, choices=Kind)
    name = models.CharField(_("nama"), max_length=100)
    capital = models.CharField(_("ibu kota"), max_length=100, blank=True)
    latitude = models.DecimalField(
        _("lintang"), max_digits=7, decimal_places=4, null=True, blank=True
    )
    longitude = models.DecimalField(
        _("bujur"), max_digits=7, decimal_places=4, null=True, blank=True
    )
    villages = models.PositiveIntegerField(_("jumlah desa"), null=True, blank=True)
    urban_villages = models.PositiveIntegerField(_("jumlah kelurahan"), null=True, blank=True)
    born_on = models.DateField(
        _("berdiri sejak"), null=True, blank=True, help_text=_("Kosong: sejak sebelum data ini.")
    )

    class Meta:
        verbose_name = _("wilayah")
        verbose_name_plural = pgettext_lazy("jamak", "wilayah")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(level__in=Level.values), name="a_region_has_a_known_level"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=Kind.values), name="a_region_has_a_known_kind"
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name with its kind, so that Kota and Kabupaten of one name stay apart."""
        if self.level == Level.PROVINCE:
            return f"Provinsi {self.name}"
        return self.name


class RegionAlias(models.Model):
    """Another way people write a region's name (``Muko-Muko``, ``Lambar``)."""

    region = models.ForeignKey(Region, models.CASCADE, related_name="aliases")
    name = models.CharField(_("nama lain"), max_length=100)

    class Meta:
        verbose_name = _("nama lain")
        verbose_name_plural = pgettext_lazy("jamak", "nama lain")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["region", "name"], name="a_region_has_each_alias_once")
        ]

    def __str__(self) -> str:
        return self.name


class CodeScheme(models.TextChoices):
    KEMENDAGRI = "kemendagri", _("Kemendagri (kode lama)")
    BPS = "bps", _("BPS")


class RegionCode(models.Model):
    """A code that a region had once, or has in another list."""

    region = models.ForeignKey(Region, models.CASCADE, related_name="other_codes")
    scheme = models.CharField(_("daftar"), max_length=12, choices=CodeScheme)
    code = models.CharField(_("kode"), max_length=13)
    valid_until = models.DateField(_("sampai"), null=True, blank=True)

    class Meta:
        verbose_name = _("kode lain")
        verbose_name_plural = pgettext_lazy("jamak", "kode lain")
        ordering = ["scheme", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(scheme__in=CodeScheme.values), name="a_code_is_from_a_known_list"
            ),
            models.UniqueConstraint(
                fields=["scheme", "code"], name="a_code_names_one_region_in_its_list"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class PlacementQuerySet(models.QuerySet["Placement"]):
    def on(self, day: datetime.date) -> PlacementQuerySet:
        """Placements in force on ``day``; the last day is the one before ``valid_until``."""
        return self.filter(
            Q(valid_from=None) | Q(valid_from__lte=day),
            Q(valid_until=None) | Q(valid_until__gt=day),
        )


class Placement(models.Model):
    """That a region belonged to a parent from one day until another."""

    region = models.ForeignKey(
        Region, models.CASCADE, related_name="placements", verbose_name=_("wilayah")
    )
    parent = models.ForeignKey(
        Region, models.PROTECT, related_name="child_placements", verbose_name=_("bagian dari")
    )
    valid_from = models.DateField(_("sejak"), null=True, blank=True)
    valid_until = models.DateField(
        _("sampai sebelum"), null=True, blank=True, help_text=_("Kosong: masih berlaku.")
    )
    law = models.CharField(_("dasar hukum"), max_length=100, blank=True)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        verbose_name = _("kedudukan wilayah")
        verbose_name_plural = pgettext_lazy("jamak", "kedudukan wilayah")
        ordering = ["region", "valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from=None)
                | Q(valid_until=None)
                | Q(valid_until__gt=F("valid_from")),
                name="a_placement_ends_after_it_began",
            ),
            models.UniqueConstraint(
                fields=["region"],
                condition=Q(valid_until=None),
                name="a_region_has_one_parent_today",
            ),
            models.CheckConstraint(
                condition=~Q(region=F("parent")), name="a_region_is_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region} – {self.parent}"


class Village(models.Model):
    """A desa or kelurahan, loaded for a regency when a mandate needs it; it has no page."""

    class VillageKind(models.TextChoices):
        RURAL = "desa", _("Desa")
        URBAN = "kelurahan", _("Kelurahan")

    regency = models.ForeignKey(Region, models.CASCADE, related_name="village_set")
    code = models.CharField(_("kode"), max_length=13, unique=True)
    kind = models.CharField(_("jenis"), max_length=10, choices=VillageKind)
    name = models.CharField(_("nama"), max_length=100)
    district = models.CharField(_("kecamatan"), max_length=100)

    class Meta:
        verbose_name = _("desa/kelurahan")
        verbose_name_plural = pgettext_lazy("jamak", "desa/kelurahan")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["desa", "kelurahan"]), name="a_village_is_desa_or_kelurahan"
            )
        ]

    def __str__(self) -> str:
        return self.name
