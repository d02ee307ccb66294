"""Published figures as example data: ``regions/data/demo/``, described in its README."""

import datetime

from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from regions.actions.document_editions import edition_of
from regions.models import (
    Event,
    Office,
    Region,
    Source,
    Stated,
    Status,
    Submission,
    UniverseEdition,
    is_demo_database,
)

from .demo_events import RECORDED_ON, submission_events
from .demo_figures import load_figures
from .demo_subjects import load_subjects, missing_subjects
from .files import Ids, Row, date_or_none, lookup, rows_of
from .places import load_places
from .upsert import Values, upsert


class DemoRefusedError(Exception):
    """Example figures must not mix with an office's own."""


@transaction.atomic
def load_demo() -> bool:
    """Load the published figures and what else their sources say; ``False`` when all is there.

    A demo that an earlier version loaded gets what has come since.
    """
    known = is_demo_database()
    missing = missing_subjects()
    if known and not missing:
        return False
    if not known:
        refuse_beside_real_figures()
        load_places()
    load_offices()
    load_sources()
    if not known:
        load_figures(load_submissions(), edition_of=demo_edition_of)
    load_subjects(missing)
    return True


def refuse_beside_real_figures() -> None:
    if holds_real_figures():
        raise DemoRefusedError(
            _(
                "Basis data ini berisi angka yang bukan data contoh, jadi data contoh tidak "
                "dimuat. Pakai basis data lain (DATABASE_URL) untuk melihat contoh."
            )
        )


def holds_real_figures() -> bool:
    told: tuple[type[Model], ...] = (Submission, UniverseEdition, *Stated.__subclasses__())
    return any(model._default_manager.filter(source__is_demo=False).exists() for model in told)


def load_offices() -> None:
    rows = rows_of("demo/offices.csv")
    words = ("slug", "kind", "name")
    upsert(
        Office,
        [{name: row[name] for name in words} | {"is_demo": True} for row in rows],
        key=("slug",),
    )
    offices, regions = lookup(Office.objects.all(), "slug"), lookup(Region.objects.all())
    serves = Office.regions.through
    serves.objects.bulk_create(
        [
            serves(office_id=offices[row["slug"]], region_id=regions[code])
            for row in rows
            for code in row["regions"].split()
        ],
        ignore_conflicts=True,
    )


def load_sources() -> None:
    rows = rows_of("demo/sources.csv")
    upsert(Source, [source_values(row) for row in rows], key=("slug",))


def source_values(row: Row) -> Values:
    return {**row, "published_on": date_or_none(row["published_on"]), "is_demo": True}


def load_submissions() -> dict[str, Submission]:
    """Verified by nobody: they were published, and each carries an event that says so."""
    sources, regions = lookup(Source.objects.all(), "slug"), lookup(Region.objects.all())
    rows = rows_of("demo/submissions.csv")
    submissions = {row["key"]: submission_from(row, sources, regions) for row in rows}
    Submission.objects.bulk_create(submissions.values())
    Event.objects.bulk_create(submission_events(submissions.values()))
    return submissions


def submission_from(row: Row, sources: Ids, regions: Ids) -> Submission:
    words = ("precision", "population", "total_rule", "breakdown", "note")
    return Submission(
        region_id=regions[row["region"]],
        source_id=sources[row["source"]],
        as_of=datetime.date.fromisoformat(row["as_of"]),
        status=Status.VERIFIED,
        recorded_on=RECORDED_ON,
        **{name: row[name] for name in words},
    )


def demo_edition_of(submission: Submission) -> UniverseEdition:
    edition = edition_of(submission)
    UniverseEdition.objects.filter(pk=edition.pk).update(status=Status.VERIFIED)
    return edition
