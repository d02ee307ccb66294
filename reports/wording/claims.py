"""Claims as they may be said."""

from __future__ import annotations

import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reports import formats
from reports.measures import ClaimProgramme, Precision


def cases_said(cases: int | None, programme: ClaimProgramme) -> str:
    """``8.586 kasus``; scholarships are counted in children: ``167 anak``."""
    if cases is None:
        return formats.ABSENT
    words = {"n": formats.count(cases)}
    if programme is ClaimProgramme.SCHOLARSHIP:
        return ngettext("%(n)s anak", "%(n)s anak", cases) % words
    return ngettext("%(n)s kasus", "%(n)s kasus", cases) % words


def period(
    since: datetime.date | None, until: datetime.date, precision: Precision, *, cumulative: bool
) -> str:
    """``kumulatif sampai 12 Juli 2023``, ``1 Januari 2023 – 30 Juni 2023``."""
    words = {"since": formats.date(since), "until": formats.date(until, precision)}
    if cumulative and since is None:
        return _("kumulatif sampai %(until)s") % words
    if cumulative:
        return _("kumulatif %(since)s – %(until)s") % words
    if since is None:
        return _("sampai %(until)s, awalnya tidak disebut") % words
    return words["until"] if since == until else _("%(since)s – %(until)s") % words


def lawful(cases: int, amount: int, law: str) -> str:
    """What a sum comes to by the law: ``2 × Rp42.000.000 menurut PP 82/2019``."""
    if cases == 1:
        return _("besarnya menurut %(law)s") % {"law": law}
    words = {"cases": formats.count(cases), "amount": formats.rupiah(amount), "law": law}
    return _("%(cases)s × %(amount)s menurut %(law)s") % words
