"""Finding a region by name, alias or code, with its kind and province always in sight."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from regions.care import Care
from regions.models import Level, Office, Placement, Region, today
from regions.names import matches

CODE_IN_LABEL = re.compile(r"\((\d{2}(?:\.\d{2})?)\)")
MOST_OFFERED = 4


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


def suggestions(text: str, office: Office | None = None, care: Care | None = None) -> list[Region]:
    """Regions that ``text`` may mean: those of the office first, then the closest names.

    Without a text those that the office serves; with ``care`` only those in it.
    """
    served = list(office.regions.order_by("code").values_list("code", flat=True)) if office else []
    if not text.strip():
        return inside(labelled(served), care)
    codes = [match.code for match in matches(text)]
    return inside(labelled(sorted(codes, key=lambda code: code not in served)), care)


def inside(regions: list[Region], care: Care | None) -> list[Region]:
    return [one for one in regions if care is None or care.holds_region(one.pk)]


def labelled(codes: Iterable[str]) -> list[Region]:
    """Regions in the order of ``codes``, ready for ``label_of``, in one query."""
    wanted = list(codes)
    found = {
        region.code: region for region in with_province(Region.objects.filter(code__in=wanted))
    }
    return [found[code] for code in wanted]


def read_region(text: str, care: Care | None = None) -> Region:
    """The one region that ``text`` names: a label, a code, or a whole name.

    Raises ``ValidationError`` where it could be another one too, is only part of a name, or lies
    outside ``care``.
    """
    region = read_any_region(text, care)
    if not inside([region], care):
        raise ValidationError(_("%s di luar wilayah tanggungan Anda.") % label_of(region))
    return region


def read_any_region(text: str, care: Care | None) -> Region:
    if label := CODE_IN_LABEL.search(text):
        named = labelled_or_none(label[1])
        if named is not None:
            return named
    found = matches(text)
    exact = [match.code for match in found if match.closeness == 0]
    if len(exact) == 1:
        return labelled(exact)[0]
    found_codes = [match.code for match in found]
    raise ValidationError(_why_not_one(text, exact, found_codes, care), "region")


def labelled_or_none(code: str) -> Region | None:
    return with_province(Region.objects.filter(code=code)).first()


def _why_not_one(text: str, exact: list[str], found: list[str], care: Care | None) -> str:
    meant = inside(labelled(exact or found), care)[:MOST_OFFERED]
    offered = [label_of(region) for region in meant]
    if found and not offered:
        return _("Tidak ada wilayah “%s” di wilayah tanggungan Anda.") % text
    if not offered:
        return _("Tidak ada wilayah “%s”. Tulis nama, nama lain atau kodenya.") % text
    sentence = (
        _("“%(typed)s” dapat berarti beberapa wilayah: %(regions)s. Tulis kode yang dimaksud.")
        if exact
        else _("“%(typed)s” belum satu wilayah. Maksudnya: %(regions)s? Tulis nama atau kodenya.")
    )
    return sentence % {"typed": text, "regions": "; ".join(offered)}


class RegionInput(forms.TextInput):
    """A plain text field; the script lays a list of suggestions under it."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        usual = {"class": "region-input", "autocomplete": "off", "spellcheck": "false"}
        super().__init__({**usual, **(attrs or {})})

    def build_attrs(
        self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        own = {
            "data-suggest": reverse("admin:regions_region_suggest"),
            "placeholder": _("Nama, nama lain atau kode"),
        }
        return {**super().build_attrs(base_attrs, extra_attrs), **own}


class RegionField(forms.Field):
    """With ``care``, which the screen gives it, only regions inside are taken."""

    widget = RegionInput
    care: Care | None = None

    def to_python(self, value: Any) -> Region | None:
        if value in self.empty_values:
            return None
        if isinstance(value, Region):
            return read_region(value.code, self.care)
        return read_region(str(value), self.care)

    def clean(self, value: Any) -> Any:
        return super().clean(value.strip() if isinstance(value, str) else stored(value))

    def prepare_value(self, value: Any) -> Any:
        region = stored(value)
        return label_of(region) if isinstance(region, Region) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.clean(stored(initial)) != self.clean(data))
        except ValidationError:
            return True


def stored(value: Any) -> Any:
    """A key of the database as its region; anything else as it is."""
    pk = value.pk if isinstance(value, Region) and not hasattr(value, "province") else value
    return with_province(Region.objects.filter(pk=pk)).first() if isinstance(pk, int) else value


def born_after(region: Region, day: Any) -> bool:
    return region.born_on is not None and region.born_on > (day or today())
