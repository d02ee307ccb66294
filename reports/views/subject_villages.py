"""Village mandates across regions."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from reports.charts.villages import village_pictures
from reports.exports.villages_json import mandate_page_json
from reports.subjects.village_sums import sum_villages
from reports.subjects.villages import load_mandates
from reports.tables.villages import VillageTable
from reports.views.subject import Subject

VILLAGES = Subject(
    word="desa",
    title=gettext_lazy("Kewajiban desa"),
    intro=gettext_lazy(
        "Peraturan yang meminta tiap desa (atau sebutan setempat: pekon, nagari, gampong)"
        " melindungi sekurang-kurangnya sejumlah pekerja. Kelurahan tidak termasuk. Yang belum"
        " dan tambahannya dihitung, bila desa yang belum tercatat belum punya peserta."
    ),
    empty=gettext_lazy("Belum ada kewajiban desa yang disahkan sampai tanggal ini."),
    load=load_mandates,
    table=VillageTable,
    as_json=mandate_page_json,
    entered="regulation",
    pictures=village_pictures,
    summary=sum_villages,
    summary_template="_components/village_summary.html",
)
