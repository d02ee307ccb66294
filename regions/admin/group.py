"""Groups with their rights: of everybody, so kept by who looks after everywhere."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest

from regions.accounts import grantable_groups, grantable_rights
from regions.admin.in_care import FoundOrGone
from regions.care import care_of

admin.site.unregister(Group)


@admin.register(Group)
class RightsAdmin(FoundOrGone[Group], GroupAdmin):
    """Nobody gives a group, and so perhaps himself, a right that he lacks."""

    actions = None

    def formfield_for_manytomany(self, db_field: Any, request: Any = None, **kwargs: Any) -> Any:
        kwargs["queryset"] = grantable_rights(request.user)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_view_permission(request, obj) and care_of(request.user).everywhere

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and care_of(request.user).everywhere

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and self.is_within(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and self.is_within(request, obj)

    def is_within(self, request: HttpRequest, obj: Group | None) -> bool:
        if obj is not None and not grantable_groups(request.user).filter(pk=obj.pk).exists():
            return False
        return care_of(request.user).everywhere
