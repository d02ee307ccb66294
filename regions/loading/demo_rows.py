"""Make records of rows whose columns are named for the fields of the model, and a key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.db.models import Field, ForeignKey

from regions.models import Office, Region, Segment, Source, Stated

from .files import Ids, Row, lookup

KEY = "key"


class Names:
    """The ids behind the names that the files use."""

    def __init__(self, records: Ids) -> None:
        self.records = records

    @cached_property
    def others(self) -> dict[Any, Ids]:
        return {
            Source: lookup(Source.objects.all(), "slug"),
            Office: lookup(Office.objects.all(), "slug"),
            Region: lookup(Region.objects.all()),
            Segment: lookup(Segment.objects.all()),
        }

    def id_of(self, model: Any, name: str) -> int:
        return self.others.get(model, self.records)[name]


def values(model: type[Stated], row: Row, names: Names) -> Iterator[tuple[str, Any]]:
    for name, text in row.items():
        if name != KEY:
            field: Field[Any, Any] = model._meta.get_field(name)  # type: ignore[assignment]
            yield field.attname, value_of(field, text, names)


def value_of(field: Field[Any, Any], text: str, names: Names) -> Any:
    if not text:
        return None if field.null else field.get_default()
    if isinstance(field, ForeignKey):
        return names.id_of(field.related_model, text)
    return field.to_python(text)
