from __future__ import annotations

import datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.actions.open_month import wait_for_writers
from regions.actions.recorded import recorded
from regions.actions.refusals import (
    ClosedBefore,
    MonthNotOver,
    NikInReason,
    NotClosed,
    demand_reason,
)
from regions.care import Actor, care_of
from regions.closing import told_whole
from regions.models import Closing, Region, Verb, today
from regions.numbers import holds_nik
from regions.periods import month_end
from regions.silent import silent_regencies

CLOSE, REOPEN = "regions.close_period", "regions.reopen_period"
LONGEST_REASON = 300


@transaction.atomic
def close_period(*, region: Region, month: datetime.date, actor: User, note: str = "") -> Closing:
    """No figure of the month of ``region`` or anything below it is written until it is reopened.

    Regencies that have no verified figure yet are named; they do not stand in the way.
    """
    demand_care(actor, CLOSE, region)
    month = month_end(month)
    if month >= today():
        raise MonthNotOver(month)
    if holds_nik(note):
        raise NikInReason
    wait_for_writers()
    if before := told_whole(Closing.objects.standing()).filter(region=region, month=month).first():
        raise ClosedBefore(before)
    missing = [one.code for one in silent_regencies(region, month)]
    closing = Closing.objects.create(
        region=region, month=month, missing=missing, note=note.strip(), closed_by=actor
    )
    changes = {"missing": [None, missing]} if missing else {}
    recorded(record=closing, actor=actor, verb=Verb.CLOSE, changes=changes, reason=closing.note)
    return closing


@transaction.atomic
def reopen_period(*, closing: Closing, actor: User, reason: str) -> Closing:
    """Let figures of the month be corrected; the closing stays on record with the reason."""
    demand_care(actor, REOPEN, closing.region)
    reason = demand_reason(reason)
    fresh = Closing.objects.select_for_update().get(pk=closing.pk)
    if fresh.reopened_at is not None:
        raise NotClosed
    fresh.reopened_at = timezone.now()
    fresh.reopened_by = actor
    fresh.reason = reason[:LONGEST_REASON]  # the event keeps it whole
    fresh.save(update_fields=["reopened_at", "reopened_by", "reason"])
    recorded(record=fresh, actor=actor, verb=Verb.REOPEN, reason=reason)
    return fresh


def may_for(actor: Actor, right: str, region: Region) -> bool:
    return actor.is_active and actor.has_perm(right) and care_of(actor).holds_region(region.pk)


def demand_care(actor: User, right: str, region: Region) -> None:
    if may_for(actor, right, region):
        return
    if actor.is_active and actor.has_perm(right):
        raise PermissionDenied(_("Di luar wilayah tanggungan akun ini: %s.") % region)
    raise PermissionDenied(_("Akun ini tidak berhak menutup atau membuka kembali periode."))
