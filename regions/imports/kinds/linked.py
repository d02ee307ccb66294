"""What the row of a record points at: a region, a segment, an office, a rule and its village."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError

from regions.imports.kinds.named_columns import NamedRow
from regions.imports.marks import is_absent

if TYPE_CHECKING:
    from regions.imports.kinds.records import Reading

Values = dict[str, Any]


def region(reading: Reading, row: NamedRow, values: Values) -> None:
    if found := reading.region_of(row):
        values["region"] = found


def region_and_segment(reading: Reading, row: NamedRow, values: Values) -> None:
    region(reading, row, values)
    if not is_absent(row.cell("segment")):
        values["segment"] = reading.tried(row, "segment", reading.lookups.segment)


def region_and_category(reading: Reading, row: NamedRow, values: Values) -> None:
    region(reading, row, values)
    if not is_absent(row.cell("category")):
        values["category"] = reading.tried(row, "category", reading.lookups.category)


def region_or_office(reading: Reading, row: NamedRow, values: Values) -> None:
    region(reading, row, values)
    if not is_absent(row.cell("office")):
        values["office"] = reading.tried(row, "office", reading.lookups.office)


def rule_and_village(reading: Reading, row: NamedRow, values: Values) -> None:
    """A village lies in the region of its row, else in that of the rule."""
    found = reading.region_of(row)
    rule = reading.tried(row, "regulation", lambda cell: reading.lookups.regulation(cell, found))
    if rule is None:
        return
    values["regulation"] = rule
    code, name = row.cell("village_code"), row.cell("village")
    if is_absent(code) and is_absent(name):
        return
    try:
        values["village"] = reading.lookups.village(code, name, found or rule.region)
    except ValidationError as refused:
        reading.refuse(row, "village", refused.messages[0])
