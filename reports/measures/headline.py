"""How precisely a coverage may be said aloud (DESIGN 3.3 "Precision")."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reports.measures.coverage import Coverage
from reports.measures.printed import PrintedValue
from reports.measures.rounding import percent, round_half_up

# Widest interval in points, and the decimals that it still allows.
STEPS = ((Fraction(1, 100), 2), (Fraction(1, 10), 1), (Fraction(1), 0))


@dataclass(frozen=True, slots=True)
class Headline:
    """A percentage to be said: one number where `low` equals `high`, else from–to.

    `places` are its decimals, `about` asks for "sekitar", `printed` for "menurut penerbit".
    """

    low: Decimal
    high: Decimal
    places: int
    about: bool
    printed: bool


def headline(computed: Coverage, printed: Iterable[PrintedValue] = ()) -> Headline:
    """What may be said of `computed`, in percent.

    `printed` are the percentages published for the same region, segment and date. One whose
    whole interval lies in ours, and is narrower, is said instead; the finest first.
    """
    ours = computed.points
    finer = [p for p in printed if ours.holds(p.interval) and p.interval.width < ours.width]
    if not finer:
        return _computed(computed)
    best = min(finer, key=lambda p: (-p.decimals, abs(p.value - computed.percent), p.value))
    return Headline(best.value, best.value, best.decimals, about=False, printed=True)


def _computed(computed: Coverage) -> Headline:
    for widest, places in STEPS:
        if computed.points.width <= widest:
            shown = percent(computed.value, places)
            about = places == 0 or computed.approximate
            return Headline(shown, shown, places, about, printed=False)
    low, high = (round_half_up(end, 0) for end in (computed.points.low, computed.points.high))
    return Headline(low, high, 0, about=True, printed=False)
