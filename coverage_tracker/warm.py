"""What a process does before its first reader comes."""

from __future__ import annotations

import gc

from django.urls import get_resolver

from reports.charts.drawing import draw

DOT = {"data": {"values": [{}]}, "mark": "point"}


def warm() -> None:
    """Loads the pages and starts the engine of pictures, so that nobody waits for them.

    What is loaded by then stays: it is never looked through for what may be forgotten.
    """
    get_resolver().url_patterns  # noqa: B018 - reading them loads every page's code
    draw(DOT)
    gc.collect()
    gc.freeze()
