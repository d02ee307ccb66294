"""Programmes: one row a payer's promise for a group of people."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.kinds.linked import region_and_segment
from regions.imports.kinds.named_columns import Field
from regions.imports.kinds.records import USUAL, Broken, Reading, Spec, born_in_time
from regions.imports.outcome import Plan
from regions.imports.workbook import Workbook
from regions.models import Programme
from regions.periods import Period, first_day
from regions.twins import SAME_RECORD

FIELDS = (
    *USUAL,
    Field("name", "Program", ("nama program", "nama")),
    Field("segment", "Segmen"),
    Field("payer", "Pembayar"),
    Field("fund_source", "Sumber dana"),
    Field("start", "Mulai", ("tanggal mulai",)),
    Field("end", "Berakhir", ("selesai", "tanggal berakhir", "sampai")),
    Field("quota", "Kuota"),
    Field("enrolled", "Terdaftar"),
    Field("active", "Aktif"),
    Field("paid", "Dibayar"),
    Field("count_note", "Catatan jumlah"),
    Field("renewal", "Kelanjutan"),
    Field("included", "Termasuk dalam angka peserta"),
    Field("budget", "Anggaran (rupiah)", ("anggaran",)),
)


def rules(programme: Programme, periods: Mapping[str, Period]) -> Broken:
    """As the form: an end inside the month of the start needs the day of the start."""
    yield from born_in_time(programme, programme.region)
    said, end = periods.get("start"), programme.end
    if said and end and first_day(said) <= end < said.day:
        told = _("Mulai dan akhirnya jatuh dalam %s; tulis tanggal mulainya lebih tepat.")
        yield "start", told % str(said)


SPEC = Spec(
    model=Programme,
    fields=FIELDS,
    linked=region_and_segment,
    rules=rules,
    same=SAME_RECORD["programme"],
    required=("region", "name"),
)


def plan(desk: Desk, book: Workbook) -> Plan | None:
    return Reading(SPEC, desk).read(book)
