"""A document taken for one transaction, as the database has it now."""

from __future__ import annotations

from typing import Any, TypeVar

from regions.actions.open_month import keep_months_as_they_are
from regions.actions.refusals import NotOnItsOwn
from regions.models import EditionKind, Stated, Submission, UniverseEdition

Document = TypeVar("Document", bound=Submission | UniverseEdition)
Record = TypeVar("Record", bound=Stated)


def locked(document: Document) -> Document:
    """The row as it stands; nobody else changes it until the transaction ends.

    The months come before the row, everywhere: two who wait for each other would wait for ever.
    """
    keep_months_as_they_are()
    fresh: Any = type(document)._default_manager.select_for_update().get(pk=document.pk)
    refuse_part_of_document(fresh)
    locked_row: Document = fresh
    return locked_row


def locked_record(record: Record) -> Record:
    fresh: Any = type(record)._default_manager.select_for_update().get(pk=record.pk)
    locked_row: Record = fresh
    return locked_row


def refuse_part_of_document(document: Submission | UniverseEdition) -> None:
    if isinstance(document, UniverseEdition) and document.kind != EditionKind.SERIES:
        raise NotOnItsOwn
