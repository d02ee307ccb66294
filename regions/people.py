"""How an account is called on a screen."""

from __future__ import annotations

from django.contrib.auth.models import User


def name_of(user: User | None) -> str:
    if user is None:
        return "–"
    return user.get_full_name() or user.get_username()
