"""What nobody has confirmed yet: others' records for this person, his own for a second one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, QuerySet, Value
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access import may
from regions.care import in_care
from regions.models import Stated, Status, Submission, UniverseEdition, Verb, stated_models
from regions.waiting import waiting_for
from regions.worklist.task import Item, Task

OWN = gettext_lazy("Menunggu orang kedua")

Counted = dict[type[Stated], int]


def records_to_verify(user: User) -> Counted:
    kinds = [model for model in stated_models() if may(user, Verb.VERIFY, model)]
    return counted([waiting_for(model, user) for model in kinds])


def own_records(user: User) -> Task:
    """What ``user`` entered; nothing of it is shown before somebody else has confirmed it."""
    kinds = [model for model in stated_models() if may(user, Verb.CREATE, model)]
    found = counted([own(model, user) for model in kinds])
    handed_in = {model: handed_in_by(user, model) for model in (Submission, UniverseEdition)}
    items = [item_of(model, number) for model, number in handed_in.items() if number]
    items += items_of(found, f"&entered_by={user.pk}")
    lead = _("Sudah Anda isi; tampil setelah disahkan orang lain.")
    return Task(OWN, items, sum(handed_in.values()) + sum(found.values()), lead)


def handed_in_by(user: User, model: type[Submission | UniverseEdition]) -> int:
    if not may(user, Verb.SUBMIT, model):
        return 0
    rows = model._default_manager.filter(status=Status.SUBMITTED, entered_by=user)
    return in_care(rows, user).count()


def item_of(model: type[Submission | UniverseEdition], number: int) -> Item:
    address = reverse(f"admin:regions_{model._meta.model_name}_changelist")
    name = capfirst(str(model._meta.verbose_name_plural))
    url = f"{address}?status__exact={Status.SUBMITTED}"
    return Item(name, url, _("%s diajukan") % number)


def own(model: type[Stated], user: User) -> QuerySet[Any]:
    drafts = model._default_manager.filter(status=Status.DRAFT, entered_by=user)
    return in_care(drafts, user)


def items_of(found: Counted, asked: str = "") -> list[Item]:
    """By name, each leading to the list of its kind."""
    items = [
        Item(
            capfirst(str(model._meta.verbose_name_plural)),
            reverse(f"admin:regions_{model._meta.model_name}_changelist")
            + f"?status__exact={Status.DRAFT}{asked}",
            _("%s draf") % number,
        )
        for model, number in found.items()
    ]
    return sorted(items, key=lambda item: item.text)


def counted(rows: Iterable[QuerySet[Any]]) -> Counted:
    """How many there are of each kind that has any, in one query."""
    every = list(rows)
    if not every:
        return {}
    first, *others = (by_kind(one) for one in every)
    numbers = dict(first.union(*others, all=True))
    models: list[type[Stated]] = [one.model for one in every]
    found = {model: numbers.get(str(model._meta.model_name), 0) for model in models}
    return {model: number for model, number in found.items() if number}


def by_kind(rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    kinds = rows.order_by().annotate(of=Value(str(rows.model._meta.model_name))).values("of")
    found: QuerySet[Any, Any] = kinds.annotate(many=Count("pk")).values_list("of", "many")
    return found
