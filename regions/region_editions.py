"""The editions that a submission may be measured against, as plain values."""

from __future__ import annotations

from django.db.models import Q

from regions.models import EditionKind, Status, Submission, UniverseEdition, UniverseFigure
from reports.measures import Count, Edition, JakonPlace, Precision
from reports.measures import EditionKind as PlainKind


def editions_of(submission: Submission) -> list[Edition]:
    """The submission's own universe, and the verified series that count its region."""
    if submission.region is None:
        return []
    series = Q(edition__kind=EditionKind.SERIES, edition__status=Status.VERIFIED)
    figures = UniverseFigure.objects.filter(
        Q(submission=submission) | Q(series, region=submission.region)
    ).select_related("edition", "segment")
    by_edition: dict[UniverseEdition, dict[str, Count]] = {}
    for figure in figures:
        counts = by_edition.setdefault(figure.edition, {})
        counts[figure.segment.code] = Count.of(
            figure.workers, figure.rounded_to, figure.approximate
        )
    return [plain(edition, counts) for edition, counts in by_edition.items()]


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
