"""An edition to be read beside the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from regions.admin.sheet_words import signed
from regions.models import EditionKind, UniverseEdition, UniverseFigure


@dataclass(frozen=True, slots=True)
class EditionRow:
    figure: UniverseFigure
    previous: int | None

    @property
    def change(self) -> str:
        return "" if self.previous is None else signed(self.figure.workers - self.previous)


def beside_previous(edition: UniverseEdition) -> dict[str, Any]:
    """The figures of ``edition``, each with that of the edition before."""
    before = previous_edition(edition)
    earlier = {
        (figure.region_id, figure.segment_id): figure.workers
        for figure in (before.figures.all() if before else ())
    }
    figures = edition.figures.select_related("region", "segment")
    return {
        "previous": before,
        "rows": [
            EditionRow(figure, earlier.get((figure.region_id, figure.segment_id)))
            for figure in figures
        ],
        "is_survey": any(figure.standard_error is not None for figure in figures),
    }


def previous_edition(edition: UniverseEdition) -> UniverseEdition | None:
    """The one that it revises; else the newest verified series of its publisher before it."""
    if edition.revises is not None or edition.kind != EditionKind.SERIES:
        return edition.revises
    series = UniverseEdition.objects.verified().filter(
        kind=EditionKind.SERIES,
        publisher=edition.publisher,
        reference_date__lt=edition.reference_date,
    )
    return series.exclude(pk=edition.pk).first()
