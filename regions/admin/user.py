"""Accounts: who they are, where they work and what they may do, without Django's own words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from regions.accounts import accounts_within, grantable_groups, may_keep_account
from regions.admin.account_pages import AccountPages
from regions.admin.in_care import FoundOrGone
from regions.care import Actor
from regions.forms.account import StaffForm
from regions.models import Scope, Staff

GROUPS = {
    "operator": _("Pengisi (operator)"),
    "verifier": _("Pengesah (verifier)"),
    "administrator": _("Pengelola (administrator)"),
}
PERSON = ("username", "first_name", "last_name", "email")
FOR_SUPERUSERS = (_("Hak khusus"), {"fields": ("is_superuser", "user_permissions")})
MOST_NAMED = 3


class GroupsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def __init__(self, known: QuerySet[Group]) -> None:
        super().__init__(
            known, label=_("Tugas"), required=False, widget=forms.CheckboxSelectMultiple
        )

    def label_from_instance(self, obj: Any) -> str:
        return str(GROUPS.get(obj.name, obj.name))


class StaffInline(admin.StackedInline):  # type: ignore[type-arg]
    model = Staff
    form = StaffForm
    autocomplete_fields = ["office"]
    verbose_name = verbose_name_plural = _("Kantor dan wilayah tanggungan")
    can_delete = False
    extra = 0
    max_num = 1

    def get_min_num(self, request: HttpRequest, obj: User | None = None, **kwargs: Any) -> int:
        """A superuser looks after everywhere without being placed."""
        return 0 if obj is not None and obj.is_superuser else 1

    def get_formset(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        formset: Any = super().get_formset(request, *args, **kwargs)
        formset.form.user = request.user
        return formset

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Without the links that would lead away from a half-filled form."""
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        if hasattr(field.widget, "can_view_related"):
            field.widget.can_add_related = field.widget.can_change_related = False
            field.widget.can_view_related = field.widget.can_delete_related = False
        return field


admin.site.unregister(User)


@admin.register(User)
class AccountAdmin(FoundOrGone[User], AccountPages):
    inlines = [StaffInline]
    list_display = ["username", "first_name", "last_name", "office", "care", "is_active"]
    list_filter = ["is_active", "groups"]
    list_select_related = ["staff__office"]
    filter_horizontal = ["user_permissions"]
    actions = None
    add_fieldsets = (
        (None, {"fields": (*PERSON[:3], "password1", "password2")}),
        (_("Tugas"), {"fields": ("groups", "is_staff")}),
    )

    class Media:
        css = {"all": ["regions/account.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        accounts = accounts_within(super().get_queryset(request), acting(request))
        return accounts.prefetch_related("staff__regions")

    def get_inlines(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return [StaffInline]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return self.add_fieldsets
        own: list[Any] = [
            (None, {"fields": (*PERSON, "password")}),
            (_("Tugas"), {"fields": ("groups", "is_staff", "is_active")}),
        ]
        return [*own, FOR_SUPERUSERS] if acting(request).is_superuser else own

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            return GroupsField(grantable_groups(acting(request)))
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "is_staff" and field is not None:
            field.initial = True
            field.label, field.help_text = _("Boleh masuk ke pengisian data"), ""
        return field

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody raises himself by changing an account that may do more."""
        within = obj is None or may_keep_account(acting(request), obj)
        return within and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        within = obj is None or may_keep_account(acting(request), obj)
        return within and super().has_delete_permission(request, obj)

    @admin.display(description=_("Kantor"), ordering="staff__office__name")
    def office(self, account: User) -> str:
        staff = placement_of(account)
        return str(staff.office) if staff and staff.office else "–"

    @admin.display(description=_("Wilayah tanggungan"))
    def care(self, account: User) -> str:
        staff = placement_of(account)
        if account.is_superuser:
            return str(Scope.EVERYWHERE.label)
        if staff is None:
            return "–"
        if staff.scope != Scope.LISTED:
            return str(staff.get_scope_display())
        named = [region.full_name for region in staff.regions.all()]
        more = "; …" if len(named) > MOST_NAMED else ""
        return "; ".join(named[:MOST_NAMED]) + more if named else "–"


def placement_of(account: User) -> Staff | None:
    staff: Staff | None = getattr(account, "staff", None)
    return staff


def acting(request: HttpRequest) -> Actor:
    user: Actor = request.user
    return user
