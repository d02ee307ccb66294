"""Promises as they may be said."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reports import formats
from reports.measures import FollowUpState, Precision

AGENCIES_NAMED = 3
STATES = {
    FollowUpState.OPEN: gettext_lazy("belum mulai"),
    FollowUpState.IN_PROGRESS: gettext_lazy("sedang berjalan"),
    FollowUpState.DONE: gettext_lazy("selesai"),
    FollowUpState.DROPPED: gettext_lazy("tidak dilanjutkan"),
}


class Promise(Protocol):
    @property
    def agency(self) -> str:
        """Empty where nobody was named."""

    @property
    def what(self) -> str: ...

    @property
    def due(self) -> datetime.date | None: ...

    @property
    def due_precision(self) -> Precision: ...

    @property
    def is_open(self) -> bool: ...

    @property
    def is_overdue(self) -> bool: ...


def agency(name: str) -> str:
    """The name of who must act, or that nobody was named."""
    return name or _("penanggung jawab tidak disebut")


def who_must_act(promises: Iterable[Promise]) -> str:
    """``Dinas Perikanan: menganggarkan kepesertaan nelayan (tenggat 2026). 3 lainnya: …``

    ``promises`` stand in order of urgency; the first with somebody to act is told in full.
    """
    rows = tuple(promises)
    pending = [row for row in rows if row.is_open]
    if not rows:
        return _("Belum ada tindak lanjut yang tercatat.")
    if not pending:
        return _("Tidak ada tindak lanjut yang masih terbuka.")
    named = [row for row in pending if row.agency]
    if not named:
        return _nobody(len(pending))
    first, *others = [*named, *(row for row in pending if not row.agency)]
    told = _("%(agency)s: %(what)s.") % {"agency": first.agency, "what": _task(first)}
    return " ".join(filter(None, (told, _others(others), _how_many_overdue(pending))))


def _task(promise: Promise) -> str:
    if promise.due is None:
        return promise.what
    words = {"what": promise.what, "due": formats.date(promise.due, promise.due_precision)}
    return _("%(what)s (tenggat %(due)s)") % words


def _nobody(n: int) -> str:
    return ngettext(
        "%(n)s tindak lanjut tanpa penanggung jawab; OPD-nya perlu ditetapkan.",
        "%(n)s tindak lanjut tanpa penanggung jawab; OPD-nya perlu ditetapkan.",
        n,
    ) % {"n": formats.count(n)}


def _others(others: Sequence[Promise]) -> str:
    if not others:
        return ""
    agencies = list(dict.fromkeys(agency(row.agency) for row in others))
    names = ", ".join(agencies[:AGENCIES_NAMED])
    return _("%(n)s lainnya: %(agencies)s.") % {
        "n": formats.count(len(others)),
        "agencies": names if len(agencies) <= AGENCIES_NAMED else _("%s dan lain-lain") % names,
    }


def _how_many_overdue(pending: Iterable[Promise]) -> str:
    late = sum(row.is_overdue for row in pending)
    text = ngettext("%(n)s lewat tenggat.", "%(n)s lewat tenggat.", late)
    return text % {"n": formats.count(late)} if late else ""


def state(value: FollowUpState, *, told: bool) -> str:
    """How far a promise is; without any news of it nobody knows whether it began."""
    return str(STATES[value]) if told else _("belum ada kabar")


def open_since(day: datetime.date, precision: Precision, months: int) -> str:
    """``sejak 21 Juli 2025, 16 bulan``."""
    plain = Precision.DAY if precision is Precision.STATEMENT else precision
    since = _("sejak %(date)s") % {"date": formats.date(day, plain)}
    if months < 1:
        return since
    age = ngettext("%(n)s bulan", "%(n)s bulan", months) % {"n": formats.count(months)}
    return f"{since}, {age}"


def heard(day: datetime.date, people: int | None, promised: int | None) -> str:
    """``kabar 20 November 2026: 4.812 dari 5.000 orang``."""
    said = _("kabar %(date)s") % {"date": formats.date(day)}
    if people is None:
        return said
    words = {"said": said, "people": formats.count(people), "of": formats.count(promised)}
    if promised is None:
        return _("%(said)s: %(people)s orang") % words
    return _("%(said)s: %(people)s dari %(of)s orang") % words


def overdue(months: int) -> str:
    """``lewat 3 bulan``."""
    if months < 1:
        return _("lewat kurang dari sebulan")
    return ngettext("lewat %(n)s bulan", "lewat %(n)s bulan", months) % {"n": formats.count(months)}
