"""What is about to be written, held against what another wrote since the page was opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Model

from regions.actions.entered import Stated
from regions.actions.history import (
    Snapshot,
    line_said,
    printed_key,
    printed_said,
    snapshot,
    universe_said,
    words_said,
    workers_said,
)
from regions.actions.refusals import ChangedMeanwhile
from regions.meanwhile import Meanwhile, changes_since, merge, newest_event, unit_of
from regions.models import (
    PrintedFigure,
    Segment,
    Submission,
    UniverseEdition,
    UniverseFigure,
)

OF_CELLS = ("participants", "rounded_to", "approximate", "note")
OF_UNIVERSE = ("universe", "universe_rounded_to", "universe_approximate")
COLUMNS = {"place": ("region_id", "office_id"), "source": ("source_id",)}
"""Where what a word names is kept, if not under its own name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A submission as a form says it."""

    submission: Submission
    stated: Sequence[Stated]
    printed: Sequence[PrintedFigure]
    struck: Sequence[PrintedFigure]

    def says(self) -> Snapshot:
        said = words_said(self.submission)
        for one in self.stated:
            said |= stated_said(one)
        return said | printed_said(self.standing())

    def standing(self) -> Iterator[PrintedFigure]:
        """The printed figures that there will be."""
        told = {figure.pk for figure in (*self.printed, *self.struck)}
        stored = self.submission.printed_figures.select_related("segment")
        yield from (figure for figure in stored if figure.pk not in told)
        yield from self.printed


def stated_said(one: Stated) -> Snapshot:
    code, said = one.segment.code, Snapshot()
    if one.has_line:
        line = line_said(code, one.participants, one.rounded_to, one.approximate, one.note)
        said |= line
    if one.universe is not None:
        unit, about = one.universe_rounded_to, one.universe_approximate
        said |= universe_said(code, one.universe, unit, about)
    return said


def merged_entry(entry: Entry, stored: Submission, seen: str | None) -> Entry:
    """With what only another changed as he left it; refused where both changed the same."""
    others = others_since(stored, seen)
    if not others:
        return entry
    now = snapshot(stored)
    reasons = {key: value for key, value in now.items() if key.startswith("reason.")}
    kept = kept_of_others(stored, {**entry.says(), **reasons}, now, others)
    take_words(entry.submission, stored, kept)
    return replace(
        entry,
        stated=list(with_cells(entry.stated, now, kept)),
        printed=[one for one in entry.printed if printed_key(one) not in kept],
        struck=[one for one in entry.struck if printed_key(one) not in kept],
    )


def others_since(stored: Model, seen: str | None) -> dict[str, Meanwhile]:
    """Whoever does not say what he saw (an importer, say) writes what he was told to."""
    return {} if seen is None else changes_since(stored, seen)


def kept_of_others(
    stored: Model, mine: Snapshot, now: Snapshot, others: Mapping[str, Meanwhile]
) -> set[str]:
    """The keys that only others changed; raises where somebody has to choose."""
    found = merge(mine, now, others)
    if found.colliding:
        kept = {unit_of(key) for key in found.kept}
        raise ChangedMeanwhile(found.colliding, kept, newest_event(stored))
    return found.kept


def take_words(document: Any, stored: Any, kept: Iterable[str]) -> None:
    for key in kept:
        for name in COLUMNS.get(key, (key,)):
            if "." not in name:
                setattr(document, name, getattr(stored, name))


def with_cells(stated: Sequence[Stated], now: Snapshot, kept: set[str]) -> Iterator[Stated]:
    said = {one.segment.code: one for one in stated}
    for name in kept:
        word, _dot, code = name.partition(".")
        if word in (*OF_CELLS, *OF_UNIVERSE):
            one = said.get(code) or Stated(Segment.objects.get(code=code))
            said[code] = replace(one, **{word: plain(word, now.get(name))})
    yield from said.values()


def plain(word: str, value: Any) -> Any:
    if value is not None:
        return value
    usual: dict[str, Any] = {"note": "", "rounded_to": 1, "universe_rounded_to": 1}
    return usual.get(word, False if word.endswith("approximate") else None)


def merged_figures(
    edition: UniverseEdition,
    stored: UniverseEdition,
    figures: Sequence[UniverseFigure],
    struck: Sequence[UniverseFigure],
    seen: str | None,
) -> tuple[list[UniverseFigure], list[UniverseFigure]]:
    """The figures to write and to strike that no other has changed alone."""
    others = others_since(stored, seen)
    if not others:
        return list(figures), list(struck)
    told = {figure.pk for figure in (*figures, *struck)}
    mine = words_said(edition)
    for figure in stored.figures.select_related("region", "segment"):
        mine |= workers_said(figure) if figure.pk not in told else {}
    for figure in figures:
        mine |= workers_said(figure)
    kept = kept_of_others(stored, mine, snapshot(stored), others)
    take_words(edition, stored, kept)
    return without(figures, kept), without(struck, kept)


def without(figures: Iterable[UniverseFigure], kept: set[str]) -> list[UniverseFigure]:
    return [one for one in figures if not kept & workers_said(one).keys()]
