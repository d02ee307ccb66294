"""No figure is written, changed or verified in a month that is closed for its region."""

from __future__ import annotations

from django.db import connection

from regions.actions.refusals import PeriodClosed
from regions.closing import closed_among
from regions.models import Submission, UniverseEdition
from regions.periods import month_end

CLOSINGS = 4_180_004  # any number, as long as nothing else in the database locks by it


def demand_open(*documents: Submission | UniverseEdition | None) -> None:
    """Refuse while the month of one of ``documents``, by its region and date, is closed.

    Editions and an office's own figures belong to no month.
    """
    keep_months_as_they_are()
    found = [one for one in documents if isinstance(one, Submission) and one.region_id]
    closings = closed_among(
        {one.region_id for one in found if one.region_id}, {one.as_of for one in found}
    )
    for one in found:
        if one.region_id and (closing := closings.get((one.region_id, month_end(one.as_of)))):
            raise PeriodClosed(closing)


def keep_months_as_they_are() -> None:
    """Until this transaction ends nobody closes a month; others may write beside it.

    SQLite has one writer at a time anyway.
    """
    lock("pg_advisory_xact_lock_shared")


def wait_for_writers() -> None:
    """Whoever is writing figures ends first, and nobody begins until this transaction ends."""
    lock("pg_advisory_xact_lock")


def lock(function: str) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [CLOSINGS])
