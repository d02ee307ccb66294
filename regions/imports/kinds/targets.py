"""Targets: one row a target of a region and segment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.kinds.linked import region_and_segment
from regions.imports.kinds.named_columns import Field, NamedRow
from regions.imports.kinds.records import USUAL, Broken, Reading, Spec, born_in_time
from regions.imports.outcome import Plan
from regions.imports.segment_words import TOTAL
from regions.imports.workbook import Workbook
from regions.models import Target
from regions.periods import Period, first_day
from regions.twins import SAME_RECORD

FIELDS = (
    *USUAL,
    Field("segment", "Segmen"),
    Field("regime", "Rezim"),
    Field("owner", "Pemilik", ("penetap", "pemilik target")),
    Field("rule", "Cara menghitung total", ("cara menghitung",)),
    Field("due", "Jatuh tempo", ("tenggat", "batas waktu")),
    Field("percent", "Target (%)", ("target persen", "persen", "target cakupan")),
    Field("people", "Target (orang)", ("orang", "target peserta", "target orang")),
    Field("people_rounded_to", "Orang dibulatkan ke", ("dibulatkan ke",)),
    Field("people_approximate", "Kira-kira"),
)


def linked(reading: Reading, row: NamedRow, values: dict[str, Any]) -> None:
    """A target of no segment is one of the total."""
    region_and_segment(reading, row, values)
    values.setdefault("segment", reading.lookups.words.segments[TOTAL])


def rules(target: Target, periods: Mapping[str, Period]) -> Broken:
    """As the form: it is due after it was said."""
    yield from born_in_time(target, target.region)
    said = periods["as_of"]
    if target.due < first_day(said):
        told = _("Jatuh tempo sebelum target ini dikatakan (keadaan per %s).")
        yield "due", told % str(said)


SPEC = Spec(
    model=Target,
    fields=FIELDS,
    linked=linked,
    rules=rules,
    same=SAME_RECORD["target"],
    required=("region", "regime", "due"),
)


def plan(desk: Desk, book: Workbook) -> Plan | None:
    return Reading(SPEC, desk).read(book)
