"""The answer above a list, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reports import formats
from reports.measures import MandateSum
from reports.wording.numbers import about
from reports.wording.rupiah import rupiah_said

NAMED = 3


def villages_said(found: MandateSum) -> str:
    """``9 dari 131 desa sudah memenuhi kewajiban; 122 belum.``"""
    n = len(found.of)
    words = {
        "done": formats.count(found.done),
        "villages": formats.count(found.villages),
        "left": formats.count(found.left),
        "n": formats.count(n),
    }
    return (
        ngettext(
            "%(done)s dari %(villages)s desa di %(n)s wilayah sudah memenuhi kewajiban;"
            " %(left)s belum.",
            "%(done)s dari %(villages)s desa di %(n)s wilayah sudah memenuhi kewajiban;"
            " %(left)s belum.",
            n,
        )
        % words
    )


def villages_left_out(found: MandateSum) -> str:
    """That some regulations are not in the sum; empty where all are."""
    n = len(found.left_out)
    if not n:
        return ""
    return ngettext(
        "%(n)s regulasi lain tidak ikut dijumlahkan: kemajuannya belum tercatat, jumlah desanya"
        " belum diketahui, atau desanya sudah dihitung.",
        "%(n)s regulasi lain tidak ikut dijumlahkan: kemajuannya belum tercatat, jumlah desanya"
        " belum diketahui, atau desanya sudah dihitung.",
        n,
    ) % {"n": formats.count(n)}


def owners_said(names: Sequence[str]) -> str:
    """``Cabang Jambi, Cabang Curup``; ``Cabang A, Cabang B, Cabang C dan 4 lainnya``."""
    named = ", ".join(names[:NAMED])
    more = len(names) - NAMED
    if more < 1:
        return named
    return _("%(names)s dan %(n)s lainnya") % {"names": named, "n": formats.count(more)}


def summed_rupiah(rupiah: int, rounded_to: int, owners: int) -> str:
    """A sum of rounded rupiah is rounded itself."""
    said = rupiah_said(rupiah, rounded_to)
    summed = owners > 1 and rounded_to > 1
    return said if not summed or said == about(formats.rupiah(rupiah)) else about(said)
