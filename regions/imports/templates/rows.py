"""What stands in a template before anything is typed: the places that an account looks after."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet

from regions.access import office_of
from regions.care import Actor, care_of, in_care, with_all_below
from regions.models import Level, Region, Regulation, Village

Row = dict[str, str]

MOST_VILLAGES = 5_000


def own_regions(actor: Actor) -> QuerySet[Region]:
    """Those in one's care; of an account for the whole country those that its office serves."""
    regions = Region.objects.exclude(level=Level.NATION).order_by("code")
    care = care_of(actor)
    office = office_of(actor) if care.everywhere else None
    served = set(office.regions.values_list("pk", flat=True)) if office else set()
    if served:
        return regions.filter(pk__in=with_all_below(served))
    return regions if care.everywhere else regions.filter(pk__in=care.regions)


def region_rows(actor: Actor) -> list[Row]:
    return [row_of(region) for region in own_regions(actor)]


def village_rows(actor: Actor) -> list[Row]:
    """A row for each village that a mandate binds, or for the mandate where none are listed."""
    mandates = list(mandates_of(actor))
    villages = villages_by_regency(mandates)
    rows: list[Row] = []
    for mandate in mandates:
        head = {**row_of(mandate.region), "regulation": str(mandate)}
        below = villages.get(mandate.region_id, [])
        rows += [{**head, "village_code": one.code, "village": one.name} for one in below] or [head]
    return rows or region_rows(actor)


def mandates_of(actor: Actor) -> QuerySet[Regulation]:
    mandates = Regulation.objects.filter(per_village__isnull=False).select_related("region")
    return in_care(mandates, actor).order_by("region__code", "pk")


def villages_by_regency(mandates: Sequence[Regulation]) -> dict[int, list[Village]]:
    rural = Village.objects.filter(kind=Village.VillageKind.RURAL)
    bound = rural.filter(regency__in={mandate.region_id for mandate in mandates})
    found: dict[int, list[Village]] = {}
    for village in bound.order_by("code")[:MOST_VILLAGES]:
        found.setdefault(village.regency_id, []).append(village)
    return found


def row_of(region: Region) -> Row:
    return {"code": region.code, "region": region.full_name}
