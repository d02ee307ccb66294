"""Screens that show and change only what the reader looks after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import ForeignKey, Model, QuerySet
from django.http import Http404, HttpRequest

from regions.access import GROWING, keeps_any
from regions.admin.typed import ModelAdmin, TabularInline
from regions.care import care_of, in_care, is_changeable, is_in_care
from regions.forms.region_field import RegionField
from regions.models import Region

if TYPE_CHECKING:
    from django.contrib.admin.options import BaseModelAdmin

    Fields = BaseModelAdmin[Any]
else:
    Fields = object

Row = TypeVar("Row", bound=Model)
Parent = TypeVar("Parent", bound=Model)


class FieldsInCare(Fields):
    """Mixin: lists to choose from hold only what the reader looks after."""

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        related: Any = db_field.related_model
        if related._meta.app_label == Region._meta.app_label:
            rows = kwargs.get("queryset")
            if rows is None:
                rows = self.get_field_queryset(kwargs.get("using"), db_field, request)
            if rows is None:
                rows = related._default_manager.all()
            kwargs["queryset"] = in_care(rows, request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class FoundOrGone(ModelAdmin[Row]):
    """Mixin: the same answer for what lies outside and for what never was."""

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Row | None:
        """Rights are asked first."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        found = super().get_object(request, object_id, from_field)
        if found is None:
            raise Http404
        return found


class InCare(FieldsInCare, FoundOrGone[Row]):
    """Lists, pages and choices in the care of whoever asks."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Row]:
        return in_care(super().get_queryset(request), request.user)

    def get_form(
        self, request: HttpRequest, obj: Row | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """The form knows who fills it in, and its regions what is looked after."""
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.user = request.user
        for name, field in form.base_fields.items():
            if isinstance(field, RegionField) and name not in form.declared_fields:
                field.care = care_of(request.user)
        return form

    def has_view_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return super().has_view_permission(request, obj) and self.is_seen(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return super().has_change_permission(request, obj) and self.is_held(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return super().has_delete_permission(request, obj) and self.is_held(request, obj)

    def is_seen(self, request: HttpRequest, obj: Row | None) -> bool:
        if obj is None or care_of(request.user).everywhere:
            return True
        return in_care(type(obj)._default_manager.filter(pk=obj.pk), request.user).exists()

    def is_held(self, request: HttpRequest, obj: Row | None) -> bool:
        return obj is None or is_in_care(obj, request.user)


class KeptUp(InCare[Row]):
    """Rows that others refer to: changed by who looks after everywhere, or is alone with them."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        open_to_all = issubclass(self.model, GROWING)
        return super().has_add_permission(request) and (open_to_all or self.keeps(request))

    def is_held(self, request: HttpRequest, obj: Row | None) -> bool:
        return self.keeps(request) if obj is None else is_changeable(obj, request.user)

    def keeps(self, request: HttpRequest) -> bool:
        return keeps_any(request.user, self.model)


class KeptUpInline(TabularInline[Row, Parent]):
    """Rows beneath such a row, changed by whoever may change all of them."""

    def has_add_permission(self, request: HttpRequest, obj: Parent | None = None) -> bool:
        return keeps_any(request.user, self.model) and super().has_add_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Parent | None = None) -> bool:
        return keeps_any(request.user, self.model) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Parent | None = None) -> bool:
        return keeps_any(request.user, self.model) and super().has_delete_permission(request, obj)
