"""Bring the rows of a table in line with a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Written:
    created: int = 0
    updated: int = 0

    def __add__(self, other: Written) -> Written:
        return Written(self.created + other.created, self.updated + other.updated)

    def __bool__(self) -> bool:
        return bool(self.created or self.updated)


def upsert(
    model: type[Model],
    wanted: Iterable[Values],
    *,
    key: tuple[str, ...],
    among: QuerySet[Any] | None = None,
) -> Written:
    """Create the rows that are new and update those that differ; delete none.

    A row is found again by ``key`` (``among`` these); foreign keys are given as ``…_id``.
    """
    rows = model._default_manager.all() if among is None else among
    found = {tuple(getattr(row, name) for name in key): row for row in rows}
    new, changed, fields = [], [], set()
    for values in wanted:
        row = found.get(tuple(values[name] for name in key))
        if row is None:
            new.append(model(**values))
        elif differences := assign(row, values):
            changed.append(row)
            fields |= differences
    if changed:
        # Before the new ones: an end that is written makes room for its successor.
        model._default_manager.bulk_update(changed, sorted(fields), batch_size=200)
    model._default_manager.bulk_create(new, batch_size=500)
    return Written(len(new), len(changed))


def assign(row: Model, values: Values) -> set[str]:
    """Set what differs and say which fields those were."""
    different = {name for name, value in values.items() if getattr(row, name) != value}
    for name in different:
        setattr(row, name, values[name])
    return different
