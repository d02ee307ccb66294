"""Where the words and figures of submissions and editions are typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from regions.actions.history import printed_key
from regions.admin.history import History
from regions.admin.two_at_once import TwoAtOnce
from regions.admin.typed_twice import named
from regions.models import PrintedFigure, Submission, UniverseEdition

Document = TypeVar("Document", bound=Submission | UniverseEdition)

COLUMNS = {
    "participants": ("participants", "rounded_to", "approximate"),
    "universe": ("universe", "universe_rounded_to", "universe_approximate"),
    "note": ("note",),
}
FIELDS = {"as_of": ["period", "statement"], "place": ["region", "office"]}


class DocumentUnits(TwoAtOnce[Document]):
    def inputs_of(self, unit: str) -> list[str]:
        word, _dot, segment = unit.partition(".")
        if segment:
            return [f"seg-{segment}-{column}" for column in COLUMNS.get(word, ())]
        return FIELDS.get(word, [word])

    def unit_of_row(self, row: Any) -> str:
        if isinstance(row, PrintedFigure):
            return printed_key(row)
        return f"universe.{row.region.code}.{row.segment.code}"

    def label_of_unit(self, stored: Document, fresh: Any, unit: str, names: Sequence[str]) -> str:
        field = named(fresh, names[0]) if names else None
        own = field and (field.field.widget.attrs.get("aria-label") or field.label)
        return str(own or History(stored).named(unit))

    def written_value(self, stored: Document, unit: str, value: Any) -> str:
        return History(stored).written(unit.split(".")[0], value)
