"""Take the example data away again and leave everything that somebody entered."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from regions.models import Office, Source, Submission, UniverseEdition, UniverseFigure

from .demo_accounts import remove_accounts
from .demo_subject_clearing import clear_subjects
from .references import unreferenced


@dataclass(frozen=True)
class Cleared:
    submissions: int
    kept_sources: int
    kept_offices: int


@transaction.atomic
def clear_demo() -> Cleared:
    """Sources and offices that somebody's own figures refer to stay, as ordinary ones."""
    clear_subjects()
    submissions = clear_submissions()
    clear_editions()
    remove_accounts()
    return Cleared(submissions, clear_sources(), clear_offices())


def clear_submissions() -> int:
    """The loaded ones and everything that revises them, whoever made the revision."""
    found = set(
        Submission.objects.filter(source__is_demo=True, entered_by=None, revises=None).values_list(
            "pk", flat=True
        )
    )
    while newer := set(
        Submission.objects.filter(revises__in=found)
        .exclude(pk__in=found)
        .values_list("pk", flat=True)
    ):
        found |= newer
    doomed = Submission.objects.filter(pk__in=found)
    doomed.update(revises=None)
    doomed.delete()
    return len(found)


def clear_editions() -> None:
    figures = UniverseFigure.objects.filter(edition=OuterRef("pk"))
    UniverseEdition.objects.filter(~Exists(figures), source__is_demo=True, entered_by=None).delete()


def clear_sources() -> int:
    """How many are still referred to."""
    mine = Source.objects.filter(is_demo=True)
    unreferenced(mine).delete()
    return keep(mine)


def clear_offices() -> int:
    """How many are still referred to."""
    mine = Office.objects.filter(is_demo=True)
    unreferenced(mine).delete()
    return keep(mine)


def keep(rows: QuerySet[Source] | QuerySet[Office]) -> int:
    return rows.update(is_demo=False)
