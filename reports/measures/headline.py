"""How precisely a coverage may be said aloud (DESIGN 3.3 "Precision")."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reports.measures.coverage import Coverage
from reports.measures.printed import PrintedValue
from reports.measures.rounding import percent, round_half_up

# Widest interval in points, and the decimals that it still allows.
FINEST = 2
STEPS = ((Fraction(1, 100), FINEST), (Fraction(1, 10), 1), (Fraction(1), 0))


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

    `printed` are the percentages published for the same region, segment and date. One that
    has more decimals than ours may be said with, and that the rounded counts allow, is said
    instead; the finest first. Exact counts leave nothing to be finer than.
    """
    ours = _computed(computed)
    if computed.range is None:
        return ours
    allowed = _places(computed) or 0
    finer = [p for p in printed if p.decimals > allowed and computed.points.meets(p.interval)]
    if not finer:
        return ours
    best = min(finer, key=lambda p: (-p.decimals, abs(p.value - computed.percent), p.value))
    return Headline(best.value, best.value, best.decimals, best.approximate, printed=True)


def _places(computed: Coverage) -> int | None:
    """Decimals that the width of the interval allows; `None`: not even one whole percent."""
    width = computed.points.width
    return next((places for widest, places in STEPS if width <= widest), None)


def _computed(computed: Coverage) -> Headline:
    points = computed.points
    places = _places(computed)
    if places is None:
        low, high = (round_half_up(end, 0) for end in (points.low, points.high))
        return Headline(low, high, 0, about=True, printed=False)
    # A number that rounding carries out of its own interval is said a decimal finer.
    strays = places < FINEST and not points.low <= percent(computed.value, places) <= points.high
    shown = percent(computed.value, places + strays)
    about = strays or places == 0 or computed.approximate
    return Headline(shown, shown, places + strays, about, printed=False)
