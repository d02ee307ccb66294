"""Verified editions of the universe as plain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from regions.models import EditionKind, UniverseEdition, UniverseFigure
from regions.region_editions import plain
from reports.labels import EditionLabel
from reports.measures import Count, Edition


def region_editions(codes: Iterable[str]) -> dict[str, list[Edition]]:
    """The verified editions with figures for each region, in one query."""
    figures: dict[tuple[str, int], dict[str, Count]] = defaultdict(dict)
    errors: dict[tuple[str, int], dict[str, int]] = defaultdict(dict)
    editions: dict[int, UniverseEdition] = {}
    rows = (
        UniverseFigure.objects.verified()
        .filter(region__code__in=list(codes))
        .select_related("edition", "region", "segment")
        .order_by("pk")
    )
    for row in rows:
        editions[row.edition_id] = row.edition
        figures[row.region.code, row.edition_id][row.segment.code] = Count.of(
            row.workers, row.rounded_to, row.approximate
        )
        if row.standard_error is not None:
            errors[row.region.code, row.edition_id][row.segment.code] = row.standard_error
    by_region: dict[str, list[Edition]] = defaultdict(list)
    for (code, edition), counts in figures.items():
        by_region[code].append(plain(editions[edition], counts, errors[code, edition]))
    return dict(by_region)


def edition_labels(slugs: Iterable[str]) -> tuple[EditionLabel, ...]:
    """What the editions named by ``slugs`` are, newest first, in one query."""
    rows = UniverseEdition.objects.filter(slug__in=set(slugs))
    return tuple(
        EditionLabel(
            slug=row.slug,
            title=row.title,
            publisher=row.publisher,
            definition=row.definition,
            reference_date=row.reference_date,
            precision=row.precision,
            from_document=row.kind == EditionKind.FROM_DOCUMENT,
        )
        for row in rows
    )
