"""Which formats of cells show a number a hundredfold."""

from __future__ import annotations

import re

PERCENT_FORMATS = frozenset({9, 10})  # built in
QUOTED = re.compile(r'"[^"]*"|\\.')


def shows_percent(code: str) -> bool:
    """A percent sign in quotes is only written beside the number."""
    return "%" in QUOTED.sub("", code)
