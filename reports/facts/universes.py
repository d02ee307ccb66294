"""Verified editions of the universe as plain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _

from regions.models import EditionKind, UniverseEdition, UniverseFigure
from regions.region_editions import plain
from reports.labels import EditionLabel
from reports.measures import Count, Edition
from reports.selection import ImpossibleQuestion


class UnknownEdition(ImpossibleQuestion):
    """``semesta=`` names no verified edition."""


def region_editions(codes: Iterable[str]) -> dict[str, list[Edition]]:
    """The verified editions with figures for each region, in one query."""
    figures: dict[tuple[str, int], dict[str, Count]] = defaultdict(dict)
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
    by_region: dict[str, list[Edition]] = defaultdict(list)
    for (code, edition), counts in figures.items():
        by_region[code].append(plain(editions[edition], counts))
    return dict(by_region)


def refuse_unknown_edition(slug: str | None) -> None:
    """Raise ``UnknownEdition`` unless ``slug`` is empty or names a verified edition."""
    if slug and not UniverseEdition.objects.verified().filter(slug=slug).exists():
        raise UnknownEdition(
            _("“semesta=%(slug)s” tidak dikenal. Daftar edisi ada di halaman Metodologi.")
            % {"slug": slug}
        )


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
