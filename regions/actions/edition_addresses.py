"""The addresses of an edition's revisions: links (``semesta=<slug>``) lead to the newest."""

from __future__ import annotations

from regions.models import Reviewed, UniverseEdition


def aside(slug: str, revision: int, number: int) -> str:
    """An address for a revision that does not stand; ``number`` keeps it alone."""
    return f"{slug[:80]}-revisi-{revision}-{number}"


def hand_over_address(old: Reviewed, new: Reviewed) -> None:
    """What stood at the old edition's address stands there in its new revision."""
    if isinstance(old, UniverseEdition) and isinstance(new, UniverseEdition):
        new.slug, old.slug = old.slug, aside(old.slug, old.revision, old.pk)
