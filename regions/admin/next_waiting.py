"""The next one that waits for the same person, for whoever goes through a list."""

from __future__ import annotations

from collections.abc import Sequence

from regions.care import Actor
from regions.waiting import Waiting, waiting_for, without_closed


def next_waiting(document: Waiting, ordering: Sequence[str], reader: Actor) -> int | None:
    """Asked before ``document`` is confirmed: the key of the one that follows it in the list.

    At the end of the list the first one follows.
    """
    rows = waiting_for(type(document), reader).order_by(*ordering)
    keys = without_closed(rows)
    here = keys.index(document.pk) if document.pk in keys else -1
    others = keys[here + 1 :] + keys[: max(here, 0)]
    return others[0] if others else None
