"""The rules that a model gives its rows, held against one that is not stored, without a query."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import CheckConstraint, F, Model, Q

from regions.forms.guarded import leaves_of

COMPARED: dict[str, Callable[[Any, Any], Any]] = {
    "exact": lambda value, other: value == other,
    "gt": lambda value, other: value > other,
    "gte": lambda value, other: value >= other,
    "lt": lambda value, other: value < other,
    "lte": lambda value, other: value <= other,
    "in": lambda value, other: value in other,
}


def broken_rules(row: Model) -> Iterator[tuple[str, str]]:
    """The field where each broken rule can be mended, and its sentence."""
    for rule in row._meta.constraints:
        if isinstance(rule, CheckConstraint) and fulfils(row, rule.condition) is False:
            yield place_of(rule), str(rule.get_violation_error_message())


def place_of(rule: CheckConstraint) -> str:
    """The field that is compared with another, else the first that the rule names."""
    leaves = list(leaves_of(rule.condition))  # type: ignore[arg-type]
    compared = [name for name, value in leaves if isinstance(value, F)]
    return [*compared, *(name for name, _value in leaves)][0]


def fulfils(row: Model, condition: Any) -> bool | None:
    """As the database does: ``None`` where something is compared with nothing."""
    told = [
        fulfils(row, child) if isinstance(child, Q) else _leaf(row, *child)
        for child in condition.children
    ]
    if condition.connector == Q.OR:
        found = True if True in told else (None if None in told else False)
    else:
        found = False if False in told else (None if None in told else True)
    if condition.negated:
        return None if found is None else not found
    return found


def _leaf(row: Model, name: str, other: Any) -> bool | None:
    field, _sign, lookup = name.partition("__")
    value = _value(row, field)
    if isinstance(other, F):
        other = _value(row, str(other.name))  # type: ignore[attr-defined]
    if lookup == "isnull":
        return bool((value is None) == other)
    if other is None:
        return value is None
    return None if value is None else bool(COMPARED[lookup or "exact"](value, other))


def _value(row: Model, name: str) -> Any:
    return getattr(row, row._meta.get_field(name).attname)  # type: ignore[union-attr]
