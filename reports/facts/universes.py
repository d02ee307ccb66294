"""Verified editions of the universe as plain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from regions.models import EditionKind, UniverseEdition, UniverseFigure
from regions.region_editions import plain
from reports.labels import EditionLabel
from reports.measures import Count, Edition

COUNTED = ("workers", "rounded_to", "approximate", "standard_error")


def region_editions(codes: Iterable[str]) -> dict[str, list[Edition]]:
    """The verified editions with figures for each region, in two queries."""
    figures: dict[tuple[str, int], dict[str, Count]] = defaultdict(dict)
    errors: dict[tuple[str, int], dict[str, int]] = defaultdict(dict)
    rows = UniverseFigure.objects.verified().filter(region__code__in=list(codes))
    counted = rows.values_list("region__code", "edition_id", "segment__code", *COUNTED)
    for code, edition, segment, workers, rounded_to, approximate, error in counted.order_by("pk"):
        figures[code, edition][segment] = Count.of(workers, rounded_to, approximate)
        if error is not None:
            errors[code, edition][segment] = error
    # An edition counts hundreds of regions: it is read once, not with each figure.
    editions = UniverseEdition.objects.in_bulk({edition for _, edition in figures})
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
