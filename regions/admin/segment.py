"""The tree of segments."""

from __future__ import annotations

from django.contrib import admin

from regions.admin.days import DAYS
from regions.admin.in_care import KeptUp
from regions.models import Segment


@admin.register(Segment)
class SegmentAdmin(KeptUp[Segment]):
    list_display = ["name", "code", "parent", "position", "valid_from", "valid_until"]
    list_select_related = ["parent"]
    autocomplete_fields = ["parent"]
    search_fields = ["name", "code"]
    formfield_overrides = DAYS
    actions = None
