"""What happened to accounts, to be read only."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from regions.accounts import accounts_within
from regions.admin.in_care import FoundOrGone
from regions.care import care_of
from regions.models import AccountEvent
from regions.people import name_of

WORDS = {
    "is_active": _("Aktif"),
    "is_staff": _("Boleh masuk"),
    "is_superuser": _("Pengelola utama"),
    "groups": _("Tugas"),
    "permissions": _("Hak khusus"),
    "office": _("Kantor"),
    "scope": _("Wilayah tanggungan"),
    "regions": _("Wilayah"),
    "keeper": _("Penanggung jawab"),
    "names": _("Wilayah yang diserahkan"),
}


@admin.register(AccountEvent)
class AccountEventAdmin(FoundOrGone[AccountEvent]):
    list_display = ["at", "kind", "whose", "by", "told"]
    list_filter = ["kind"]
    date_hierarchy = "at"
    list_select_related = ["account", "actor"]
    search_fields = ["account__username", "account__first_name", "account__last_name"]
    fields = ["at", "kind", "whose", "by", "told"]
    readonly_fields = ["whose", "by", "told"]
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[AccountEvent]:
        """Of the accounts that one sees; names that were nobody's are for who sees them all."""
        events = super().get_queryset(request)
        if care_of(request.user).everywhere:
            return events
        return events.filter(account__in=accounts_within(User.objects.all(), request.user))

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        title = {"title": capfirst(str(self.opts.verbose_name_plural))}
        return super().changelist_view(request, {**title, **(extra_context or {})})

    @admin.display(description=_("Akun"), ordering="account__username")
    def whose(self, event: AccountEvent) -> str:
        return name_of(event.account) if event.account else str(_("bukan akun"))

    @admin.display(description=_("Oleh"), ordering="actor__username")
    def by(self, event: AccountEvent) -> str:
        return name_of(event.actor)

    @admin.display(description=_("Perubahan"))
    def told(self, event: AccountEvent) -> str:
        said = (
            f"{WORDS.get(key, key)}: {written(old)} → {written(new)}"
            for key, (old, new) in sorted(event.changes.items())
            if written(old) != written(new)
        )
        return "; ".join(said) or "–"

    def has_add_permission(self, *_args: Any) -> bool:
        return False

    def has_change_permission(self, *_args: Any) -> bool:
        return False

    def has_delete_permission(self, *_args: Any) -> bool:
        return False


def written(value: Any) -> str:
    if isinstance(value, bool):
        return str(_("ya") if value else _("tidak"))
    if isinstance(value, list):
        return ", ".join(str(one) for one in value) or "–"
    return "–" if value in (None, "") else str(value)
