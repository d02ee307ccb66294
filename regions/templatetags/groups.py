"""The first page of the admin, by what people come for."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()

GROUPS = (
    (
        _("Angka"),
        ("submission", "universeedition", "upload", "closing", "source", "attachment", "decision"),
    ),
    (_("Target dan program"), ("target", "programme", "programmeupdate")),
    (_("Yang harus bertindak"), ("followup", "followupupdate", "steward")),
    (_("Desa, penghargaan, klaim"), ("regulation", "mandateprogress", "award", "claimpayment")),
    (_("Acuan"), ("tariff", "benefit", "band", "awardcategory", "segment", "meaning")),
    (_("Wilayah, kantor, riwayat"), ("region", "placement", "office", "event", "accountevent")),
)


@register.filter
def in_groups(apps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Our models as if each group were an app; what belongs to no group stays as it is."""
    ours = next((app for app in apps if app["app_label"] == "regions"), None)
    if ours is None:
        return apps
    models = {model["object_name"].lower(): model for model in ours["models"]}
    groups = [
        {**ours, "name": name, "models": [models[one] for one in names if one in models]}
        for name, names in GROUPS
    ]
    return [*(group for group in groups if group["models"]), *(a for a in apps if a is not ours)]
