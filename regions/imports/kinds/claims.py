"""Claims: one row what was paid in a region, or by an office, until a date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from regions.imports.desk import Desk
from regions.imports.kinds.linked import region_or_office
from regions.imports.kinds.named_columns import Field, NamedRow
from regions.imports.kinds.records import (
    CODE,
    NOTE,
    PRECISION,
    REGION,
    SOURCE,
    Broken,
    Reading,
    Spec,
    born_in_time,
)
from regions.imports.outcome import Plan
from regions.imports.workbook import Workbook, as_text
from regions.models import ClaimPayment
from regions.periods import Period
from regions.rupiah import unit_typed
from regions.twins import SAME_RECORD

FIELDS = (
    *(CODE, REGION, PRECISION, SOURCE, NOTE),
    Field("as_of", "Sampai", ("sampai dengan", "keadaan per", "per", "periode")),
    Field("office", "Kantor", ("cabang", "kantor cabang")),
    Field("programme", "Program", ("jenis klaim", "program jaminan")),
    Field("since", "Sejak", ("dari", "mulai")),
    Field("cumulative", "Kumulatif"),
    Field("cases", "Kasus", ("jumlah kasus", "klaim")),
    Field("rupiah", "Rupiah", ("nominal", "jumlah rupiah", "rp", "nilai")),
    Field("rounded_to", "Rupiah dibulatkan ke", ("dibulatkan ke",)),
)


def linked(reading: Reading, row: NamedRow, values: dict[str, Any]) -> None:
    """``Rp112 miliar`` is no exact sum where nothing is said of its rounding."""
    region_or_office(reading, row, values)
    unit = unit_typed(as_text(row.cell("rupiah"))) if "rupiah" in values else None
    if unit is not None:
        values.setdefault("rounded_to", unit)


def rules(claim: ClaimPayment, _periods: Mapping[str, Period]) -> Broken:
    yield from born_in_time(claim, claim.region)


SPEC = Spec(
    model=ClaimPayment,
    fields=FIELDS,
    linked=linked,
    rules=rules,
    same=SAME_RECORD["claimpayment"],
)


def plan(desk: Desk, book: Workbook) -> Plan | None:
    return Reading(SPEC, desk).read(book)
