"""Desa and kelurahan of the regencies that need them; 83.762 rows are never loaded at once."""

from collections.abc import Iterable, Iterator

from django.db import transaction

from regions.models import Region, Village

from .files import Ids, Row, stream
from .upsert import Values, Written, upsert

REGENCY = slice(0, 5)
DISTRICT = slice(0, 8)


@transaction.atomic
def load_villages(regencies: Iterable[Region]) -> Written:
    ids = {region.code: region.pk for region in regencies}
    districts = {row["code"]: row["name"] for row in rows_inside("districts.csv.gz", ids)}
    rows = [village_values(row, ids, districts) for row in rows_inside("villages.csv.gz", ids)]
    there = Village.objects.filter(regency__in=ids.values())
    return upsert(Village, rows, key=("code",), among=there)


def rows_inside(name: str, regencies: Ids) -> Iterator[Row]:
    return (row for row in stream(name) if row["code"][REGENCY] in regencies)


def village_values(row: Row, ids: Ids, districts: dict[str, str]) -> Values:
    return {
        "code": row["code"],
        "regency_id": ids[row["code"][REGENCY]],
        "kind": row["kind"],
        "name": row["name"],
        "district": districts[row["code"][DISTRICT]],
    }
