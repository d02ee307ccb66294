"""The editions that a submission may be measured against, as plain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from django.db.models import QuerySet

from regions.models import EditionKind, Status, Submission, UniverseEdition, UniverseFigure
from reports.measures import Count, Edition, JakonPlace, Precision
from reports.measures import EditionKind as PlainKind


def editions_of(submission: Submission) -> list[Edition]:
    """The submission's own universe, and the verified series that count its region."""
    if submission.region_id is None:
        return []
    own = own_editions([submission.pk]).get(submission.pk, [])
    return [*own, *series_of([submission.region_id]).get(submission.region_id, [])]


def own_editions(submissions: Collection[int]) -> Mapping[int, list[Edition]]:
    """What each submission's own document says of its region's workers."""
    figures = UniverseFigure.objects.filter(submission__in=submissions)
    return _by_owner((figure.submission_id or 0, figure) for figure in _read(figures))


def series_of(regions: Collection[int]) -> Mapping[int, list[Edition]]:
    """The verified series that count each region."""
    figures = UniverseFigure.objects.filter(
        region__in=regions,
        edition__kind=EditionKind.SERIES,
        edition__status=Status.VERIFIED,
    )
    return _by_owner((figure.region_id, figure) for figure in _read(figures))


def _read(figures: QuerySet[UniverseFigure]) -> Iterable[UniverseFigure]:
    return figures.select_related("edition", "segment")


def _by_owner(owned: Iterable[tuple[int, UniverseFigure]]) -> Mapping[int, list[Edition]]:
    counts: dict[int, dict[UniverseEdition, dict[str, Count]]] = defaultdict(dict)
    for owner, figure in owned:
        said = counts[owner].setdefault(figure.edition, {})
        said[figure.segment.code] = Count.of(figure.workers, figure.rounded_to, figure.approximate)
    return {owner: [plain(*one) for one in found.items()] for owner, found in counts.items()}


def plain(
    edition: UniverseEdition, counts: dict[str, Count], errors: dict[str, int] | None = None
) -> Edition:
    """``errors``: standard errors of the counts of a survey, in workers."""
    return Edition(
        slug=edition.slug,
        kind=PlainKind(edition.kind),
        source_id=edition.source_id,
        reference_date=edition.reference_date,
        precision=Precision(edition.precision),
        publisher=edition.publisher,
        title=edition.title,
        jakon=JakonPlace(edition.jakon_place),
        figures=counts,
        standard_errors=errors or {},
    )
