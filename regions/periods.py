"""Periods as people say them: a month, a day or a year; kept as the last day they cover."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from regions.models import Precision, today

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"),
    *("Agustus", "September", "Oktober", "November", "Desember"),
)
ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
OTHER_SPELLINGS = {"agt": 8, "ags": 8, "agst": 8, "nop": 11, "nopember": 11}
SHORTEST_NAME = 3
SHAPES = (
    re.compile(r"(?P<day>\d{1,2}) (?P<name>[a-z]+)\.? (?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"),
    re.compile(r"(?P<name>[a-z]+)\.? (?P<year>\d{4})"),
    re.compile(r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})"),
    re.compile(r"(?P<year>\d{4})"),
)
LEADING = re.compile(r"(per )?(akhir )?((bulan|tahun) )?")
PART_OF_YEAR = re.compile(
    r"(?P<part>triwulan|tw|kuartal|semester|smt)\.? (?P<number>i{1,3}|iv|[1-4])"
    r"[ /]?(tahun )?(?P<year>\d{4})"
)
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
FIRST_YEAR = 1977  # the programme's first year; anything older is a slip of the finger


class Period(NamedTuple):
    """The last day of what was said, and how precisely it was said."""

    day: datetime.date
    precision: Precision

    def __str__(self) -> str:
        return say_period(self.day, self.precision)


def month_end(day: datetime.date) -> datetime.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def first_day(said: Period) -> datetime.date:
    """The first day that may be meant."""
    if said.precision == Precision.YEAR:
        return said.day.replace(month=1, day=1)
    return said.day.replace(day=1) if said.precision == Precision.MONTH else said.day


def last_month(day: datetime.date) -> Period:
    """The whole month before the one of ``day``."""
    return Period(day.replace(day=1) - datetime.timedelta(days=1), Precision.MONTH)


def say_period(day: datetime.date, precision: str) -> str:
    """As it was said: ``2022``, ``Juni 2023``, ``30 Juni 2023``."""
    if precision == Precision.YEAR:
        return str(day.year)
    months = ENGLISH_MONTHS if get_language() == "en" else MONTHS
    month = f"{months[day.month - 1]} {day.year}"
    return month if precision == Precision.MONTH else f"{day.day} {month}"


def parse_period(text: str) -> Period:
    """What ``text`` says; never a date of statement, which only a person can tell."""
    said = " ".join(text.lower().split())
    bare = said[LEADING.match(said).end() :]  # type: ignore[union-attr]
    if month := month_of(bare):
        raise _without_year(text, month)
    if part := PART_OF_YEAR.fullmatch(bare):
        return _from_part_of_year(text, part)
    for shape in SHAPES:
        if found := shape.fullmatch(bare):
            return _from_parts(text, found.groupdict())
    raise _unreadable(text)


def _from_part_of_year(text: str, said: re.Match[str]) -> Period:
    """A quarter or half of a year, kept as its last month."""
    number = ROMAN.get(said["number"]) or int(said["number"])
    month = number * (6 if said["part"].startswith("s") else 3)
    return _from_parts(text, {"year": said["year"], "month": str(month)})


def _from_parts(text: str, parts: dict[str, str | None]) -> Period:
    year = int(parts["year"] or 0)
    month = month_of(parts["name"]) if parts.get("name") else int(parts.get("month") or 12)
    precision = Precision.MONTH if parts.get("name") or parts.get("month") else Precision.YEAR
    try:
        first = datetime.date(year, month, 1)
    except ValueError:
        raise _unreadable(text) from None
    if day := int(parts.get("day") or 0):
        if day > month_end(first).day:
            raise _no_such_day(text, first)
        return Period(first.replace(day=day), Precision.DAY)
    return Period(month_end(first), precision)


def month_of(name: str | None) -> int:
    """1 to 12, or 0 for a name that is no month."""
    if not name or len(name) < SHORTEST_NAME:
        return 0
    for months in (MONTHS, ENGLISH_MONTHS):
        for number, month in enumerate(months, start=1):
            if month.lower().startswith(name):
                return number
    return OTHER_SPELLINGS.get(name, 0)


def _unreadable(text: str) -> ValidationError:
    return ValidationError(
        _("“%s” tidak terbaca. Tulis misalnya Juni 2023, 06/2023, 30 Juni 2023 atau 2022.") % text,
        code="period",
    )


def _without_year(text: str, month: int) -> ValidationError:
    """The last such month that is over is most likely meant."""
    now = today()
    year = now.year if month < now.month else now.year - 1
    meant = say_period(datetime.date(year, month, 1), Precision.MONTH)
    said = {"typed": text.strip(), "meant": meant}
    return ValidationError(
        _("“%(typed)s” tanpa tahun. Maksudnya %(meant)s? Tulis tahunnya juga.") % said,
        code="period",
    )


def _no_such_day(text: str, first: datetime.date) -> ValidationError:
    said = {
        "typed": text.strip(),
        "month": say_period(first, Precision.MONTH),
        "days": month_end(first).day,
    }
    return ValidationError(
        _("Tanggal “%(typed)s” tidak ada: %(month)s hanya sampai tanggal %(days)s.") % said,
        code="period",
    )


def refuse_ancient(period: Period, text: str) -> None:
    if period.day.year < FIRST_YEAR:
        raise _unreadable(text)


def refuse_future(period: Period) -> None:
    now = today()
    if period.day <= now:
        return
    said = {"period": str(period), "today": say_period(now, Precision.DAY)}
    shown = {Precision.YEAR: "%Y", Precision.MONTH: "%Y-%m"}.get(period.precision, "%Y-%m-%d")
    if f"{period.day:{shown}}" != f"{now:{shown}}":
        sentence = _("%(period)s masih di depan; hari ini %(today)s.")
    else:
        sentence = _(
            "%(period)s belum berakhir; hari ini %(today)s. "
            "Tulis bulan yang sudah lewat atau tanggal persisnya."
        )
    raise ValidationError(sentence % said, code="future")
