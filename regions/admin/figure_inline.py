"""Rows of figures inside a document: whoever may write the document may write them."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Model
from django.http import HttpRequest

from regions.admin.typed import TabularInline

Child = TypeVar("Child", bound=Model)
Parent = TypeVar("Parent", bound=Model)


class FigureInline(TabularInline[Child, Parent]):
    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Without the links that would lead away from a half-filled form."""
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and hasattr(field.widget, "can_view_related"):
            field.widget.can_add_related = field.widget.can_change_related = False
            field.widget.can_view_related = field.widget.can_delete_related = False
        return field

    def get_formset(self, request: Any, obj: Parent | None = None, **kwargs: Any) -> Any:
        """Cells have no label beside them: each says aloud what its column is headed."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        for field in formset.form.base_fields.values():
            field.widget.attrs.setdefault("aria-label", field.label)
        return formset

    def has_view_permission(self, request: HttpRequest, obj: Parent | None = None) -> bool:
        return True

    def has_add_permission(self, request: HttpRequest, obj: Parent | None = None) -> bool:
        return True

    def has_change_permission(self, request: HttpRequest, obj: Parent | None = None) -> bool:
        return True

    def has_delete_permission(self, request: HttpRequest, obj: Parent | None = None) -> bool:
        return True
