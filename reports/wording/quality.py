"""The state of a region's data, in words."""

from __future__ import annotations

import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reports import formats
from reports.labels import RegionLabel
from reports.measures import MonthReported

# How many of those who could report did; the place in the list is the step.
STEPS = (
    gettext_lazy("belum ada"),
    gettext_lazy("sampai 25%"),
    gettext_lazy("sampai 50%"),
    gettext_lazy("sampai 75%"),
    gettext_lazy("di atas 75%"),
    gettext_lazy("lengkap"),
)

SHORT = {
    "Kabupaten ": "Kab. ",
    "Kepulauan ": "Kep. ",
    "Daerah Khusus Ibukota ": "DKI ",
    "Daerah Istimewa ": "DI ",
}


def month_name(month: datetime.date, per: datetime.date) -> str:
    """``Juni 2023``; a month that was not over on ``per`` says so."""
    name = date_format(month, "F Y")
    return _("%(month)s (berjalan)") % {"month": name} if month > per else name


def short_month(month: datetime.date) -> str:
    """``Jun 23``."""
    return date_format(month, "M y")


def short_name(region: RegionLabel) -> str:
    """For the edge of a picture; Kota and Kabupaten of one name stay apart."""
    for long, short in SHORT.items():
        if region.name.startswith(long):
            return short + region.name.removeprefix(long)
    return region.name


def reported(month: MonthReported) -> str:
    """``1 dari 15``, of a single region whether it has a figure; nobody who could: absent."""
    if not month.of:
        return formats.ABSENT
    if month.of == 1:
        return _("ada") if month.reported else _("belum ada")
    return of_all(month.reported, month.of)


def of_all(some: int, of: int) -> str:
    """``1 dari 15``."""
    return _("%(n)s dari %(of)s") % {"n": formats.count(some), "of": formats.count(of)}


def no_figure() -> str:
    return _("belum ada angka")


def exactness(exact: bool | None) -> str:
    if exact is None:
        return ""
    return _("angka tepat") if exact else _("dibulatkan")


def universe_age(months: int | None) -> str:
    """How much older a universe is than the figure that it divides."""
    if months is None:
        return ""
    if months < 0:
        return _("lebih baru daripada angka")
    if months == 0:
        return _("sebaya dengan angka")
    return ngettext(
        "%(n)s bulan lebih tua daripada angka", "%(n)s bulan lebih tua daripada angka", months
    ) % {"n": formats.count(months)}


def finding(place: str, newest: MonthReported, fullest: MonthReported) -> str:
    """What a map of months shows, in a sentence; both months are over."""
    words = {"place": place, "month": date_format(newest.month, "F Y")}
    if not fullest.reported:
        return (
            _("%(place)s: belum satu pun kabupaten/kota punya angka dalam setahun terakhir") % words
        )
    words |= {"n": of_all(newest.reported, newest.of)}
    text = _("%(place)s: %(n)s kabupaten/kota punya angka keadaan %(month)s") % words
    if newest.reported >= fullest.reported:
        return text
    words = {
        "text": text,
        "month": date_format(fullest.month, "F Y"),
        "n": of_all(fullest.reported, fullest.of),
    }
    return _("%(text)s; terlengkap %(month)s (%(n)s)") % words


def cell(region: RegionLabel, month: MonthReported, per: datetime.date, *, own: bool) -> str:
    """``Lampung, Juni 2023: 1 dari 15 kabupaten/kota``."""
    name = {"region": region.name, "month": month_name(month.month, per), "n": reported(month)}
    text = _("%(region)s, %(month)s: %(n)s") % name
    if region.level == "province":
        text = _("%(cell)s kabupaten/kota") % {"cell": text}
    return _("%(cell)s; provinsi sendiri punya angka") % {"cell": text} if own else text
