"""What else the sources of the demo say: targets, programmes, rules, awards, claims, promises."""

from __future__ import annotations

from regions.models import (
    Award,
    ClaimPayment,
    Event,
    FollowUp,
    FollowUpUpdate,
    MandateProgress,
    Programme,
    Regulation,
    Stated,
    Status,
    Target,
)

from .demo_events import RECORDED_ON, example_records, record_events
from .demo_rows import KEY, Names, values
from .files import Row, rows_of

# What a record points at stands before it.
SUBJECTS: dict[str, type[Stated]] = {
    "targets": Target,
    "programmes": Programme,
    "regulations": Regulation,
    "mandate_progress": MandateProgress,
    "awards": Award,
    "claims": ClaimPayment,
    "follow_ups": FollowUp,
    "follow_up_updates": FollowUpUpdate,
}
Missing = list[tuple[type[Stated], Row]]


def missing_subjects() -> Missing:
    """The rows of the files that no record was made from."""
    there = example_records()
    return [
        (model, row)
        for name, model in SUBJECTS.items()
        for row in rows_of(f"demo/{name}.csv")
        if row[KEY] not in there
    ]


def load_subjects(missing: Missing) -> None:
    """Verified by nobody, with the events that say so."""
    names = Names(example_records())
    Event.objects.bulk_create(
        event for model, row in missing for event in load_record(model, row, names)
    )


def load_record(model: type[Stated], row: Row, names: Names) -> list[Event]:
    record = model(
        status=Status.VERIFIED, recorded_on=RECORDED_ON, **dict(values(model, row, names))
    )
    record.save()
    names.records[row[KEY]] = record.pk
    return record_events(record, row[KEY])
