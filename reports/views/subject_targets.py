"""Targets across regions."""

from __future__ import annotations

from django.utils.translation import gettext_lazy, pgettext_lazy

from reports.charts.targets import target_pictures
from reports.exports.targets_json import target_page_json
from reports.subjects.targets import load_targets
from reports.tables.target_overview import target_overview
from reports.tables.targets import TargetTable
from reports.views.subject import Subject

TARGETS = Subject(
    word="target",
    title=pgettext_lazy("jamak", "Target"),
    intro=gettext_lazy(
        "Tiap wilayah dibandingkan dengan targetnya sendiri. Kekurangan terhadap target bukan"
        " kekurangan terhadap semesta. Biaya dihitung paling banyak: bila seluruhnya BPU yang"
        " iurannya dibayar APBD atau APBN."
    ),
    empty=gettext_lazy("Belum ada target yang disahkan sampai tanggal ini."),
    load=load_targets,
    table=TargetTable,
    as_json=target_page_json,
    entered="target",
    pictures=target_pictures,
    summary=target_overview,
    summary_template="_components/target_summary.html",
)
