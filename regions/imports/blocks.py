"""Rows that stand together, and where among them the heads of a table are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from regions.imports.row_looks import filled, has_figures, is_heady, is_total
from regions.imports.workbook import Cell, Merge, Sheet, is_blank

MOST_HEADS = 3
LOOKED_AT = 40  # rows that show which columns a table uses
LEAST_COVERED = 0.5


@dataclass(frozen=True, slots=True)
class Block:
    """The first and the last row, counted from 0."""

    top: int
    bottom: int


@dataclass(slots=True)
class Head:
    """Its first and last row, and over how many columns it stands."""

    top: int
    bottom: int
    width: int = 0


def blocks_of(rows: list[list[Cell]]) -> Iterator[Block]:
    """Parted by blank rows, and after a total where words follow."""
    top: int | None = None
    for index, cells in enumerate(rows):
        blank = all(is_blank(cell) for cell in cells)
        if top is not None and (blank or _begins_after_total(rows, index)):
            yield Block(top, index - 1)
            top = None
        if not blank and top is None:
            top = index
    if top is not None:
        yield Block(top, len(rows) - 1)


def _begins_after_total(rows: list[list[Cell]], index: int) -> bool:
    return is_total(rows[index - 1]) and has_figures(rows[index - 1]) and _is_wordy(rows[index])


def _is_wordy(cells: list[Cell]) -> bool:
    return not has_figures(cells) and not is_total(cells)


@dataclass
class HeadFinder:
    """Looks for heads in one block after the other."""

    sheet: Sheet
    merges: dict[int, list[Merge]] = field(init=False)  # by their first row

    def __post_init__(self) -> None:
        self.merges = defaultdict(list)
        for merge in self.sheet.merges:
            self.merges[merge.top].append(merge)

    def head_of(self, block: Block, *, continues: bool) -> Head | None:
        """Of the rows above the first figures those that name most columns.

        ``continues``: a table is open, so that words alone are its rows, not heads.
        """
        figures = self._first_figures(block)
        if figures is None and (continues or not self._may_be_words(block)):
            return None
        last = block.bottom + 1 if figures is None else figures
        used = self._used_columns(block, figures)
        best: tuple[float, Head] | None = None
        for top in range(block.top, min(last, block.top + LOOKED_AT)):
            head = self._head_from(top, last)
            covered = len(self._columns(head) & used) / max(len(used), 1) if head else 0
            if head and covered >= LEAST_COVERED and (best is None or covered > best[0]):
                best = (covered, head)
        return self._with_groups_above(best[1], block.top) if best else None

    def _first_figures(self, block: Block) -> int | None:
        rows = range(block.top, block.bottom + 1)
        return next((row for row in rows if has_figures(self.sheet.rows[row])), None)

    def _may_be_words(self, block: Block) -> bool:
        """A table of words has two rows; heads may be parted from theirs by a blank one."""
        if block.top < block.bottom:
            return True
        rest = self.sheet.rows[block.bottom + 1 : block.bottom + 1 + MOST_HEADS]
        following = next((cells for cells in rest if filled(cells)), None)
        return following is not None and has_figures(following)

    def _used_columns(self, block: Block, figures: int | None) -> set[int]:
        """The columns that the rows with figures fill, of all rows where there are none."""
        top = block.top if figures is None else figures
        rows = self.sheet.rows[top : min(block.bottom + 1, top + LOOKED_AT)]
        return {column for cells in rows for column in filled(cells)}

    def _head_from(self, top: int, last: int) -> Head | None:
        """The heads that begin in a row and go on below, as merges or a blank first cell show."""
        if not is_heady(self.sheet.rows[top]):
            return None
        bottom = top
        while bottom + 1 < min(last, top + MOST_HEADS) and self._goes_on(top, bottom + 1):
            bottom += 1
        head = Head(top, bottom)
        head.width = len(self._columns(head))
        return head

    def _goes_on(self, top: int, row: int) -> bool:
        above = (merge for start in range(top, row) for merge in self.merges.get(start, ()))
        if any(merge.bottom >= row for merge in above):
            return True
        return filled(self.sheet.rows[row])[0] > filled(self.sheet.rows[top])[0]

    def _columns(self, head: Head) -> set[int]:
        """Those that heads stand over."""
        columns: set[int] = set()
        for row in range(head.top, head.bottom + 1):
            columns.update(filled(self.sheet.rows[row]))
            for merge in self.merges.get(row, ()):
                columns.update(range(merge.left, merge.right + 1))
        return columns

    def _with_groups_above(self, head: Head, first: int) -> Head:
        """A row above that names groups of columns but not the first ones."""
        top = head.top
        while (
            top > first and head.bottom - top + 1 < MOST_HEADS and self._names_groups(top - 1, head)
        ):
            top -= 1
        return Head(top, head.bottom, head.width)

    def _names_groups(self, row: int, head: Head) -> bool:
        columns = filled(self.sheet.rows[row])
        below = self._columns(head)
        if not columns or columns[0] <= min(below) or not set(columns) <= below:
            return False
        if len(columns) > 1:
            return True
        widths = [merge.right - merge.left + 1 for merge in self.merges.get(row, ())]
        return 1 < max(widths, default=0) < len(below) - 1
