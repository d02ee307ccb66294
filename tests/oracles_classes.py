"""The class of a coverage, found the slow and obvious way."""

from fractions import Fraction


def class_limits(participants: int, universe: int) -> list[tuple[int, int | None]]:
    """Every class that may hold the share, tried one after another: there must be just one."""
    share = Fraction(100 * participants, universe)
    found: list[tuple[int, int | None]] = []
    for low, high in ((0, 20), (20, 40), (40, 60), (60, 80)):
        if low <= share and share < high:
            found.append((low, high))
    if share >= 80 and share <= 100:
        found.append((80, 100))
    if share > 100:
        found.append((100, None))
    return found
