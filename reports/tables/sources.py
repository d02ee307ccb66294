"""The table of sources: who said it, when, and what was taken from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reports import formats
from reports.facts.sources import SourceRow
from reports.labels import RegionLabel
from reports.measures import SourceKind
from reports.selection import Selection
from reports.tables.cells import over
from reports.tables.subject import DayColumn, PeopleColumn, SubjectTable

NAMED = 6


class NumberColumn(PeopleColumn):
    """How many were taken; none is an absence and no number."""

    empty_values = (0, None, "")


class SourceTable(SubjectTable):
    """A row a source; columns unseen are for files."""

    called = gettext_lazy("Sumber")
    code = region = source = None
    as_of: Any = None
    title = tables.Column(gettext_lazy("Sumber"), accessor="source__title", attrs={"css": "lead"})
    kind = tables.Column(gettext_lazy("Jenis"), accessor="kind_label")
    publisher = tables.Column(
        gettext_lazy("Penerbit"), accessor="source__publisher", attrs={"css": "publisher"}
    )
    data_from = tables.Column(gettext_lazy("Data dari"), visible=False)
    published_on = DayColumn(
        "published_precision",
        verbose_name=gettext_lazy("Terbit"),
        accessor="source__published_on",
    )
    regions = tables.Column(gettext_lazy("Wilayah"), orderable=False)
    first_as_of = DayColumn(verbose_name=gettext_lazy("Keadaan dari"), visible=False)
    last_as_of = DayColumn(verbose_name=gettext_lazy("Keadaan sampai"))
    figures = NumberColumn("figures", verbose_name=gettext_lazy("Angka peserta"))
    printed = NumberColumn("printed", verbose_name=gettext_lazy("Angka rilis"))
    universes = NumberColumn("universes", verbose_name=gettext_lazy("Angka semesta"))
    records = NumberColumn("records", verbose_name=gettext_lazy("Catatan lain"))
    url = tables.Column(
        gettext_lazy("Alamat"), accessor="source__url", visible=False, orderable=False
    )
    slug = tables.Column(
        gettext_lazy("Nama tetap"), accessor="source__slug", visible=False, orderable=False
    )

    class Meta(SubjectTable.Meta):
        sequence = ("title", "...", "note")

    def __init__(self, rows: Sequence[SourceRow], selection: Selection, **options: Any) -> None:
        super().__init__(rows, selection, **options)

    def render_title(self, value: str, record: SourceRow) -> SafeString:
        url, media = record.source.url, record.source.kind is SourceKind.MEDIA
        absent = _("alamat berita tidak tersedia") if media else ""
        title = format_html('<a href="{}" rel="noreferrer">{}</a>', url, value) if url else value
        # The anchor is what pages of staff lead to.
        lead = format_html('<span id="{}">{}</span>', record.source.slug, title)
        return over(lead, "" if url else absent, record.note)

    def value_title(self, value: str) -> str:
        return value

    def render_publisher(self, value: str, record: SourceRow) -> SafeString:
        owner = record.data_from
        return over(value, _("data dari %(owner)s") % {"owner": owner} if owner else "")

    def value_publisher(self, value: str) -> str:
        return value

    def render_regions(self, value: tuple[RegionLabel, ...], record: SourceRow) -> SafeString:
        """Each leads to its page on the last date that the source speaks of."""
        day = record.last_as_of or self.selection.per
        query = Selection(per=day).query()
        links = (
            (reverse("reports:region", args=[region.code]), query, region.full_name)
            for region in value[:NAMED]
        )
        named = format_html_join(", ", '<a href="{}?{}">{}</a>', links)
        more = len(value) - NAMED
        if more < 1:
            return over(named)
        others = ngettext("dan %(n)s wilayah lain", "dan %(n)s wilayah lain", more)
        return over(named, others % {"n": formats.count(more)})

    def value_regions(self, value: tuple[RegionLabel, ...]) -> str:
        return ", ".join(region.full_name for region in value)

    def value_slug(self, value: str) -> str:
        return value
