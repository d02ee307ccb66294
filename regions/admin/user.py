"""Accounts: who they are, where they work and what they may do, without Django's own words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from regions.admin.typed import TabularInline
from regions.models import Staff

GROUPS = {
    "operator": _("Pengisi (operator)"),
    "verifier": _("Pengesah (verifier)"),
    "administrator": _("Pengelola (administrator)"),
}
PERSON = ("username", "first_name", "last_name", "email")
FOR_SUPERUSERS = (_("Hak khusus"), {"fields": ("is_superuser", "user_permissions")})


class GroupsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def __init__(self, **kwargs: Any) -> None:
        known = Group.objects.order_by("pk")
        super().__init__(
            known, label=_("Tugas"), required=False, widget=forms.CheckboxSelectMultiple, **kwargs
        )

    def label_from_instance(self, obj: Any) -> str:
        return str(GROUPS.get(obj.name, obj.name))


class StaffInline(TabularInline[Staff, User]):
    model = Staff
    autocomplete_fields = ["office"]
    verbose_name_plural = _("Kantor")
    extra = 1
    max_num = 1


admin.site.unregister(User)


@admin.register(User)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]
    inlines = [StaffInline]
    list_display = ["username", "first_name", "last_name", "is_active"]
    list_filter = ["is_active", "groups"]
    filter_horizontal = ["user_permissions"]
    actions = None
    add_fieldsets = (
        (None, {"fields": (*PERSON[:3], "password1", "password2")}),
        (_("Tugas"), {"fields": ("groups", "is_staff")}),
    )

    def get_inlines(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return [StaffInline]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return self.add_fieldsets
        own: list[Any] = [
            (None, {"fields": (*PERSON, "password")}),
            (_("Tugas"), {"fields": ("groups", "is_staff", "is_active")}),
        ]
        return [*own, FOR_SUPERUSERS] if is_superuser(request) else own

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            return GroupsField()
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "is_staff" and field is not None:
            field.initial = True
            field.label, field.help_text = _("Boleh masuk ke pengisian data"), ""
        return field

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody raises himself by changing the account of a superuser."""
        out_of_reach = obj is not None and obj.is_superuser and not is_superuser(request)
        return not out_of_reach and super().has_change_permission(request, obj)


def is_superuser(request: HttpRequest) -> bool:
    return bool(getattr(request.user, "is_superuser", False))
