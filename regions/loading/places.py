"""Regions, where they belonged when, and what else they are called."""

import datetime

from django.db import transaction

from regions.models import CodeScheme, Placement, Region, RegionAlias, RegionCode

from .files import Ids, Row, date_or_none, decimal_or_none, lookup, number_or_none, rows_of
from .money import load_money
from .segments import load_segments
from .upsert import Values, Written, upsert


@transaction.atomic
def load_places() -> Written:
    """Everything that must be there before a figure can be entered."""
    return load_regions() + load_placements() + load_names() + load_segments() + load_money()


def load_regions() -> Written:
    births = births_of_provinces()
    renamed = adopt_new_codes()
    rows = [region_values(row, births) for row in rows_of("regions.csv")]
    return renamed + upsert(Region, rows, key=("code",))


def region_values(row: Row, births: dict[str, datetime.date]) -> Values:
    return {
        "code": row["code"],
        "level": row["level"],
        "kind": row["kind"],
        "name": row["name"],
        "capital": row["capital"],
        "latitude": decimal_or_none(row["latitude"]),
        "longitude": decimal_or_none(row["longitude"]),
        "villages": number_or_none(row["villages"]),
        "urban_villages": number_or_none(row["urban_villages"]),
        "born_on": births.get(row["code"]),
    }


def births_of_provinces() -> dict[str, datetime.date]:
    """A region whose first placement has a beginning did not exist before."""
    first: dict[str, datetime.date | None] = {}
    for row in rows_of("placements.csv"):
        first.setdefault(row["code"], date_or_none(row["valid_from"]))
    return {code: day for code, day in first.items() if day is not None}


def adopt_new_codes() -> Written:
    """A region that the database knows by its old code keeps its identity and takes the new one."""
    today = {row["code"] for row in rows_of("regions.csv")}
    known = lookup(Region.objects.all())
    moved = []
    for row in rows_of("old_codes.csv"):
        old, new = row["old_code"], row["code"]
        if old in known and old not in today and new not in known:
            moved.append(Region(pk=known[old], code=new))
    Region.objects.bulk_update(moved, ["code"])
    return Written(updated=len(moved))


def load_placements() -> Written:
    ids = lookup(Region.objects.all())
    dated = rows_of("placements.csv")
    moved = {row["code"] for row in dated}
    always = [
        row for row in rows_of("regions.csv") if row["parent_code"] and row["code"] not in moved
    ]
    rows = [placement_values(row, ids) for row in [*always, *dated]]
    return upsert(Placement, rows, key=("region_id", "valid_from"))


def placement_values(row: Row, ids: Ids) -> Values:
    return {
        "region_id": ids[row["code"]],
        "parent_id": ids[row["parent_code"]],
        "valid_from": date_or_none(row.get("valid_from", "")),
        "valid_until": date_or_none(row.get("valid_until", "")),
        "law": row.get("law", ""),
    }


def load_names() -> Written:
    ids = lookup(Region.objects.all())
    aliases = [
        {"region_id": ids[row["code"]], "name": row["alias"]} for row in rows_of("aliases.csv")
    ]
    codes = [
        {
            "region_id": ids[row["code"]],
            "scheme": CodeScheme.KEMENDAGRI.value,
            "code": row["old_code"],
            "valid_until": date_or_none(row["valid_until"]),
        }
        for row in rows_of("old_codes.csv")
    ]
    return upsert(RegionAlias, aliases, key=("region_id", "name")) + upsert(
        RegionCode, codes, key=("scheme", "code")
    )
