"""Regions side by side: a line each in files, a column each on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import django_tables2 as tables
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats, wording
from reports.comparison import ComparedRegion, Comparison
from reports.measures import Coverage
from reports.tables import comparison_cells as cells
from reports.tables.cells import over
from reports.tables.children import ChildrenTable
from reports.tables.line import Line
from reports.tables.targets import TargetTable
from reports.wording import comparison as words

# The rows of the page, by what they answer.
ANSWERS = (
    (gettext_lazy("Sejauh mana"), ("coverage", "difference", "counted", "universe", "gap")),
    (gettext_lazy("Menurut segmen"), ("pu_coverage", "bpu_coverage", "jakon_coverage")),
    (
        gettext_lazy("Target dan pendanaan"),
        ("target", "target_gap", "pace", "money", "ending"),
    ),
    (
        gettext_lazy("Dari mana angkanya"),
        ("as_of", "derivation", "population", "basis", "rule", "edition", "grade"),
    ),
)
# What the page calls otherwise than files, which say their units.
OF_PAGE = {
    "coverage": gettext_lazy("Cakupan"),
    "pu_coverage": gettext_lazy("PU"),
    "bpu_coverage": gettext_lazy("BPU"),
    "jakon_coverage": gettext_lazy("Jasa konstruksi"),
    "target": gettext_lazy("Target"),
    "target_gap": gettext_lazy("Kurang terhadap target"),
    "money": gettext_lazy("Biaya, paling banyak"),
    "ending": gettext_lazy("Pendanaan berakhir sampai akhir tahun"),
}
# As in the table of targets.
OF_TARGET = {"target": "target", "target_gap": "gap", "pace": "verdict", "money": "monthly"}


@dataclass(frozen=True, slots=True)
class Answer:
    """One measure of every region, in their order."""

    name: str
    label: str
    named: tuple[tuple[str, SafeString | str], ...]  # each with its region

    @property
    def same(self) -> SafeString | str:
        """What all of them say alike; empty where they do not."""
        said = {cell for _name, cell in self.named}
        return said.pop() if len(said) == 1 else ""


class Beside(tables.Column):
    """A column that takes its values from the region and not from its line."""

    def __init__(
        self,
        name: Any,
        value: Callable[[ComparedRegion], object],
        shown: Callable[[ComparedRegion, ComparedRegion], SafeString | str] | None = None,
    ) -> None:
        super().__init__(name, accessor="code", visible=False, orderable=False)
        self.valued, self.shown = value, shown

    def render(self, record: Line, table: ComparisonTable) -> SafeString | str:
        one = table.regions[record.reference]
        return self.shown(one, table.first) if self.shown else str(self.valued(one))

    def value(self, record: Line, table: ComparisonTable) -> object:
        return self.valued(table.regions[record.reference])


def of_segment(name: Any, segment: str) -> Beside:
    return Beside(
        name,
        lambda one: cells.segment_percent(one, segment),
        lambda one, _first: cells.segment(one, segment),
    )


class ComparisonTable(ChildrenTable):
    """The columns of every table of coverage, and what comparing adds to them."""

    rank = level_with = None  # of siblings, not of these
    difference = Beside(
        gettext_lazy("Selisih dari yang pertama (poin)"),
        lambda one: one.difference and one.difference.points,
        cells.difference,
    )
    pu_coverage = of_segment(gettext_lazy("Cakupan PU (%)"), "pu")
    bpu_coverage = of_segment(gettext_lazy("Cakupan BPU (%)"), "bpu")
    jakon_coverage = of_segment(gettext_lazy("Cakupan jasa konstruksi (%)"), "jakon")
    pace = Beside(gettext_lazy("Laju"), cells.verdict)
    money = Beside(gettext_lazy("Biaya target per bulan, paling banyak"), cells.monthly)
    ending = Beside(
        gettext_lazy("Pendanaan berakhir sampai akhir tahun (orang)"),
        lambda one: one.programmes.soon.year_end.people,
        lambda one, _first: cells.ending(one),
    )
    comparable = Beside(gettext_lazy("Dapat dibandingkan"), cells.comparable)
    why_not = Beside(gettext_lazy("Mengapa tidak"), lambda one: words.reasons(one.why_not) or None)

    class Meta(ChildrenTable.Meta):
        sequence = ("...", "note")

    def __init__(self, comparison: Comparison) -> None:
        self.regions = {one.region.code: one for one in comparison.regions}
        self.first = comparison.regions[0]
        aims = [one.target for one in comparison.regions if one.target]
        targets = TargetTable(aims, comparison.selection)
        self.aims = {row.record.region.code: row for row in targets.rows}
        super().__init__(comparison.table)

    def get_bottom_pinned_data(self) -> list[Line]:
        """Regions that somebody chose have no total."""
        return []

    @property
    def answers(self) -> Iterator[tuple[str, list[Answer]]]:
        """The rows of the page in their groups, without those of which nothing is known."""
        for title, names in ANSWERS:
            rows = [self._answer(name) for name in names]
            known = [row for row in rows if any(cell != self.default for _name, cell in row.named)]
            if known:
                yield str(title), known

    def _answer(self, name: str) -> Answer:
        label = str(self.columns[name].header)
        if name == "difference":
            label = _("Selisih dari %(region)s") % {"region": self.first.region.full_name}
        elif name in OF_PAGE:
            label = str(OF_PAGE[name])
        named = tuple(
            (words.short_name(row.record.region), self._cell(row, name)) for row in self.rows
        )
        return Answer(name, label, named)

    def _cell(self, row: Any, name: str) -> SafeString | str:
        if name == "target" and row.record.reference not in self.aims:
            return _("belum ada target sendiri")
        if name in OF_TARGET:
            row, name = self.aims.get(row.record.reference), OF_TARGET[name]
        shown: SafeString | str = row.get_cell(name) if row else self.default
        return shown

    def render_coverage(self, value: Coverage, record: Line, column: Any) -> SafeString:
        mark = cells.coverage_mark(self.regions[record.reference])
        return format_html("<span>{}{}</span>", column.render(value, record), mark)

    def render_gap(self, value: int, record: Line, column: Any) -> SafeString:
        assert record.coverage is not None
        reference = f"{record.reference}:gap_to_universe.points"
        said = wording.gap_points(record.coverage)
        points = formats.marked(reference, record.coverage.gap_points, said)
        return over(column.render(value, record), points)

    def value_coverage(self, value: Coverage) -> Decimal:
        return value.percent

    def value_gap(self, value: int) -> int:
        return value

    def render_edition(self, value: str) -> str:
        return self.value_edition(value)
