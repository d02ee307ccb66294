"""What belongs to a record and has pages of its own: its updates, the progress of villages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise

from regions.access import may
from regions.admin.steps import status_class
from regions.models import Stated, Verb
from regions.periods import say_period

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Part:
    url: str
    period: str
    words: str
    source: str
    status: str
    status_class: str


@dataclass(frozen=True, slots=True)
class Listed:
    title: Text
    rows: list[Part]
    add_url: str  # blank where the reader may not add
    add_label: Text


@dataclass(frozen=True, slots=True)
class Parts:
    """The rows of ``model`` that point to a record by ``owner``, told by ``words``."""

    model: type[Stated]
    owner: str
    title: Text
    add_label: Text
    words: Callable[[Any], str]
    related: tuple[str, ...] = ()

    def of(self, record: Model, request: HttpRequest) -> Listed:
        rows = self.model._default_manager.filter(**{self.owner: record}).order_by("-as_of", "-pk")
        name = f"admin:regions_{self.model._meta.model_name}"
        add = f"{reverse(f'{name}_add')}?{self.owner}={record.pk}"
        return Listed(
            title=self.title,
            rows=[self.told(row) for row in rows.select_related("source", *self.related)],
            add_url=add if may(request.user, Verb.CREATE, self.model) else "",
            add_label=self.add_label,
        )

    def told(self, row: Any) -> Part:
        return Part(
            url=reverse(f"admin:regions_{self.model._meta.model_name}_change", args=[row.pk]),
            period=say_period(row.as_of, row.precision),
            words=self.words(row) or "–",
            source=str(row.source),
            status=row.get_status_display(),
            status_class=status_class(row),
        )
