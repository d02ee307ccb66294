"""Who came in, who left, and who was kept out."""

from __future__ import annotations

from typing import Any

from axes.signals import user_locked_out
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from regions.models import AccountEventKind
from regions.staff.events import account_event
from regions.staff.passwords import ask_at_login


@receiver(user_logged_in)
def came_in(request: Any, user: User, **_rest: Any) -> None:
    account_event(AccountEventKind.LOGIN, account=user, actor=user)
    ask_at_login(request, user)


@receiver(user_logged_out)
def left(user: User | None, **_rest: Any) -> None:
    if user is not None:
        account_event(AccountEventKind.LOGOUT, account=user, actor=user)


@receiver(user_login_failed)
def kept_out(credentials: dict[str, Any], **_rest: Any) -> None:
    account_event(AccountEventKind.LOGIN_FAILED, account=named(credentials.get("username")))


@receiver(user_locked_out)
def locked_out(username: str | None = None, **_rest: Any) -> None:
    account_event(AccountEventKind.LOCKED, account=named(username))


def named(username: Any) -> User | None:
    """The account that was tried; a name that is none's may be a password, and is not kept."""
    return User.objects.filter(username=username or "").first()
