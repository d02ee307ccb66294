"""The trail that example data leaves, by which it is found again whoever changed it since."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType

from regions.models import Event, Stated, Submission, Verb

from .files import Ids

REASON = "data contoh"
# After every date in the files, and the same on whatever day the demo is loaded.
RECORDED_ON = datetime.date(2025, 12, 31)

MADE_AND_VERIFIED = (Verb.CREATE, Verb.VERIFY)


def submission_events(submissions: Iterable[Submission]) -> list[Event]:
    return [
        Event(submission=submission, verb=verb, reason=REASON)
        for submission in submissions
        for verb in MADE_AND_VERIFIED
    ]


def record_events(record: Stated, key: str) -> list[Event]:
    """They name the row of the files that the record was made from."""
    return [
        Event(
            record_type=ContentType.objects.get_for_model(record),
            record_id=record.pk,
            verb=verb,
            reason=f"{REASON}: {key}",
        )
        for verb in MADE_AND_VERIFIED
    ]


def example_records(model: type[Stated] | None = None) -> Ids:
    """The ids of the records that were loaded (of one ``model``), by the key of their row."""
    prefix = f"{REASON}: "
    made = Event.objects.filter(
        record_type__isnull=False, verb=Verb.CREATE, actor=None, reason__startswith=prefix
    )
    if model is not None:
        made = made.filter(record_type=ContentType.objects.get_for_model(model))
    rows = made.values_list("reason", "record_id")
    return {reason.removeprefix(prefix): pk for reason, pk in rows if pk is not None}
