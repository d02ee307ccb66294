"""Programmes with what later sources said of them, as plain values."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from regions.models import Programme, ProgrammeUpdate
from reports.facts.statements import source_fact
from reports.measures import FundSource, Precision, ProgrammeFact, Renewal, SourceFact

PEOPLE = ("quota", "enrolled", "active")

Record = Programme | ProgrammeUpdate


@dataclass(frozen=True, slots=True)
class RecordedProgramme(ProgrammeFact):
    """A programme; ``earlier`` are the sources, beside the newest, that it was pieced from."""

    earlier: tuple[SourceFact, ...] = ()


def region_programmes(
    codes: Collection[str] | None, per: datetime.date
) -> dict[str, tuple[RecordedProgramme, ...]]:
    """Programmes as known on ``per``, by region, in two queries.

    Each of ``codes`` has its place, even without programmes; ``None``: all that have any.
    """
    known = Programme.objects.known_on(per)
    if codes is not None:
        known = known.filter(region__code__in=list(codes))
    updates: dict[int, list[ProgrammeUpdate]] = defaultdict(list)
    later = ProgrammeUpdate.objects.known_on(per).filter(programme__in=known.order_by())
    for update in later.select_related("source"):
        updates[update.programme_id].append(update)
    found: dict[str, tuple[RecordedProgramme, ...]] = dict.fromkeys(codes or (), ())
    for row in known.select_related("region", "segment", "source").order_by("region__code", "slug"):
        fact = _merged(row, updates[row.pk])
        found[fact.region] = (*found.get(fact.region, ()), fact)
    return found


def _merged(row: Programme, updates: Iterable[ProgrammeUpdate]) -> RecordedProgramme:
    """What was said last of each thing; ``as_of`` and ``source`` are those of the last record."""
    said: list[Record] = [row, *updates]
    records = sorted(said, key=_age)
    newest = records[-1]
    return RecordedProgramme(
        id=row.pk,
        slug=row.slug,
        region=row.region.code,
        segment=row.segment.code if row.segment else None,
        name=row.name,
        payer=row.payer,
        fund_source=FundSource(row.fund_source),
        start=row.start,
        end=row.end,
        start_precision=Precision(row.start_precision),
        end_precision=Precision(row.end_precision),
        included=row.included,
        budget=row.budget,
        quota=_newest(records, "quota"),
        enrolled=_newest(records, "enrolled"),
        active=_newest(records, "active"),
        paid=_newest(records, "paid"),
        count_note=_count_note(records),
        renewal=_renewal(records),
        as_of=newest.as_of,
        precision=Precision(newest.precision),
        source=source_fact(newest.source),
        note=" ".join(record.note for record in records if record.note),
        earlier=_others(records, newest),
    )


def _age(record: Record) -> tuple[datetime.date, bool, int]:
    return record.as_of, isinstance(record, ProgrammeUpdate), record.pk


def _newest(records: Sequence[Record], name: str) -> Any:
    said = (getattr(record, name) for record in reversed(records))
    return next((value for value in said if value is not None), None)


def _count_note(records: Sequence[Record]) -> str:
    """That of the last record that speaks of people: "ratusan" ends where they are counted."""
    for record in reversed(records):
        if record.count_note or any(getattr(record, name) is not None for name in PEOPLE):
            return record.count_note
    return ""


def _renewal(records: Sequence[Record]) -> Renewal:
    said = (Renewal(record.renewal) for record in reversed(records))
    return next((one for one in said if one is not Renewal.NOT_STATED), Renewal.NOT_STATED)


def _others(records: Iterable[Record], newest: Record) -> tuple[SourceFact, ...]:
    others = {one.source_id: one.source for one in records if one.source_id != newest.source_id}
    return tuple(source_fact(source) for source in others.values())
