"""Leaving a trace of what happened to an account."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.utils import translation

from regions.models import AccountEvent, AccountEventKind, Staff

Words = dict[str, Any]


def account_event(
    kind: AccountEventKind,
    *,
    account: User | None,
    actor: User | None = None,
    changes: dict[str, list[Any]] | None = None,
) -> AccountEvent:
    return AccountEvent.objects.create(
        kind=kind, account=account, actor=actor, changes=changes or {}
    )


def reach_of(account: User) -> Words:
    """What an account may do and look after, as plain values in one language."""
    staff = Staff.objects.select_related("office").filter(user=account).first()
    with translation.override("id"):
        return {
            "is_active": account.is_active,
            "is_staff": account.is_staff,
            "is_superuser": account.is_superuser,
            "groups": sorted(account.groups.values_list("name", flat=True)),
            "permissions": sorted(account.user_permissions.values_list("codename", flat=True)),
            **(care_words(staff) if staff else {}),
        }


def care_words(staff: Staff) -> Words:
    return {
        "office": str(staff.office) if staff.office else None,
        "scope": str(staff.get_scope_display()),
        "regions": [region.full_name for region in staff.regions.order_by("code")],
    }


CARE = ("office", "scope", "regions")


def tell_reach(account: User, before: Words, *, actor: User) -> None:
    """One event for rights and one for care, where they changed."""
    after = reach_of(account)
    changed = {
        name: [before.get(name), after.get(name)]
        for name in before.keys() | after.keys()
        if before.get(name) != after.get(name)
    }
    rights = {name: change for name, change in changed.items() if name not in CARE}
    care = {name: change for name, change in changed.items() if name in CARE}
    if rights:
        account_event(AccountEventKind.RIGHTS, account=account, actor=actor, changes=rights)
    if care:
        account_event(AccountEventKind.CARE, account=account, actor=actor, changes=care)
