"""Where the sheets are."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from urllib.parse import urlencode

from django.urls import reverse

from regions.models import Precision
from regions.periods import Period

SHAPES: dict[str, str] = {Precision.YEAR: "%Y", Precision.MONTH: "%Y-%m"}
Query = dict[str, str | list[str]]


def written_period(period: Period) -> str:
    return f"{period.day:{SHAPES.get(period.precision, '%Y-%m-%d')}}"


def month_url(
    per: Period | datetime.date | None = None, provinsi: str = "", segments: Iterable[str] = ()
) -> str:
    """The sheet of a month; a date stands for the month that it lies in."""
    if isinstance(per, datetime.date):
        per = Period(per, Precision.MONTH)
    query: Query = {"per": written_period(per) if per else "", "provinsi": provinsi}
    return address("admin:regions_submission_month", query | {"segmen": list(segments)})


def year_url(region: str, tahun: int | None = None, segments: Iterable[str] = ()) -> str:
    """The sheet of a year of the region with the code ``region``."""
    query: Query = {"region": region, "tahun": str(tahun or "")}
    return address("admin:regions_submission_year", query | {"segmen": list(segments)})


def submit_many_url(keys: Iterable[int]) -> str:
    name = "admin:regions_submission_submit_many"
    return address(name, {"ids": ",".join(str(one) for one in keys)})


def address(name: str, query: Query) -> str:
    said = urlencode({key: value for key, value in query.items() if value}, doseq=True, safe=",")
    return reverse(name) + (f"?{said}" if said else "")
