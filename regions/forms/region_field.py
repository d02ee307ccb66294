"""Finding a region by name, alias or code, with its kind and province always in sight."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import Case, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.urls import reverse
from django.utils.translation import gettext as _

from regions.models import Level, Placement, Region, RegionAlias, Submission, today

KINDS = ("Kabupaten ", "Kota ", "Provinsi ", "")
SHORT_KIND = re.compile(r"^kab\.?\s+", re.IGNORECASE)


def with_province(regions: QuerySet[Region]) -> QuerySet[Region]:
    """Each region with ``province``, the name of the one that it belongs to today."""
    parents = Placement.objects.filter(region=OuterRef("pk"), valid_until=None)
    return regions.annotate(province=Subquery(parents.values("parent__name")[:1]))


def label_of(region: Region) -> str:
    """``Kabupaten Lampung Barat (18.04) · Lampung``."""
    label = f"{region.full_name} ({region.code})"
    if region.level != Level.REGENCY:
        return label
    province = getattr(region, "province", None)
    return f"{label} · {province}" if province else label


def suggestions(text: str) -> QuerySet[Region]:
    """Regions that ``text`` may mean: what it names exactly first, then what begins with it."""
    text = SHORT_KIND.sub("Kabupaten ", " ".join(text.split()))
    rank = Case(
        When(_names(text, "iexact"), then=Value(0)),
        When(_names(text, "istartswith"), then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    found = Region.objects.matching(text) if text else Region.objects.all()
    return with_province(found).order_by(rank, "code")


def _names(text: str, lookup: str) -> Q:
    aliases = RegionAlias.objects.filter(**{f"name__{lookup}": text})
    named = Q(**{f"code__{lookup}": text}) | Q(pk__in=aliases.values("region"))
    for kind in KINDS:
        named |= Q(**{f"name__{lookup}": kind + text})
    return named


class RegionSelect(AutocompleteSelect):
    """Django's own autocomplete, asking our address, which knows aliases and ranks."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        field = Submission._meta.get_field("region")
        super().__init__(field, admin.site, attrs=attrs)

    def build_attrs(
        self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        hint = {"data-placeholder": _("Nama, nama lain atau kode"), "data-width": "100%"}
        return {**super().build_attrs(base_attrs, extra_attrs), **hint}

    def get_url(self) -> str:
        return reverse("admin:regions_region_suggest")


class RegionField(forms.ModelChoiceField):  # type: ignore[type-arg]
    widget = RegionSelect

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("queryset", with_province(Region.objects.all()))
        super().__init__(**kwargs)

    def label_from_instance(self, obj: Any) -> str:
        return label_of(obj)


def born_after(region: Region, day: Any) -> bool:
    return region.born_on is not None and region.born_on > (day or today())
