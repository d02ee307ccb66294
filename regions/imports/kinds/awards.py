"""Awards: one row a recipient in one edition."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.kinds.linked import region_and_category
from regions.imports.kinds.named_columns import Field
from regions.imports.kinds.records import USUAL, Broken, Reading, Spec, born_in_time
from regions.imports.outcome import Plan
from regions.imports.workbook import Workbook
from regions.models import Award, today
from regions.periods import Period
from regions.twins import SAME_RECORD

FIELDS = (
    *USUAL,
    Field("recipient", "Penerima"),
    Field("edition", "Edisi", ("penghargaan", "nama penghargaan")),
    Field("assessment_year", "Tahun penilaian", ("tahun",)),
    Field("level", "Tingkat"),
    Field("category", "Kategori"),
    Field("rank", "Peringkat", ("juara",)),
    Field("rank_note", "Catatan peringkat"),
)


def rules(award: Award, _periods: Mapping[str, Period]) -> Broken:
    """As the form: no year is assessed before it came."""
    yield from born_in_time(award, award.region)
    if award.assessment_year is not None and award.assessment_year > today().year:
        yield "assessment_year", _("Tahun penilaian tidak boleh sesudah tahun ini.")


SPEC = Spec(
    model=Award,
    fields=FIELDS,
    linked=region_and_category,
    rules=rules,
    same=SAME_RECORD["award"],
    required=("edition",),
)


def plan(desk: Desk, book: Workbook) -> Plan | None:
    return Reading(SPEC, desk).read(book)
