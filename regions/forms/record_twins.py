"""The same record entered twice is told while it is being drafted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from regions.care import Actor, is_in_care
from regions.models import Stated
from regions.twins import record_twin_of


def refuse_twin(record: Stated, data: Mapping[str, Any], user: Actor) -> None:
    """With the way to it, unless somebody else looks after it."""
    if twin := record_twin_of(record, data):
        if not is_in_care(twin, user):
            raise ValidationError(_("Catatan ini sudah ada."))
        raise ValidationError(
            format_html(
                _("Catatan ini sudah ada dengan status “{}”: <a href='{}'>buka {}</a>."),
                twin.get_status_display(),
                reverse(f"admin:regions_{twin._meta.model_name}_change", args=[twin.pk]),
                twin,
            )
        )
