"""What a document says, as plain values, and the event that tells how it changed."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User

from regions.models import Event, Reviewed, Submission, UniverseEdition, Verb

Snapshot = dict[str, Any]
SUBMISSION_WORDS = (
    *("as_of", "precision", "population", "region_basis", "total_rule", "breakdown"),
    *("provisional", "note"),
)
EDITION_WORDS = ("title", "publisher", "definition", "reference_date", "jakon_place", "note")


def snapshot(document: Submission | UniverseEdition) -> Snapshot:
    """Every word and figure of ``document`` under a short key such as ``participants.pu``."""
    if isinstance(document, Submission):
        return _words(document, SUBMISSION_WORDS) | _place(document) | _figures(document)
    return _words(document, EDITION_WORDS) | _workers(document)


def _workers(edition: UniverseEdition) -> Snapshot:
    said: Snapshot = {}
    for figure in edition.figures.select_related("region", "segment"):
        key = f"{figure.region.code}.{figure.segment.code}"
        said[f"universe.{key}"] = figure.workers
        if figure.standard_error is not None:
            said[f"standard_error.{key}"] = figure.standard_error
    return said


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
        said[f"participants.{line.segment.code}"] = line.participants
        said[f"note.{line.segment.code}"] = line.note or None
        said[f"rounded_to.{line.segment.code}"] = line.rounded_to
    for figure in submission.universe_figures.select_related("segment"):
        said[f"universe.{figure.segment.code}"] = figure.workers
    for printed in submission.printed_figures.select_related("segment"):
        key = f"printed.{printed.segment.code}.{printed.measure}.{printed.as_of}"
        said[key] = [*said.get(key, []), str(printed.value)]
    return said


def changes(before: Snapshot, after: Snapshot) -> dict[str, list[Any]]:
    """``{key: [old, new]}`` for what differs; exact rounding is not worth a line."""
    usual = {"rounded_to": 1}
    changed = {}
    for key in sorted(before.keys() | after.keys()):
        standard = usual.get(key.split(".")[0])
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
