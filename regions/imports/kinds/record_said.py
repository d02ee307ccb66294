"""What a row says of a record, for the preview: each value as the screen writes it."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst

from regions.forms.entry_fields import RUPIAH, precision_of
from regions.imports.planning import told
from regions.models import Precision, Stated
from regions.numbers import write_percent
from regions.periods import say_period
from regions.rupiah import write_rupiah

NAMED_ALREADY = {"region", "source", "precision"}


def facts_of(row: Stated, given: Collection[str]) -> str:
    """``Kuota: 5.000 · Anggaran: Rp1.008.000.000``: all that its row gave."""
    fields = [
        one
        for one in row._meta.concrete_fields
        if one.name in given and one.name not in NAMED_ALREADY
    ]
    return " · ".join(f"{capfirst(one.verbose_name)}: {value_said(row, one)}" for one in fields)


def value_said(row: Stated, field: Any) -> str:
    value = getattr(row, field.name)
    if field.choices and value not in (None, ""):
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, datetime.date):
        precision = precision_of(field)
        return say_period(value, getattr(row, precision) if precision else Precision.DAY)
    if isinstance(value, Decimal):
        return write_percent(value)
    if isinstance(value, int) and field.name in RUPIAH:
        return write_rupiah(value)
    return told(value) or ""
