"""Django's admin classes with the type parameters that only the checker knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin, TabularInline
else:

    class Subscriptable:
        def __class_getitem__(cls, _parameters: Any) -> Any:
            return cls

    class ModelAdmin(Subscriptable, admin.ModelAdmin):
        pass

    class TabularInline(Subscriptable, admin.TabularInline):
        pass


__all__ = ["ModelAdmin", "TabularInline"]
