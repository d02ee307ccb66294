"""The table of village mandates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import django_tables2 as tables
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.selection import Selection
from reports.subjects.villages import MandateRow
from reports.tables.cells import over
from reports.tables.subject import PeopleColumn, PointsColumn, SubjectTable
from reports.wording import villages as words
from reports.wording.compliance import adds_range, points_range
from reports.wording.regulations import regulation_name


class VillageTable(SubjectTable):
    """``villages``, ``left`` and what compliance adds are ours; columns unseen are for files."""

    called = gettext_lazy("Kewajiban desa")
    name = tables.Column(gettext_lazy("Regulasi"), accessor="rule__title")
    rule = tables.Column(gettext_lazy("Jenis dan nomor"), visible=False, orderable=False)
    per_village = PeopleColumn(
        "per_village",
        verbose_name=gettext_lazy("Paling sedikit per desa"),
        accessor="result__per_village",
    )
    villages = PeopleColumn(
        "villages", verbose_name=gettext_lazy("Desa"), accessor="result__villages"
    )
    urban_villages = tables.Column(gettext_lazy("Kelurahan, tidak termasuk"), visible=False)
    done = PeopleColumn("done", verbose_name=gettext_lazy("Sudah"), accessor="result__done")
    left = PeopleColumn(
        "left", verbose_name=gettext_lazy("Belum (dihitung)"), accessor="result__left"
    )
    workers = PeopleColumn(
        "workers", verbose_name=gettext_lazy("Jumlah pekerja"), accessor="result__workers"
    )
    adds_low = tables.Column(
        gettext_lazy("Tambahan terendah (dihitung)"), accessor="result__adds_low", visible=False
    )
    adds = PeopleColumn(
        "adds_high",
        verbose_name=gettext_lazy("Tambahan bila semua patuh (dihitung)"),
        accessor="result__adds_high",
    )
    points_low = PointsColumn(
        "points_low",
        points=True,
        verbose_name=gettext_lazy("Tambahan terendah (poin)"),
        visible=False,
    )
    points_high = PointsColumn(
        "points_high",
        points=True,
        verbose_name=gettext_lazy("Tambahan tertinggi (poin)"),
        visible=False,
    )

    class Meta(SubjectTable.Meta):
        pass

    def __init__(self, rows: Sequence[MandateRow], selection: Selection, **options: Any) -> None:
        super().__init__(rows, selection, **options)
        self.mandates = tuple(rows)
        if self.of_region:
            self.columns["name"].column.attrs["css"] = "lead"

    @property
    def sentences(self) -> list[str]:
        """Each mandate in one sentence, for the region's page."""
        return [
            words.mandate_sentence(_name(row), row.result, row.points, row.urban_villages)
            for row in self.mandates
        ]

    def render_name(self, value: str, record: MandateRow) -> SafeString:
        return over(_name(record), value, record.note)

    def value_name(self, value: str) -> str:
        return value

    def value_rule(self, record: MandateRow) -> str:
        return _name(record)

    def render_villages(self, value: int, record: MandateRow) -> SafeString:
        marked = formats.marked(f"{record.reference}.villages", value, formats.count(value))
        return over(marked, words.urban_outside(record.urban_villages))

    def value_villages(self, value: int) -> int:
        return value

    def render_adds(self, value: int, record: MandateRow) -> SafeString:
        text = adds_range(record.result)
        marked = formats.marked(f"{record.reference}.adds_high", value, text)
        return over(marked, points_range(record.points))

    def value_adds(self, value: int) -> int:
        return value

    def render_source(self, value: Any, record: MandateRow) -> SafeString:
        rule = record.rule.source
        also = _("regulasi: %(source)s") % {"source": rule.publisher} if rule.id != value.id else ""
        return over(value.publisher, also)


def _name(row: MandateRow) -> str:
    return regulation_name(row.rule.kind, row.rule.number, row.region.kind)
