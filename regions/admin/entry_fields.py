"""Forms of the admin in which everything is typed as in the form of a submission."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.db.models import ForeignKey
from django.http import HttpRequest

from regions.admin.faults import faults_of
from regions.admin.form_words import form_words
from regions.admin.scripts import ENTRY_SCRIPTS, ENTRY_STYLES
from regions.forms.entry_fields import entry_field
from regions.forms.plain_autocomplete import PlainAutocomplete

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin

    Base = ModelAdmin[Any]
else:
    Base = object

TEXT_ROWS = 2


class EntryFields(Base):
    """Mixin: fields, their words and their scripts; ``grows`` are lists a clerk may add to."""

    helps: Mapping[str, Any] = {}
    labels: Mapping[str, Any] = {}
    grows: Sequence[str] = ("source", "category")

    class Media:
        css = {"all": [*ENTRY_STYLES, "regions/record.css"]}
        js = ENTRY_SCRIPTS

    def formfield_for_dbfield(
        self, db_field: models.Field[Any, Any], request: Any, **kwargs: Any
    ) -> Any:
        field: Any = entry_field(db_field)
        if field is None:
            field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is None:
            return None
        field.label = self.labels.get(db_field.name, field.label)
        field.help_text = self.helps.get(db_field.name, field.help_text)
        if isinstance(field.widget, RelatedFieldWidgetWrapper):
            self.keep_on_page(field.widget, db_field.name)
        if isinstance(field.widget, forms.Textarea):
            field.widget.attrs["rows"] = TEXT_ROWS
        return field

    def keep_on_page(self, widget: RelatedFieldWidgetWrapper, name: str) -> None:
        """Without the links that would lead away from a half-filled form."""
        widget.can_change_related = widget.can_view_related = widget.can_delete_related = False
        widget.can_add_related = widget.can_add_related and name in self.grows

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Lists in two queries, whatever their rows are called after."""
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = PlainAutocomplete(db_field, self.admin_site)
        related: Any = db_field.related_model
        if self.admin_site.is_registered(related):
            listed = self.admin_site.get_model_admin(related).list_select_related
            if isinstance(listed, list | tuple):
                kwargs["queryset"] = related._default_manager.select_related(*listed)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        context["words"] = form_words()
        context["faults"] = list(faults_of(context["adminform"].form, ()))
        return super().render_change_form(request, context, *args, **kwargs)
