"""The filter of the history by who did it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from regions.models import Event
from regions.people import name_of


class ActorFilter(admin.SimpleListFilter):
    """The people behind the events that the reader may see."""

    title = _("oleh")
    parameter_name = "oleh"

    def lookups(self, request: Any, model_admin: Any) -> list[tuple[str, str]]:
        seen = model_admin.get_queryset(request).order_by().values("actor")
        people = User.objects.filter(pk__in=seen).order_by("username")
        return [(str(person.pk), name_of(person)) for person in people]

    def queryset(self, request: Any, queryset: QuerySet[Event]) -> QuerySet[Event]:
        chosen = self.value() or ""
        return queryset.filter(actor_id=int(chosen)) if chosen.isdecimal() else queryset
