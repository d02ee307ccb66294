"""Tariffs and benefits with their law: what an office has edited stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Model

from regions.models import Benefit, Segment, Tariff

from .files import Ids, Row, date_or_none, lookup, rows_of
from .upsert import Values, Written


def load_money() -> Written:
    segments = lookup(Segment.objects.all())
    tariffs = [tariff_values(row, segments) for row in rows_of("tariffs.csv")]
    benefits = [benefit_values(row) for row in rows_of("benefits.csv")]
    return add_missing(
        Tariff, tariffs, key=("segment_id", "fund_source", "valid_from")
    ) + add_missing(Benefit, benefits, key=("code", "valid_from"))


def add_missing(model: type[Model], wanted: Sequence[Values], *, key: tuple[str, ...]) -> Written:
    """Create the rows whose ``key`` no row has; change none."""
    found = set(model._default_manager.values_list(*key))
    new = [row for row in wanted if tuple(row[name] for name in key) not in found]
    model._default_manager.bulk_create(model(**values) for values in new)
    return Written(created=len(new))


def tariff_values(row: Row, segments: Ids) -> Values:
    return {
        **law_values(row),
        "segment_id": segments[row["segment"]],
        "fund_source": row["fund_source"],
        "monthly": int(row["monthly"]),
        "certain": row["certain"] == "1",
    }


def benefit_values(row: Row) -> Values:
    return {
        **law_values(row),
        "code": row["code"],
        "name": row["name"],
        "amount": int(row["amount"]),
    }


def law_values(row: Row) -> Values:
    return {
        "valid_from": date_or_none(row["valid_from"]),
        "valid_until": date_or_none(row["valid_until"]),
        "law": row["law"],
        "note": row["note"],
    }
