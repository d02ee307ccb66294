"""Places in a ranking once more: slow, obvious, and written apart from `measures`."""

from fractions import Fraction


def to_overtake(participants, workers, ahead):
    """People added one at a time until the share is higher than `ahead`."""
    added = 0
    while Fraction(participants + added, workers) <= ahead:
        added += 1
    return added
