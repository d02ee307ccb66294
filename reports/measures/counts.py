"""A number of people and how exactly it is known (DESIGN 3.3 "Precision")."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """Everything from `low` to `high`, both included; the unit is that of its owner."""

    low: Fraction
    high: Fraction

    @property
    def width(self) -> Fraction:
        return self.high - self.low

    def meets(self, other: "Interval") -> bool:
        """Whether the two have a number in common."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class Count:
    """People: stands for `value` plus or minus half of `spread`, never below zero.

    `approximate` is the source's own "sekitar" and says nothing about the spread.
    Raises `ValueError` where `value` or `spread` is negative.
    """

    value: int
    spread: int = 0
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.value < 0 or self.spread < 0:
            raise ValueError(f"a count and its spread cannot be negative: {self}")

    @classmethod
    def of(cls, value: int, rounded_to: int = 1, approximate: bool = False) -> "Count":
        """The count that a source gives rounded to `rounded_to` people (1: to the person).

        Raises `ValueError` where `rounded_to` is below 1.
        """
        if rounded_to < 1:
            raise ValueError(f"a count is rounded to 1 or more, not to {rounded_to}")
        return cls(value, 0 if rounded_to == 1 else rounded_to, approximate)

    @property
    def exact(self) -> bool:
        """Neither rounded nor marked as approximate."""
        return self.spread == 0 and not self.approximate

    @property
    def low(self) -> Fraction:
        return max(self.value - Fraction(self.spread, 2), Fraction(0))

    @property
    def high(self) -> Fraction:
        return self.value + Fraction(self.spread, 2)

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.value + other.value,
            self.spread + other.spread,
            self.approximate or other.approximate,
        )

    def less(self, other: "Count") -> "Count | None":
        """What is left without `other`; its spread is added. `None` where `other` is larger."""
        if other.value > self.value:
            return None
        return Count(
            self.value - other.value,
            self.spread + other.spread,
            self.approximate or other.approximate,
        )


def total_of(counts: Iterable[Count]) -> Count:
    """The sum of at least one count; `ValueError` where there is none (missing is not zero)."""
    first, *others = counts
    return sum(others, start=first)


def total_if_complete(counts: Iterable[Count | None]) -> Count | None:
    """The sum; `None` where one of the counts is missing, or where there is none at all."""
    known: list[Count] = []
    for count in counts:
        if count is None:
            return None
        known.append(count)
    return total_of(known) if known else None
