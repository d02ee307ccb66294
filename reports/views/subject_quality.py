"""The state of the data across regions."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from reports.charts.quality import quality_pictures
from reports.exports.quality_json import quality_page_json
from reports.subjects.quality import load_quality
from reports.subjects.quality_summary import opening_rows, quality_summary
from reports.tables.quality import QualityTable
from reports.views.subject import Subject

QUALITY = Subject(
    word="mutu-data",
    title=gettext_lazy("Mutu data"),
    intro=gettext_lazy(
        "Siapa yang belum melapor, angka mana yang sudah lama, dan angka terbit mana yang"
        " bertentangan. Hanya angka yang sudah disahkan dihitung."
    ),
    empty=gettext_lazy("Belum ada wilayah pada tanggal ini."),
    load=load_quality,
    table=QualityTable,
    as_json=quality_page_json,
    entered="submission",
    pictures=quality_pictures,
    summary=quality_summary,
    summary_template="_components/quality_summary.html",
    beneath_template="_components/quality_contradictions.html",
    opening=opening_rows,
)
