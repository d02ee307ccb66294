"""What a form says of each segment."""

from __future__ import annotations

from dataclasses import dataclass

from regions.models import Rounding, Segment


@dataclass(frozen=True, slots=True)
class Stated:
    """What a source says of one segment; ``None`` is "not stated", never zero."""

    segment: Segment
    participants: int | None = None
    rounded_to: int = Rounding.EXACT
    approximate: bool = False
    note: str = ""
    universe: int | None = None
    universe_rounded_to: int = Rounding.EXACT
    universe_approximate: bool = False

    @property
    def has_line(self) -> bool:
        return self.participants is not None or bool(self.note)
