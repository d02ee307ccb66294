"""What the picture of programmes says (DESIGN 3.5)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reports import formats
from reports.measures import Ending, Funded, ProgrammeFact, ProgrammeStatus
from reports.wording.endings import CONTINUATIONS, people_of_programmes
from reports.wording.programmes import programme_dates


def finding(fall: Ending | None, after: Funded, per: datetime.date, *, same: bool) -> str:
    """``Pendanaan 10.000 orang berakhir 31 Desember 2023; sesudah itu …``."""
    if fall is None:
        return _("Tidak ada program yang menyebut kapan pendanaannya berakhir")
    last = fall.programmes[0]
    words = {
        "people": _most(people_of_programmes(fall.programmes, same=False), same=same),
        "date": formats.date(last.end, last.end_precision),
        "after": left_after(after),
    }
    if fall.until < per:
        return _("Pendanaan %(people)s sudah berakhir %(date)s; %(after)s") % words
    return _("Pendanaan %(people)s berakhir %(date)s; %(after)s") % words


def _most(people: str, *, same: bool) -> str:
    return _("paling banyak %(people)s") % {"people": people} if same else people


def left_after(after: Funded) -> str:
    """Whom somebody still pays for, by the programmes whose dates are known."""
    if not after.programmes:
        return _("sesudah itu tidak ada program bertanggal yang tercatat")
    if after.programmes == after.unknown:
        return ngettext(
            "sesudah itu %(n)s program masih berjalan, jumlah orangnya tidak disebut",
            "sesudah itu %(n)s program masih berjalan, jumlah orangnya tidak disebut",
            after.programmes,
        ) % {"n": formats.count(after.programmes)}
    return _("sesudah itu paling banyak %(people)s orang masih dibayar iurannya") % {
        "people": formats.count(after.people)
    }


def renewals(fall: Ending | None) -> str:
    """How far the continuation has come of what ends on that day."""
    if fall is None:
        return ""
    said = dict.fromkeys(str(CONTINUATIONS[one.renewal]) for one in fall.programmes)
    return _("Yang berakhir itu: %(renewals)s.") % {"renewals": ", ".join(said)}


def reading(*, hidden: int, same: bool, open_dates: bool, unknown: int) -> str:
    """How to read it, and what is not in it."""
    parts = [_("Garis bawah: orang yang iurannya dibayar program pada tiap hari, paling banyak.")]
    if same:
        parts.append(_("Sebagian program mungkin untuk orang yang sama."))
    if open_dates:
        parts.append(
            _(
                "Garis putus: tanggalnya tidak disebut lengkap; tidak dianggap berjalan maupun"
                " berakhir, dan orangnya tidak dijumlahkan."
            )
        )
    if unknown:
        parts.append(
            ngettext(
                "%(n)s program tanpa jumlah orang tidak ikut dijumlahkan.",
                "%(n)s program tanpa jumlah orang tidak ikut dijumlahkan.",
                unknown,
            )
            % {"n": formats.count(unknown)}
        )
    if hidden:
        parts.append(
            ngettext(
                "%(n)s program lain ada dalam daftar.",
                "%(n)s program lain ada dalam daftar.",
                hidden,
            )
            % {"n": formats.count(hidden)}
        )
    return " ".join(parts)


def span(fact: ProgrammeFact, status: ProgrammeStatus, per: datetime.date) -> str:
    """``sejak November 2023 sampai Desember 2023``, or what is not said."""
    if fact.start and fact.end:
        return _("%(start)s sampai %(end)s") % {
            "start": formats.date(fact.start, fact.start_precision),
            "end": formats.date(fact.end, fact.end_precision),
        }
    return ", ".join(filter(None, programme_dates(fact, status, per)))


def sources(publishers: Iterable[str], per: datetime.date, most: int = 3) -> str:
    """``Sumber: Pemkab Rejang Lebong. Yang diketahui sampai 31 Desember 2023.``"""
    names = list(dict.fromkeys(publishers))
    listed = ", ".join(names[:most])
    if len(names) > most:
        listed = ngettext(
            "%(names)s, dan %(n)s sumber lain",
            "%(names)s, dan %(n)s sumber lain",
            len(names) - most,
        ) % {"names": listed, "n": formats.count(len(names) - most)}
    return _("Sumber: %(sources)s. Yang diketahui sampai %(date)s.") % {
        "sources": listed,
        "date": formats.date(per),
    }
