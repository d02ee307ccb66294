"""What a sheet says besides its values, by row and column from 0."""

from __future__ import annotations

from dataclasses import dataclass, field

Merged = tuple[int, int, int, int]  # top, left, bottom, right


@dataclass
class Extras:
    """``faults``: formulas that failed or have no result; ``percents``: shown a hundredfold."""

    faults: dict[tuple[int, int], str] = field(default_factory=dict)
    percents: set[tuple[int, int]] = field(default_factory=set)
    merges: list[Merged] = field(default_factory=list)
