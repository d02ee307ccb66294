"""Rules of regions as they are called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy, ngettext

from reports import formats
from reports.measures import RegulationKind

SHORT = {
    RegulationKind.PERDA: gettext_lazy("Perda"),
    RegulationKind.PERBUP: gettext_lazy("Perbup"),
    RegulationKind.SK: gettext_lazy("SK"),
    RegulationKind.INSTRUKSI: gettext_lazy("Instruksi"),
    RegulationKind.MOU: gettext_lazy("MoU"),
    RegulationKind.OTHER: gettext_lazy("Aturan lain"),
}
# What the head of a region issues is called otherwise where it is no bupati.
BY_HEAD = {"kota": gettext_lazy("Perwali"), "provinsi": gettext_lazy("Pergub")}


def regulation_name(kind: RegulationKind, number: str, region_kind: str) -> str:
    """``Perbup 63/2022``, ``Pergub 5/2024``."""
    of_head = BY_HEAD.get(region_kind) if kind is RegulationKind.PERBUP else None
    return f"{of_head or SHORT[kind]} {number}".strip()


def mandate(per_village: int) -> str:
    """What a rule asks of each village."""
    text = ngettext(
        "sekurang-kurangnya %(n)s pekerja per desa",
        "sekurang-kurangnya %(n)s pekerja per desa",
        per_village,
    )
    return text % {"n": formats.count(per_village)}
