"""The universe that a document prints beside its participants."""

from __future__ import annotations

from django.utils.text import slugify

from regions.models import EditionKind, Submission, UniverseEdition


def edition_of(submission: Submission) -> UniverseEdition:
    """The edition of the submission's source and date; made where there is none yet."""
    source = submission.source
    edition, _made = UniverseEdition.objects.get_or_create(
        kind=EditionKind.FROM_DOCUMENT,
        source=source,
        reference_date=submission.as_of,
        defaults={
            "slug": slugify(f"dokumen-{source.slug[:75]}-{submission.as_of:%Y%m%d}"),
            "title": f"Semesta menurut {source.title}"[:200],
            "publisher": source.data_from or source.publisher,
            "precision": submission.precision,
            "recorded_on": submission.recorded_on,
        },
    )
    return edition
