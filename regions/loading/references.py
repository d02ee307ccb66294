"""What nothing in the database refers to."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, Model, OuterRef, Q, QuerySet


def unreferenced(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Those of ``rows`` that no row of another table points at."""
    return rows.filter(*(~pointing_at(relation) for relation in rows.model._meta.related_objects))


def pointing_at(relation: Any) -> Exists:
    others: type[Model] = relation.related_model
    return Exists(others._default_manager.filter(Q(**{relation.field.name: OuterRef("pk")})))
