"""The events of a record as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from regions.admin.history import Change
from regions.admin.record_words import written
from regions.forms.entry_fields import precision_of
from regions.models import Event, Precision


class RecordHistory:
    """All events of one record, newest first."""

    def __init__(self, record: Model, labels: Mapping[str, Any]) -> None:
        self.record = record
        self.labels = labels
        self.fields = {field.name: field for field in record._meta.concrete_fields}
        dates = (precision_of(field) for field in self.fields.values())
        self.told_with_date = {name for name in dates if name}

    def __iter__(self) -> Iterator[tuple[Event, list[Change]]]:
        for event in Event.objects.of(self.record).select_related("actor"):
            yield event, list(self.told(event.changes))

    def told(self, changes: Mapping[str, list[Any]]) -> Iterator[Change]:
        """In the order of the model; a precision is told with its date."""
        said = {self._date_of(name) for name in changes}
        for name, field in self.fields.items():
            if name in said:
                yield self._change(name, field, changes)

    def _date_of(self, name: str) -> str:
        if name not in self.told_with_date:
            return name
        return "as_of" if name == "precision" else name.removesuffix("_precision")

    def _change(self, name: str, field: Any, changes: Mapping[str, list[Any]]) -> Change:
        old, new = changes.get(name, [self._stored(name)] * 2)
        precision = precision_of(field)
        finer = changes.get(precision) or [getattr(self.record, precision, Precision.DAY)] * 2
        return Change(
            what=str(self.labels.get(name) or capfirst(field.verbose_name)),
            old=written(field, old, finer[0] or Precision.DAY),
            new=written(field, new, finer[1] or Precision.DAY),
        )

    def _stored(self, name: str) -> Any:
        """What did not change while its precision did."""
        return getattr(self.record, name)


def what_was(event: Event) -> str:
    """Which record an event is of; it may be gone."""
    if event.record is not None:
        return str(event.record)
    kind = event.record_type.name if event.record_type else ""
    return _("%(kind)s nomor %(number)s (dihapus)") % {"kind": kind, "number": event.record_id}
