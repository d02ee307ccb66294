"""Choices that say in one line what choosing them means."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from regions.models import Breakdown, Population, RegionBasis, TotalRule

MEANINGS: dict[str, dict[Any, Any]] = {
    "population": {
        Population.ACTIVE: _("iurannya berjalan pada tanggal itu"),
        Population.REGISTERED: _("pernah didaftarkan, belum tentu masih membayar"),
        Population.PROTECTED: _("sumber menulis “terlindungi”"),
        Population.NOT_STATED: _("sumber hanya menulis “peserta”"),
    },
    "region_basis": {
        RegionBasis.DOMICILE: _("menurut alamat KTP peserta"),
        RegionBasis.REGISTRATION: _("menurut kantor atau perusahaan yang mendaftarkan"),
        RegionBasis.NOT_STATED: _("sumber tidak menjelaskan"),
    },
    "total_rule": {
        TotalRule.PU_BPU: _("tanpa jasa konstruksi"),
        TotalRule.PU_BPU_JAKON: _("dengan jasa konstruksi"),
        TotalRule.PU_BPU_JAKON_PMI: _("seluruh segmen"),
        TotalRule.NOT_STATED: _("sumber tidak menjelaskan isi totalnya"),
    },
    "breakdown": {
        Breakdown.COMPLETE: _("segmen kosong boleh dijumlahkan dari rinciannya"),
        Breakdown.PARTIAL: _("segmen kosong tidak diketahui"),
    },
}
LABELS = {
    Breakdown.COMPLETE: _("Lengkap"),
    Breakdown.PARTIAL: _("Sebagian"),
    TotalRule.PU_BPU_JAKON: _("PU + BPU + Jakon"),
    TotalRule.PU_BPU_JAKON_PMI: _("PU + BPU + Jakon + PMI"),
}


def explained_choices(field: str) -> list[tuple[str, SafeString]]:
    return [
        (
            choice.value,
            format_html(
                '<span class="choice">{}</span> <span class="meaning">{}</span>',
                LABELS.get(choice, choice.label),
                meaning,
            ),
        )
        for choice, meaning in MEANINGS[field].items()
    ]
