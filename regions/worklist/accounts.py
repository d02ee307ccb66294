"""Accounts that may sign in and can do nothing, for whoever keeps them."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.accounts import accounts_within
from regions.models import Scope
from regions.people import name_of
from regions.worklist.task import Item, Task

TITLE = gettext_lazy("Akun yang belum dapat bekerja")


def idle_accounts(user: User) -> Task:
    """Without a duty, or without a region in their care."""
    if not user.has_perm("auth.change_user"):
        return Task(TITLE, (), 0)
    accounts = accounts_within(User.objects.filter(is_active=True, is_staff=True), user)
    told = accounts.filter(is_superuser=False).annotate(
        duties=Count("groups", distinct=True), named=Count("staff__regions", distinct=True)
    )
    nowhere = Q(staff=None) | Q(staff__scope=Scope.LISTED, named=0)
    idle = told.filter(nowhere | Q(duties=0)).order_by("username")
    items = [item_of(account) for account in idle]
    return Task(TITLE, items, len(items))


def item_of(account: User) -> Item:
    lacks = _("belum punya tugas") if not account.duties else _("belum punya wilayah tanggungan")  # type: ignore[attr-defined]
    return Item(name_of(account), reverse("admin:auth_user_change", args=[account.pk]), lacks)
