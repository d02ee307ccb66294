"""Cells as the values of a model's fields, read like the forms read what is typed."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from regions.forms.entry_fields import RUPIAH, precision_of
from regions.imports.choice_words import read_choice, read_yes
from regions.imports.marks import is_absent, read_count, read_decimal
from regions.imports.marks import read_period as read_any_period
from regions.imports.periods_in_text import read_period
from regions.imports.workbook import Cell, Percent, as_text
from regions.models import Precision
from regions.numbers import HIGHEST_PERCENTAGE, holds_nik, write_percent
from regions.periods import Period, first_day, refuse_ancient
from regions.rupiah import parse_rupiah

MOST_OF_A_YEAR = 9999
BEGINNINGS = {"since"}  # whose month or year begins with its first day
Reader = Callable[[Cell], Any]


def reader_of(field: models.Field[Any, Any], mark: str) -> Reader:
    """Raises ``ValidationError`` for what the field cannot hold."""
    if field.choices:
        enum = choices_of(field)
        return lambda cell: read_choice(cell, enum)
    if isinstance(field, models.DateField):
        if field.name in BEGINNINGS:
            return lambda cell: first_day(read_due(cell))
        return read_due if precision_of(field) else read_day
    if isinstance(field, models.DecimalField):
        return lambda cell: read_percentage(cell, mark)
    if isinstance(field, models.BooleanField):
        return read_yes
    if isinstance(field, models.PositiveSmallIntegerField):
        return lambda cell: read_small(cell, mark)
    if isinstance(field, models.IntegerField):
        rupiah = field.name in RUPIAH
        return (lambda cell: read_rupiah(cell, mark)) if rupiah else lambda c: read_count(c, mark)
    return lambda cell: read_text(cell, getattr(field, "max_length", None))


def choices_of(field: models.Field[Any, Any]) -> type[models.Choices]:
    """The enumeration behind a field's choices, found by its values."""
    values = [value for value, _label in field.flatchoices]
    enums: list[type[models.Choices]] = [*models.TextChoices.__subclasses__()]
    enums += models.IntegerChoices.__subclasses__()
    ours = (one for one in enums if one.__module__.startswith("regions."))
    return next(one for one in ours if one.values == values)


def read_due(cell: Cell) -> Period:
    """A period that may lie ahead."""
    if isinstance(cell, datetime.datetime):
        cell = cell.date()
    found = read_any_period(cell)
    assert found is not None
    refuse_ancient(found, as_text(cell))
    return found


def read_as_of(cell: Cell) -> Period:
    return read_period(cell)


def read_day(cell: Cell) -> datetime.date:
    found = read_due(cell)
    if found.precision != Precision.DAY:
        raise ValidationError(_("Tulis tanggal lengkap, misalnya 3 Juli 2026 atau 03-07-2026."))
    return found.day


def read_percentage(cell: Cell, mark: str) -> Decimal:
    """A spreadsheet keeps 38,39% as 0,3839: that is refused rather than guessed."""
    value = read_decimal(cell, mark)
    assert value is not None
    if 0 < value < 1 and not isinstance(cell, Percent):
        meant = write_percent(value * 100)
        told = _(
            "%(value)s persen? Bila maksudnya %(meant)s persen, tulis %(meant)s tanpa tanda persen."
        )
        raise ValidationError(told % {"value": write_percent(value), "meant": meant})
    if abs(value) >= HIGHEST_PERCENTAGE:
        raise ValidationError(_("%s persen? Tulis koma untuk desimal.") % as_text(cell))
    return value


def read_small(cell: Cell, mark: str) -> int:
    number = read_count(cell, mark)
    assert number is not None
    if number > MOST_OF_A_YEAR:
        raise ValidationError(_("“%s” terlalu besar.") % as_text(cell))
    return number


def read_rupiah(cell: Cell, mark: str) -> int | None:
    if isinstance(cell, str) and any(letter.isalpha() for letter in cell):
        return parse_rupiah(cell)
    return read_count(cell, mark)


def read_text(cell: Cell, longest: int | None) -> str:
    text = as_text(cell)
    if holds_nik(text):
        raise ValidationError(_("Ada 16 angka seperti NIK di sini; hapus nomor orang itu."))
    if longest and len(text) > longest:
        raise ValidationError(_("Paling panjang %s huruf.") % longest)
    return text


__all__ = ["is_absent", "read_as_of", "reader_of"]
