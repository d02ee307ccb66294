"""Workbooks as offices fill them, made in memory, and what becomes of them."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User

from regions.imports.outcome import Plan, Prepared, Written
from regions.imports.prepare import prepare
from regions.imports.workbook import Sheet, Workbook
from regions.models import ImportKind, Source, Submission, SubmissionLine
from tests.factories import OfficeFactory, SourceFactory, UserFactory

LAMPUNG = (
    *("18.01", "18.02", "18.03", "18.04", "18.05", "18.06", "18.07", "18.08", "18.09"),
    *("18.10", "18.11", "18.12", "18.13", "18.71", "18.72"),
)
NAMES = (
    *("Lampung Selatan", "Lampung Tengah", "Lampung Utara", "Lampung Barat", "Tulang Bawang"),
    *("Tanggamus", "Lampung Timur", "Way Kanan", "Pesawaran", "Pringsewu", "Mesuji"),
    *("Tulang Bawang Barat", "Pesisir Barat", "Bandar Lampung", "Metro"),
)
OCTOBER = datetime.date(2025, 10, 31)


def book(*rows: Sequence[Any], name: str = "Rekap") -> Workbook:
    return Workbook((sheet(*rows, name=name),))


def sheet(*rows: Sequence[Any], name: str = "Rekap") -> Sheet:
    width = max(len(row) for row in rows)
    return Sheet(name, [[*row, *[None] * (width - len(row))] for row in rows])


def clerk(care: list[str] | None = None) -> User:
    """An operator of an office, who may also open revisions."""
    user = UserFactory.create(group="operator", care=care)
    staff = user.staff
    staff.office = OfficeFactory.create(name="Cabang Bandar Lampung")
    staff.save()
    return user


def own_source(user: User, **fields: Any) -> Source:
    """A source of the clerk's office."""
    source: Source = SourceFactory.create(office=user.staff.office, **fields)
    return source


def look(
    workbook: Workbook,
    user: User,
    kind: ImportKind = ImportKind.PARTICIPANTS,
    /,
    **answers: str,
) -> Prepared:
    return prepare(kind=kind, book=workbook, answers=answers, actor=fresh(user))


def plan_of(
    workbook: Workbook,
    user: User,
    kind: ImportKind = ImportKind.PARTICIPANTS,
    /,
    **answers: str,
) -> Plan:
    prepared = look(workbook, user, kind, **answers)
    assert prepared.plan is not None, (asked(prepared), prepared.problems)
    return prepared.plan


def fresh(user: User) -> User:
    """As the next request reads it."""
    return User.objects.get(pk=user.pk)


def run(
    workbook: Workbook,
    user: User,
    kind: ImportKind = ImportKind.PARTICIPANTS,
    /,
    *,
    submit: Any = False,
    reasons: Any = None,
    **answers: str,
) -> Written:
    return plan_of(workbook, user, kind, **answers).write(
        actor=fresh(user), submit=submit, reasons=reasons or {}, reason="Impor: rekap.xlsx"
    )


def sentences(prepared: Prepared) -> list[str]:
    return [one.sentence for one in prepared.problems]


def asked(prepared: Prepared) -> list[str]:
    return [one.key for one in prepared.questions]


def figures(**about: Any) -> dict[tuple[str, str], int | None]:
    """Participants by region and segment."""
    lines = SubmissionLine.objects.filter(
        **{f"submission__{name}": value for name, value in about.items()}
    )
    rows = lines.values_list("submission__region__code", "segment__code", "participants")
    return {(region, segment): people for region, segment, people in rows}


def stored() -> int:
    return Submission.objects.count()
