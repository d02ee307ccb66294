"""How much a file may ask for."""

from __future__ import annotations

import contextlib
import resource
from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    memory: int = 1024 * MEGABYTE
    seconds: int = 60
    file: int = 20 * MEGABYTE
    unpacked: int = 200 * MEGABYTE
    sheets: int = 30
    rows: int = 60_000
    columns: int = 300
    cells: int = 1_500_000
    letters: int = 30_000_000


def keep_within(limits: Limits) -> None:
    """From here on the system ends this process where it asks for more."""
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))
