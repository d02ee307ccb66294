"""A password that somebody else set is changed before anything else is done."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User

from regions.models import AccountEventKind, Scope, Staff
from regions.staff.events import account_event

ASKED = "must_change_password"


def set_by_another(account: User, *, actor: User) -> None:
    """At the next login the account asks for a password of its own."""
    if account.pk == actor.pk:
        return
    staff, _made = Staff.objects.get_or_create(user=account, defaults={"scope": Scope.LISTED})
    staff.must_change_password = True
    staff.save(update_fields=["must_change_password"])
    account_event(AccountEventKind.PASSWORD_SET, account=account, actor=actor)


def changed_by_owner(request: Any, account: User) -> None:
    Staff.objects.filter(user=account).update(must_change_password=False)
    request.session.pop(ASKED, None)
    account_event(AccountEventKind.PASSWORD_CHANGED, account=account, actor=account)


def ask_at_login(request: Any, account: User) -> None:
    """Kept in the session, so that no page asks the database for it."""
    if Staff.objects.filter(user=account, must_change_password=True).exists():
        request.session[ASKED] = True
