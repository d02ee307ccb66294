"""What a document says, as plain values, and the event that tells how it changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User

from regions.meanwhile import USUAL
from regions.models import (
    Event,
    PrintedFigure,
    Reviewed,
    Submission,
    UniverseEdition,
    UniverseFigure,
    Verb,
)

Snapshot = dict[str, Any]
SUBMISSION_WORDS = (
    *("as_of", "precision", "population", "region_basis", "total_rule", "breakdown"),
    *("provisional", "note"),
)
EDITION_WORDS = ("title", "publisher", "definition", "reference_date", "jakon_place", "note")


def snapshot(document: Submission | UniverseEdition) -> Snapshot:
    """Every word and figure of ``document`` under a short key such as ``participants.pu``."""
    told = _figures(document) if isinstance(document, Submission) else _workers(document)
    return words_said(document) | told


def _workers(edition: UniverseEdition) -> Snapshot:
    said: Snapshot = {}
    for figure in edition.figures.select_related("region", "segment"):
        said |= workers_said(figure)
    return said


def workers_said(figure: UniverseFigure) -> Snapshot:
    code = f"{figure.region.code}.{figure.segment.code}"
    said = universe_said(code, figure.workers, figure.rounded_to, figure.approximate)
    if figure.standard_error is not None:
        said[f"standard_error.{code}"] = figure.standard_error
    return said


def words_said(document: Submission | UniverseEdition) -> Snapshot:
    """What stands in the document itself, stored or not."""
    if isinstance(document, Submission):
        return _words(document, SUBMISSION_WORDS) | _place(document)
    return _words(document, EDITION_WORDS)


def _words(document: Reviewed, names: tuple[str, ...]) -> Snapshot:
    values = {name: getattr(document, name) for name in names}
    return {
        name: value if isinstance(value, bool | int) else str(value) or None
        for name, value in values.items()
    }


def _place(submission: Submission) -> Snapshot:
    return {
        "place": str(submission.region or submission.office),
        "source": str(submission.source),
    }


def _figures(submission: Submission) -> Snapshot:
    said: Snapshot = {}
    for line in submission.lines.select_related("segment"):
        code = line.segment.code
        said |= line_said(code, line.participants, line.rounded_to, line.approximate, line.note)
    for figure in submission.universe_figures.select_related("segment"):
        code = figure.segment.code
        said |= universe_said(code, figure.workers, figure.rounded_to, figure.approximate)
    said |= printed_said(submission.printed_figures.select_related("segment"))
    for reason in submission.doubt_reasons.select_related("segment"):
        key = f"reason.{reason.check_name}.{reason.segment.code}"
        said[key] = " / ".join(filter(None, [said.get(key), reason.reason]))
    return said


def line_said(code: str, people: int | None, unit: int, about: bool, note: str) -> Snapshot:
    return {
        f"participants.{code}": people,
        f"note.{code}": note or None,
        f"rounded_to.{code}": int(unit),
        f"approximate.{code}": about,
    }


def universe_said(code: str, workers: int, unit: int, about: bool) -> Snapshot:
    return {
        f"universe.{code}": workers,
        f"universe_rounded_to.{code}": int(unit),
        f"universe_approximate.{code}": about,
    }


def printed_key(figure: PrintedFigure) -> str:
    return f"printed.{figure.segment.code}.{figure.measure}.{figure.as_of}"


def printed_said(figures: Iterable[PrintedFigure]) -> Snapshot:
    said: Snapshot = {}
    for figure in figures:
        key = printed_key(figure)
        said[key] = [*said.get(key, []), str(figure.value)]
    return said


def changes(before: Snapshot, after: Snapshot) -> dict[str, list[Any]]:
    """``{key: [old, new]}`` for what differs; exact rounding is not worth a line."""
    changed = {}
    for key in sorted(before.keys() | after.keys()):
        standard = USUAL.get(key.split(".")[0])
        old, new = before.get(key, standard), after.get(key, standard)
        if old != new:
            changed[key] = [old, new]
    return changed


def record(
    *,
    document: Submission | UniverseEdition,
    verb: Verb,
    actor: User | None,
    reason: str = "",
    changed: dict[str, list[Any]] | None = None,
) -> Event:
    of = {"submission": document} if isinstance(document, Submission) else {"edition": document}
    return Event.objects.create(actor=actor, verb=verb, reason=reason, changes=changed or {}, **of)
