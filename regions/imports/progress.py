"""How far an import has come, told to whoever listens: a terminal's bar, and nobody on the web."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Listener = Callable[[str, int, int], None]  # the step, how many are done, of how many
Item = TypeVar("Item")

PIECE = 500
listening: ContextVar[Listener | None] = ContextVar("listening", default=None)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    token = listening.set(listener)
    try:
        yield
    finally:
        listening.reset(token)


def told(step: str, items: Sequence[Item]) -> Iterator[Item]:
    """The items, one by one."""
    for piece in in_pieces(step, items, PIECE):
        yield from piece


def in_pieces(step: str, items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """The items, ``size`` at a time; the listener hears of each piece that is done."""
    listener = listening.get()
    for start in range(0, len(items), size):
        yield items[start : start + size]
        if listener is not None:
            listener(step, min(start + size, len(items)), len(items))
