"""The same rows three ways: read alone, inserted alone, imported."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from django.db import transaction

from regions.imports.personal import refuse_personal_data
from regions.imports.prepare import prepare
from regions.imports.reading import read_workbook
from regions.imports.workbook import Workbook
from regions.models import (
    ImportKind,
    Level,
    Population,
    Precision,
    Region,
    RegionBasis,
    Segment,
    Source,
    Submission,
    SubmissionLine,
    TotalRule,
    today,
)
from tests.bench.sheet import Row, rows_of, write_sheet
from tests.factories import SourceFactory, UserFactory

AT_MOST = 4.0
BATCH = 1000
Result = TypeVar("Result")


@dataclass
class Times:
    """Seconds."""

    rows: int
    reading: float
    inserting: float
    importing: dict[str, float]

    @property
    def least(self) -> float:
        return self.reading + self.inserting

    @property
    def total(self) -> float:
        return sum(self.importing.values())

    @property
    def ratio(self) -> float:
        return self.total / self.least


class _TakenBack(Exception):
    pass


def measure(path: Path, wanted: int) -> Times:
    regencies = Region.objects.filter(level=Level.REGENCY).order_by("code")
    rows = rows_of([region.code for region in regencies], wanted)
    write_sheet(path, rows)
    source = SourceFactory.create()
    user = UserFactory.create(group="operator")
    reading, _ = timed(lambda: read_workbook(path, path.name))
    inserting, _ = timed(lambda: taken_back(lambda: insert(rows, source)))
    return Times(len(rows), reading, inserting, import_in_steps(path, str(source.pk), user.pk))


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    gc.collect()
    start = perf_counter()
    result = work()
    return perf_counter() - start, result


def taken_back(work: Callable[[], None]) -> None:
    try:
        with transaction.atomic():
            work()
            raise _TakenBack
    except _TakenBack:
        return


def insert(rows: list[Row], source: Source) -> None:
    """Nothing but rows: nobody is asked, nothing is checked, nothing tells of it."""
    regions = {region.code: region for region in Region.objects.all()}
    segments = {segment.code: segment for segment in Segment.objects.all()}
    documents = {
        (row.code, row.day): Submission(
            region=regions[row.code],
            source=source,
            as_of=row.day,
            precision=Precision.DAY,
            population=Population.ACTIVE,
            region_basis=RegionBasis.NOT_STATED,
            total_rule=TotalRule.NOT_STATED,
            recorded_on=today(),
        )
        for row in rows
    }
    Submission.objects.bulk_create(documents.values(), batch_size=BATCH)
    lines = [
        SubmissionLine(
            submission=documents[row.code, row.day],
            segment=segments[row.segment],
            participants=row.people,
        )
        for row in rows
    ]
    SubmissionLine.objects.bulk_create(lines, batch_size=BATCH)


def import_in_steps(path: Path, source: str, user_pk: int) -> dict[str, float]:
    """As the command does it, from the file to the last event."""
    from django.contrib.auth.models import User

    actor = User.objects.get(pk=user_pk)
    answers = {"source": source, "population": "active"}

    def read() -> Workbook:
        book = read_workbook(path, path.name)
        refuse_personal_data(book)
        return book

    reading, book = timed(read)
    preparing, prepared = timed(
        lambda: prepare(kind=ImportKind.PARTICIPANTS, book=book, answers=answers, actor=actor)
    )
    if prepared.plan is None:
        sys.exit(f"tidak ada rencana: {prepared.questions[:3]} {prepared.problems[:3]}")
    plan = prepared.plan
    writing, _ = timed(lambda: plan.write(actor=actor, submit=False, reasons={}, reason=""))
    return {"reading and looking for persons": reading, "preparing": preparing, "writing": writing}


def show(database: str, times: Times) -> int:
    """One when an import takes more than it may."""
    lines = [
        (f"{database}: {times.rows} rows", None),
        ("reading the sheet alone", times.reading),
        ("inserting the same rows alone", times.inserting),
        ("both", times.least),
        *((f"import: {step}", seconds) for step, seconds in times.importing.items()),
        ("import, end to end", times.total),
    ]
    for name, seconds in lines:
        sys.stdout.write(f"{name:<46}{'' if seconds is None else f'{seconds:8.2f} s'}\n")
    sys.stdout.write(
        f"{'ratio (at most ' + format(AT_MOST, '.0f') + ')':<46}{times.ratio:8.2f}\n\n"
    )
    return int(times.ratio > AT_MOST)
