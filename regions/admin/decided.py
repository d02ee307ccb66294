"""A printed number on which somebody decides, with all that he must see."""

from __future__ import annotations

from dataclasses import dataclass

from regions.models import Decision, Measure, PrintedFigure
from regions.numbers import PrintedNumber
from regions.periods import say_period


@dataclass(frozen=True, slots=True)
class FigureSheet:
    figure: PrintedFigure

    @property
    def what(self) -> str:
        """``Cakupan (%) · Total: 22,41%``."""
        number = PrintedNumber(self.figure.scaled, self.figure.decimals)
        unit = "%" if Measure(self.figure.measure).is_percentage else ""
        return f"{self.figure.get_measure_display()} · {self.figure.segment}: {number}{unit}"

    @property
    def when(self) -> str:
        return say_period(self.figure.as_of, self.figure.precision)

    @property
    def earlier(self) -> list[Decision]:
        return list(self.figure.decisions.select_related("decided_by"))


def figure_sheet(figure: PrintedFigure) -> FigureSheet:
    return FigureSheet(figure)
