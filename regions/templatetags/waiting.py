"""How much waits for somebody, for the first page of the admin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django import template
from django.contrib.auth.models import User
from django.db.models import Count, Q, QuerySet, Value
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from regions.access import may
from regions.models import Stated, Status, Submission, Verb, stated_models

register = template.Library()


@dataclass(frozen=True, slots=True)
class Waiting:
    name: str
    number: int
    url: str


@register.simple_tag
def waiting() -> dict[str, int]:
    return Submission.objects.aggregate(
        submitted=Count("pk", filter=Q(status=Status.SUBMITTED)),
        returned=Count("pk", filter=Q(status=Status.RETURNED)),
    )


@register.simple_tag
def waiting_for(user: User, submitted: int) -> list[Waiting]:
    """What ``user`` may verify or confirm: submissions, and drafts of others by kind."""
    found = []
    if submitted and may(user, Verb.VERIFY, Submission):
        address = reverse("admin:regions_submission_changelist")
        url = f"{address}?status__exact={Status.SUBMITTED}"
        found.append(Waiting(_("Laporan angka"), submitted, url))
    kinds = [model for model in stated_models() if may(user, Verb.VERIFY, model)]
    return found + counted([drafts_of(model).exclude(entered_by=user) for model in kinds])


@register.simple_tag
def own_drafts(user: User) -> list[Waiting]:
    """What ``user`` entered and nobody has confirmed yet, by kind, in one query."""
    kinds = [model for model in stated_models() if may(user, Verb.CREATE, model)]
    found = counted([drafts_of(model).filter(entered_by=user) for model in kinds])
    return [replace(one, url=f"{one.url}&entered_by={user.pk}") for one in found]


@register.filter
def total(waiting: list[Waiting]) -> int:
    return sum(one.number for one in waiting)


def drafts_of(model: type[Stated]) -> QuerySet[Any]:
    return model._default_manager.filter(status=Status.DRAFT)


def counted(drafts: list[QuerySet[Any]]) -> list[Waiting]:
    if not drafts:
        return []
    first, *others = (by_kind(one) for one in drafts)
    numbers = dict(first.union(*others, all=True))
    found = ((one.model, numbers.get(str(one.model._meta.model_name), 0)) for one in drafts)
    return sorted((told(model, many) for model, many in found if many), key=lambda one: one.name)


def by_kind(drafts: QuerySet[Any]) -> QuerySet[Any, Any]:
    model = drafts.model
    kinds = drafts.order_by().annotate(of=Value(str(model._meta.model_name))).values("of")
    rows: QuerySet[Any, Any] = kinds.annotate(many=Count("pk")).values_list("of", "many")
    return rows


def told(model: type[Stated], number: int) -> Waiting:
    address = reverse(f"admin:regions_{model._meta.model_name}_changelist")
    name = capfirst(str(model._meta.verbose_name_plural))
    return Waiting(name, number, f"{address}?status__exact={Status.DRAFT}")
