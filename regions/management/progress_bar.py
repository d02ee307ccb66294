"""A bar for who waits at a terminal; files and pipes get none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tqdm import tqdm

from regions.imports.progress import heard_by


@contextmanager
def progress_bar(stream: Any) -> Iterator[None]:
    """Shows each step of an import beneath the last."""
    bars: dict[str, tqdm[Any]] = {}

    def show(step: str, done: int, of: int) -> None:
        if step not in bars:
            bars[step] = tqdm(total=of, desc=step, file=stream, unit="", leave=False)
        bars[step].update(done - bars[step].n)

    if not stream.isatty():
        yield
        return
    try:
        with heard_by(show):
            yield
    finally:
        for bar in bars.values():
            bar.close()
