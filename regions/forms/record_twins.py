"""The same record entered twice is told while it is being drafted."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from regions.models import Stated
from regions.models.programme_counts import COUNTS

# What, beside source and date, makes two records the same.
SAME: dict[str, tuple[str, ...]] = {
    "target": ("region", "regime", "segment", "due", "percent", "people"),
    "programme": ("region", "name"),
    "programmeupdate": ("programme", *COUNTS, "renewal"),
    "award": ("region", "edition", "category", "recipient"),
    "followup": ("region", "agency", "what"),
    "followupupdate": ("follow_up", "state", "people"),
    "claimpayment": ("region", "office", "programme", "since", "cumulative", "among"),
    "regulation": ("region", "kind", "number", "title"),
}


def twin_of(record: Stated, data: dict[str, Any]) -> Stated | None:
    """Another record of the same source and date that says the same; capitals do not matter."""
    names = SAME.get(str(record._meta.model_name))
    if names is None or not data.get("source") or not data.get("as_of"):
        return None
    said = {name: data.get(name) for name in ("source", "as_of", *names)}
    same = {
        f"{name}__iexact" if isinstance(value, str) else name: value for name, value in said.items()
    }
    found: Stated | None = (
        type(record)._default_manager.filter(**same).exclude(pk=record.pk).first()
    )
    return found


def refuse_twin(record: Stated, data: dict[str, Any]) -> None:
    if twin := twin_of(record, data):
        raise ValidationError(
            format_html(
                _("Catatan ini sudah ada dengan status “{}”: <a href='{}'>buka {}</a>."),
                twin.get_status_display(),
                reverse(f"admin:regions_{twin._meta.model_name}_change", args=[twin.pk]),
                twin,
            )
        )
