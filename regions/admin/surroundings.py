"""What stands around a submission's figures: what came before, and which source is meant."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.access import office_of
from regions.care import Actor, care_of
from regions.forms.region_field import label_of, read_region
from regions.models import Office, Region
from regions.periods import Period, parse_period
from regions.previous import previous_figures
from regions.sources import existing_recap, recap_title
from regions.tree import codes_valid_on


def surroundings(asked: Mapping[str, Any], user: Actor) -> dict[str, Any]:
    """For ``region`` or ``office`` (ids) and ``period`` (as typed), ready to be shown."""
    period = read_period(str(asked.get("period") or ""))
    named = read_place(asked)
    place = named if is_looked_after(user, named) else None
    known = {
        "region": label_of(named) if isinstance(named, Region) else "",
        "outside": outside_hint(user, named),
    }
    if period is None:
        unknown = {"period": "", "source": source_hint(user, None), "previous": {}}
        return known | unknown | {"segments": None}
    return known | {
        "period": str(period),
        "source": source_hint(user, period.day),
        "segments": sorted(codes_valid_on(period.day)),
        "previous": {
            code: {"people": figure.people, "text": figure.text, "when": figure.when}
            for code, figure in (previous_figures(place, period.day) if place else {}).items()
        },
    }


def read_period(text: str) -> Period | None:
    try:
        return parse_period(text)
    except ValidationError:
        return None


def read_place(asked: Mapping[str, Any]) -> Region | Office | None:
    region, office = str(asked.get("region") or "").strip(), str(asked.get("office") or "")
    if region:
        try:
            return read_region(region)
        except ValidationError:
            return None
    return Office.objects.filter(pk=office).first() if office.isdecimal() else None


def source_hint(user: Actor, day: datetime.date | None) -> str:
    """Which source a blank field stands for."""
    office = office_of(user)
    if office is None:
        return _("Akun ini belum ditempatkan di kantor; pilih sumbernya.")
    if day is None:
        return _("Kosong: rekap bulanan %s.") % office.name
    title = recap_title(office, day)
    if existing_recap(office, day):
        return _("Kosong: dipakai “%s”.") % title
    return _("Kosong: “%s” dibuat dan dipakai.") % title


def is_looked_after(user: Actor, place: Region | Office | None) -> bool:
    care = care_of(user)
    if isinstance(place, Office):
        return care.holds_office(place.pk)
    return place is not None and care.holds_region(place.pk)


def outside_hint(user: Actor, place: Region | Office | None) -> str:
    """Told while the form is filled in; saving is refused."""
    if not isinstance(place, Region) or is_looked_after(user, place):
        return ""
    return _("Wilayah ini di luar tanggungan Anda.")
