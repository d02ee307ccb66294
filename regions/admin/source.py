"""Sources: documents and statements that figures are taken from."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from regions import actions
from regions.admin.entry_fields import EntryFields
from regions.admin.in_care import KeptUp
from regions.forms.source import SourceForm
from regions.models import Source
from regions.slugs import free_slug

LONGEST_TITLE = 60
LONGEST_SLUG = 75


@admin.register(Source)
class SourceAdmin(EntryFields, KeptUp[Source]):
    list_display = ["title", "kind", "publisher", "published_on"]
    list_filter = ["kind"]
    search_fields = ["title", "publisher", "office__name"]
    autocomplete_fields = ["office"]
    form: Any = SourceForm
    grows = ()
    actions = None
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    fieldsets = [
        (None, {"fields": ["title", "kind", "publisher", "published_on", "url"]}),
        (
            _("Lainnya"),
            {
                "classes": ["collapse"],
                "fields": ["published_precision", "data_from", "office", "month", "note"],
            },
        ),
    ]

    def save_model(
        self, request: HttpRequest, obj: Source, form: forms.ModelForm[Source], change: bool
    ) -> None:
        """The address is made from the title once, so that it stays when the title changes."""
        if not obj.slug:
            year = f" {obj.published_on.year}" if obj.published_on else ""
            obj.slug = free_slug(Source, obj.title[:LONGEST_TITLE] + year, LONGEST_SLUG)
        assert isinstance(request.user, User)
        actions.keep_up(record=obj, actor=request.user)

    def delete_model(self, request: HttpRequest, obj: Source) -> None:
        assert isinstance(request.user, User)
        actions.strike(record=obj, actor=request.user)

    def view_on_site(self, obj: Source) -> str:
        return f"/sumber/#{obj.slug}"
