"""One kind of work, and the single things to do in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

MOST_ITEMS = 8


@dataclass(frozen=True, slots=True)
class Item:
    """``url`` leads to the form in which it is done."""

    text: str
    url: str
    detail: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    title: str | Promise
    items: Sequence[Item]
    number: int
    lead: str = ""
    url: str = ""
    act: str | Promise = ""
    most: int = MOST_ITEMS
    folded_as: str = ""

    @property
    def shown(self) -> Sequence[Item]:
        return self.items[: self.most]

    @property
    def folded(self) -> Sequence[Item]:
        """What is on the page too, behind one click."""
        return self.items[self.most :]
