"""What villages have done: one row a village, or a number of villages of a rule."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.kinds.linked import rule_and_village
from regions.imports.kinds.named_columns import Field
from regions.imports.kinds.records import USUAL, Broken, Reading, Spec
from regions.imports.outcome import Plan
from regions.imports.workbook import Workbook
from regions.models import MandateProgress
from regions.numbers import write_count
from regions.periods import Period

FIELDS = (
    *USUAL,
    Field("regulation", "Regulasi", ("perbup", "dasar hukum")),
    Field("village_code", "Kode desa"),
    Field("village", "Desa", ("nama desa", "pekon", "desa pekon", "nagari")),
    Field("villages", "Jumlah desa", ("desa yang sudah", "jumlah pekon")),
    Field("workers", "Pekerja", ("jumlah pekerja", "peserta", "tenaga kerja")),
    Field("workers_rounded_to", "Pekerja dibulatkan ke", ("dibulatkan ke",)),
)


def rules(progress: MandateProgress, _periods: Mapping[str, Period]) -> Broken:
    """As the model and the form: villages that the rule binds, and no more than there are."""
    try:
        progress.clean()
    except ValidationError as wrong:
        yield "village", wrong.messages[0]
    region = progress.regulation.region
    if region.villages is not None and (progress.villages or 0) > region.villages:
        told = _("%(region)s mempunyai %(number)s desa.")
        yield "villages", told % {"region": region, "number": write_count(region.villages)}


SPEC = Spec(
    model=MandateProgress,
    fields=FIELDS,
    linked=rule_and_village,
    rules=rules,
    same=("regulation", "village"),
    required=("regulation",),
)


def plan(desk: Desk, book: Workbook) -> Plan | None:
    return Reading(SPEC, desk).read(book)
