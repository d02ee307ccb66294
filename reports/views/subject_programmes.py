"""Programmes across regions."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from reports.charts.programmes import programme_pictures
from reports.exports.programmes_json import programme_page_json
from reports.subjects.programmes import load_programmes
from reports.tables.programme_overview import programme_overview
from reports.tables.programmes import ProgrammeTable
from reports.views.subject import Subject

PROGRAMMES = Subject(
    word="program",
    title=gettext_lazy("Program perlindungan"),
    intro=gettext_lazy(
        "Pekerja yang iurannya dibayar pihak lain: yang akan berakhir lebih dulu, lalu yang tanpa"
        " tanggal, lalu yang sudah berakhir."
        " Perkiraan iuran adalah hitungan paling banyak, bukan anggaran. Orang dalam program"
        " tidak ditambahkan pada angka peserta."
    ),
    empty=gettext_lazy("Belum ada program yang disahkan sampai tanggal ini."),
    load=load_programmes,
    table=ProgrammeTable,
    as_json=programme_page_json,
    entered="programme",
    pictures=programme_pictures,
    summary=programme_overview,
    summary_template="_components/programme_summary.html",
)
