"""The template of each kind: its columns, and the rows that are there already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import translation

from regions.care import Actor
from regions.models import ImportKind

from .column import Column
from .columns_figures import participants, printed, universe
from .columns_records import awards, claims, programmes, targets, villages
from .rows import Row, mandates_of, region_rows, village_rows

Columns = Callable[[], tuple[Column, ...]]


@dataclass(frozen=True, slots=True)
class Template:
    """``frozen`` columns stay in sight while one scrolls to the right."""

    kind: ImportKind
    sheet: str
    title: str
    columns: tuple[Column, ...]
    rows: list[Row]
    frozen: int = 2

    @property
    def name(self) -> str:
        return f"templat-{self.kind.value}.xlsx"


SHEETS: dict[ImportKind, tuple[str, Columns]] = {
    ImportKind.PARTICIPANTS: ("Peserta", participants),
    ImportKind.UNIVERSE: ("Semesta", universe),
    ImportKind.PRINTED: ("Angka rilis", printed),
    ImportKind.TARGETS: ("Target", targets),
    ImportKind.PROGRAMMES: ("Program", programmes),
    ImportKind.AWARDS: ("Penghargaan", awards),
    ImportKind.CLAIMS: ("Klaim", claims),
}


def template_of(kind: ImportKind, actor: Actor) -> Template:
    """With the regions of ``actor`` and the segments of today."""
    with translation.override("id"):
        title = f"Templat impor: {kind.label}"
        if kind == ImportKind.VILLAGES:
            mandates = tuple(str(one) for one in mandates_of(actor))
            columns = villages(mandates)
            return Template(kind, "Capaian desa", title, columns, village_rows(actor), frozen=3)
        sheet, columns_of = SHEETS[kind]
        return Template(kind, sheet, title, columns_of(), region_rows(actor))
