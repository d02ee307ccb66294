"""Sources across regions."""

from __future__ import annotations

from django.utils.translation import gettext_lazy, pgettext_lazy

from regions.models import SourceKind
from reports.exports.sources_json import source_page_json
from reports.facts.sources import load_sources
from reports.narrowing import of_closed
from reports.tables.sources import SourceTable
from reports.views.subject import Subject

SOURCES = Subject(
    word="sumber",
    title=pgettext_lazy("jamak", "Sumber"),
    intro=gettext_lazy(
        "Setiap angka di sini dikutip dari salah satu sumber ini. Untuk satu tanggal berlaku"
        " urutan: rekap resmi, berita acara, paparan, media."
    ),
    empty=gettext_lazy("Belum ada sumber dengan angka yang disahkan sampai tanggal ini."),
    load=lambda selection: load_sources(selection.per),
    table=SourceTable,
    as_json=source_page_json,
    entered="submission",
    facets=(
        of_closed(
            "sumber",
            gettext_lazy("Jenis sumber"),
            {kind.value: kind.label for kind in SourceKind},
            lambda row: row.source.kind.value,
        ),
    ),
)
