"""One region under each edition of the universe, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reports.facts.world import World
from reports.figures import compute_figure
from reports.labels import EditionLabel
from reports.measures import Coverage


@dataclass(frozen=True, slots=True)
class EditionRow:
    """The coverage under one edition; ``later``: it was counted after the figure."""

    edition: EditionLabel
    coverage: Coverage
    standard_error: int | None  # of the universe, in workers, where a survey tells it
    used: bool
    later: bool


def compare_editions(
    world: World, code: str, editions: Iterable[EditionLabel]
) -> tuple[EditionRow, ...]:
    """The series that give a coverage, and the one in use; nothing where they are not two.

    The universe of another document belongs to that document's figures alone.
    """
    used = compute_figure(world, code)[0].edition
    ours = [one for one in editions if one.slug == used or not one.from_document]
    rows = tuple(row for edition in ours if (row := _under(world, code, edition, used)))
    return rows if len(rows) > 1 else ()


def _under(world: World, code: str, edition: EditionLabel, used: str | None) -> EditionRow | None:
    question = replace(world.question, edition=edition.slug)
    figure, _ = compute_figure(replace(world, question=question, computed={}), code)
    coverage = figure.coverage["total"]
    if coverage is None:
        return None
    return EditionRow(
        edition=edition,
        coverage=coverage,
        standard_error=figure.standard_error,
        used=edition.slug == used,
        later=figure.edition_later,
    )
