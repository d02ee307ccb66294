"""Village mandates in words: who is asked, what is done and what is left (DESIGN 3.6)."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reports import formats
from reports.measures import MandateResult
from reports.wording.compliance import Points, compliance
from reports.wording.numbers import people


def standing(result: MandateResult) -> str:
    """``9 dari 131 desa; 122 belum``; no finer than is known."""
    if result.done is None:
        return _("belum ada catatan kemajuan")
    words = {name: formats.count(getattr(result, name)) for name in ("done", "villages", "left")}
    if result.villages is None:
        return _("%(done)s desa; jumlah desa seluruhnya belum diketahui") % words
    if result.left is None:
        return _("%(done)s desa; tercatat %(villages)s desa, jadi sisanya tidak dihitung") % words
    return _("%(done)s dari %(villages)s desa; %(left)s belum") % words


def urban_outside(urban_villages: int | None) -> str:
    """That kelurahan are not asked; empty where there are none or it is unknown."""
    if not urban_villages:
        return ""
    return ngettext(
        "%(n)s kelurahan tidak termasuk",
        "%(n)s kelurahan tidak termasuk",
        urban_villages,
    ) % {"n": formats.count(urban_villages)}


def mandate_sentence(
    name: str, result: MandateResult, points: Points | None, urban_villages: int | None
) -> str:
    """Everything of one mandate in one breath; what is ours is said to be computed."""
    words = {"rule": name, "n": formats.count(result.per_village), "standing": standing(result)}
    said = (
        ngettext(
            "%(rule)s, sekurang-kurangnya %(n)s pekerja per desa: %(standing)s",
            "%(rule)s, sekurang-kurangnya %(n)s pekerja per desa: %(standing)s",
            result.per_village,
        )
        % words
    )
    outside = urban_outside(urban_villages)
    first = f"{said} ({outside})." if outside else f"{said}."
    workers = _workers(result)
    return " ".join(filter(None, (first, workers, compliance(result, points))))


def _workers(result: MandateResult) -> str:
    if result.workers is None:
        return ""
    return _("Yang sudah: %(people)s pekerja.") % {"people": people(result.workers)}
