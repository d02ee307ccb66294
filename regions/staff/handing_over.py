"""One person's regions given to a colleague, with the drafts that belong to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import translation

from regions.actions.history import record
from regions.actions.recorded import recorded
from regions.actions.refusals import NothingToHandOver
from regions.care import Care, named_regions, with_all_below
from regions.models import (
    AccountEventKind,
    Level,
    Region,
    Scope,
    Staff,
    Submission,
    Verb,
    stated_models,
)
from regions.models.reviewed import EDITABLE
from regions.people import name_of
from regions.staff.events import account_event


def regions_to_hand_over(giver: User) -> QuerySet[Region]:
    """What ``giver`` may part with: the named regions, a province as its regencies."""
    staff = Staff.objects.select_related("office").filter(user=giver).first()
    if staff is None or staff.scope == Scope.EVERYWHERE:
        return Region.objects.none()
    held = with_all_below(named_regions(staff))
    return Region.objects.filter(pk__in=held, level=Level.REGENCY).order_by("code")


def colleagues_of(giver: User) -> QuerySet[User]:
    """Active accounts of the same office; for those without one, of nobody."""
    office = Staff.objects.filter(user=giver).values("office")
    same = User.objects.filter(is_active=True, is_staff=True, staff__office__in=office)
    return same.exclude(pk=giver.pk).order_by("first_name", "username")


@transaction.atomic
def hand_over(*, giver: User, receiver: User, regions: Collection[Region], actor: User) -> int:
    """Returns how many open drafts went along.

    Afterwards ``giver`` looks after the rest by name; ``receiver`` after these as well.
    """
    offered = set(regions_to_hand_over(giver).values_list("pk", flat=True))
    handed = {region.pk for region in regions}
    if not handed or not handed <= offered or receiver not in colleagues_of(giver):
        raise NothingToHandOver
    staff = Staff.objects.select_for_update().get(user=giver)
    kept, given = parted(named_regions(staff), handed)
    keep_the_rest(staff, kept)
    take_on(Staff.objects.select_for_update().get(user=receiver), given)
    many = give_drafts(giver, receiver, with_all_below(given), actor)
    tell(giver, receiver, regions, actor)
    return many


def parted(named: Iterable[int], handed: set[int]) -> tuple[set[int], set[int]]:
    """What stays and what goes of the regions named: a province whole, where all of it does.

    Of a province that is divided neither holds the province's own figures any longer.
    """
    kept: set[int] = set()
    given: set[int] = set()
    for one in named:
        inside = regencies_in(one)
        if not inside & handed:
            kept.add(one)
        elif inside <= handed:
            given.add(one)
        else:
            kept |= inside - handed
            given |= inside & handed
    return kept, given


def regencies_in(region: int) -> set[int]:
    inside = Region.objects.filter(pk__in=with_all_below([region]), level=Level.REGENCY)
    return set(inside.values_list("pk", flat=True))


def provinces_divided(giver: User) -> list[str]:
    """Those that ``giver`` looks after as a whole, and would not if he parted with some of it."""
    staff = Staff.objects.select_related("office").filter(user=giver).first()
    if staff is None or staff.scope == Scope.EVERYWHERE:
        return []
    whole = Region.objects.filter(pk__in=named_regions(staff), level=Level.PROVINCE)
    return [region.full_name for region in whole.order_by("code")]


def keep_the_rest(staff: Staff, rest: Collection[int]) -> None:
    staff.scope = Scope.LISTED
    staff.save(update_fields=["scope"])
    staff.regions.set(rest)


def take_on(staff: Staff, handed: Collection[int]) -> None:
    """Nothing changes for whoever looks after them already."""
    missing = set(handed) - with_all_below(named_regions(staff))
    if staff.scope == Scope.EVERYWHERE or not missing:
        return
    kept = named_regions(staff)
    staff.scope = Scope.LISTED
    staff.save(update_fields=["scope"])
    staff.regions.set({*kept, *missing})


def give_drafts(giver: User, receiver: User, handed: Collection[int], actor: User) -> int:
    """Whoever typed in them still may not verify them: the history knows."""
    care = Care(regions=frozenset(handed), account=giver.pk)
    models: tuple[Any, ...] = (Submission, *stated_models())
    drafts = [
        row
        for model in models
        for row in model._default_manager.filter(
            care.of(model), Q(status__in=EDITABLE), entered_by=giver
        )
    ]
    for draft in drafts:
        type(draft)._default_manager.filter(pk=draft.pk).update(entered_by=receiver)
        told = {"entered_by": [name_of(giver), name_of(receiver)]}
        if isinstance(draft, Submission):
            record(document=draft, verb=Verb.HAND_OVER, actor=actor, changed=told)
        else:
            recorded(record=draft, verb=Verb.HAND_OVER, actor=actor, changes=told)
    return len(drafts)


def tell(giver: User, receiver: User, regions: Iterable[Region], actor: User) -> None:
    with translation.override("id"):
        names = [region.full_name for region in regions]
    changes: dict[str, list[Any]] = {
        "keeper": [name_of(giver), name_of(receiver)],
        "names": [None, names],
    }
    for account in (giver, receiver):
        account_event(AccountEventKind.HANDED_OVER, account=account, actor=actor, changes=changes)
