"""Programmes and how far their continuation has come, as they stand on screen."""

from __future__ import annotations

import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reports import formats
from reports.measures import Cost, ProgrammeFact, ProgrammeStatus, Renewal
from reports.measures.programme_headcount import PeopleKind

RENEWALS = {
    Renewal.NOT_STATED: gettext_lazy("tidak disebut"),
    Renewal.ANNOUNCED: gettext_lazy("diumumkan"),
    Renewal.BUDGETED: gettext_lazy("sudah dianggarkan"),
    Renewal.DECREED: gettext_lazy("sudah ditetapkan"),
    Renewal.PAID: gettext_lazy("sudah dibayar"),
    Renewal.NOT_RENEWED: gettext_lazy("tidak dilanjutkan"),
}
STATUSES = {
    ProgrammeStatus.UNKNOWN_DATES: gettext_lazy("tanggal tidak lengkap"),
    ProgrammeStatus.NOT_STARTED: gettext_lazy("belum mulai"),
    ProgrammeStatus.RUNNING: gettext_lazy("sedang berjalan"),
    ProgrammeStatus.ENDED: gettext_lazy("sudah berakhir"),
}
PEOPLE_KINDS = {
    PeopleKind.ACTIVE: gettext_lazy("aktif"),
    PeopleKind.ENROLLED: gettext_lazy("didaftarkan"),
    PeopleKind.QUOTA: gettext_lazy("kuota"),
}
INCLUDED = {
    True: gettext_lazy("termasuk angka peserta"),
    False: gettext_lazy("di luar angka peserta"),
}


def programme_dates(
    fact: ProgrammeFact, status: ProgrammeStatus, per: datetime.date
) -> tuple[str, str]:
    """Until when, and beneath it since when and where it stands on ``per``."""
    if fact.start is None and fact.end is None:
        return _("tanggal tidak disebut"), ""
    since = _since(fact)
    if fact.end is None:
        return _("akhirnya tidak disebut"), since
    last = _("hari terakhir") if fact.end == per else str(STATUSES[status])
    known = status is not ProgrammeStatus.UNKNOWN_DATES
    beneath = [since, last if known or fact.end == per else ""]
    return formats.date(fact.end, fact.end_precision), " · ".join(filter(None, beneath))


def _since(fact: ProgrammeFact) -> str:
    if fact.start is None:
        return _("mulainya tidak disebut")
    return _("sejak %(date)s") % {"date": formats.date(fact.start, fact.start_precision)}


def other_counts(fact: ProgrammeFact, shown: PeopleKind | None) -> tuple[str, ...]:
    """The counts beside the one that stands for its people: ``kuota 14.700``."""
    counts = {PeopleKind.ACTIVE: fact.active, PeopleKind.ENROLLED: fact.enrolled}
    counts[PeopleKind.QUOTA] = fact.quota
    words = [
        f"{PEOPLE_KINDS[kind]} {formats.count(count)}"
        for kind, count in counts.items()
        if count is not None and kind is not shown
    ]
    if fact.paid is not None:
        words.append(_("dibayar %(count)s") % {"count": formats.count(fact.paid)})
    return tuple(words)


def cost_basis(cost: Cost) -> str:
    """What the highest contribution is made of; the lowest where the law leaves the rate open."""
    months = ngettext("%(n)s bulan", "%(n)s bulan", cost.months) % {"n": cost.months}
    parts = (f"{formats.count(cost.people)} × {months}", ", ".join(cost.laws))
    other = _("atau %(rupiah)s: tarifnya belum jelas") % {"rupiah": formats.rupiah(cost.low)}
    return " · ".join(filter(None, ("" if cost.low == cost.high else other, *parts)))


def monthly_rate(rupiah: int) -> str:
    """What a budget comes to: ``Rp16.800 per orang per bulan``."""
    return _("setara %(rupiah)s per orang per bulan") % {"rupiah": formats.rupiah(rupiah)}


def maybe_same(names: tuple[str, ...]) -> str:
    """That other programmes may pay for the same people; empty where none may."""
    if not names:
        return ""
    return _("mungkin orang yang sama dengan: %(names)s") % {"names": "; ".join(names)}
