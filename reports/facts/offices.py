"""Offices and the regions they serve, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from regions.models import Office, Region
from reports.facts.places import labels_of
from reports.labels import OfficeLabel, RegionLabel


class UnknownOffice(LookupError):
    """No office has this address."""


@dataclass(frozen=True, slots=True)
class OfficeFact:
    slug: str
    name: str
    kind_label: str


def find_office(slug: str) -> OfficeFact:
    """The office at ``slug``; raises ``UnknownOffice``."""
    office = Office.objects.filter(slug=slug).first()
    if office is None:
        raise UnknownOffice(slug)
    return OfficeFact(office.slug, office.name, office.get_kind_display())


def serving_offices(code: str) -> tuple[OfficeLabel, ...]:
    """The offices that serve a region, in one query."""
    rows = Office.objects.filter(regions__code=code).values_list("slug", "name").order_by("name")
    return tuple(OfficeLabel(*row) for row in rows)


def served_regions(slug: str) -> tuple[RegionLabel, ...]:
    """The regions that an office serves, in one query."""
    return labels_of(Region.objects.filter(offices__slug=slug).order_by("code"))


def offices_and_regions() -> tuple[tuple[OfficeLabel, frozenset[str]], ...]:
    """Every office by name, with the codes of the regions that it serves; in one query."""
    served: dict[OfficeLabel, set[str]] = {}
    rows = Office.objects.order_by("name").values_list("slug", "name", "regions__code")
    for slug, name, code in rows:
        served.setdefault(OfficeLabel(slug, name), set()).update([code] if code else [])
    return tuple((office, frozenset(codes)) for office, codes in served.items())
