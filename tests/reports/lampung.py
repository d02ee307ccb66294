"""A month of Lampung in rows: most regencies, two of them silent, one beyond its universe."""

import datetime
from collections.abc import Callable
from typing import Any

from reports.charts.picture import Picture, Spec
from reports.region_report import RegionReport, load_region_report
from reports.selection import Selection
from tests.factories import SourceFactory, place, submit
from tests.factories_subjects import TargetFactory

AUTUMN = Selection(per=datetime.date(2025, 12, 31))
SILENT = ("18.12", "18.13")
OTHER_TERM, ROUNDED, BEYOND = "18.05", "18.71", "18.72"
REPORTING = [f"18.{number:02}" for number in range(1, 12)]


def report_month() -> None:
    """Coverage rises with the code: 18.01 has 10%, 18.02 has 14%, and so on."""
    source = SourceFactory.create(publisher="BPJS Cabang Lampung")
    common: dict[str, Any] = {"source": source, "breakdown": "complete", "region_basis": "domicile"}
    for number, code in enumerate(REPORTING):
        half = 500 + 200 * number
        submit(
            code,
            "2025-10-31",
            pu=half,
            bpu=half,
            bpu_vulnerable=100,
            universe={"total": 10_000, "pu": 3_000, "bpu": 7_000},
            total_rule="pu-bpu",
            population="registered" if code == OTHER_TERM else "active",
            **common,
        )
    alone: dict[str, Any] = common | {"total_rule": "pu-bpu", "population": "active"}
    rounded: dict[str, Any] = {
        "total": (400_000, 10_000),
        "universe": {"total": (1_000_000, 100_000)},
    }
    submit(ROUNDED, "2025-10-31", **rounded, **alone)
    submit(BEYOND, "2025-10-31", total=11_000, universe={"total": 10_000}, **alone)
    for code, percent in (("18", 50), ("18.04", 35)):
        TargetFactory.create(
            region=place(code),
            slug=f"target-{code}",
            percent=percent,
            due=datetime.date(2026, 12, 31),
            as_of=datetime.date(2025, 5, 31),
        )


def picture(draw: Callable[[RegionReport], Picture | None], code: str) -> Picture:
    """What is drawn of a region, which must have a picture."""
    drawn = draw(load_region_report(code, AUTUMN))
    assert drawn is not None
    return drawn


def sizes(drawn: Picture) -> tuple[Spec, Spec]:
    """For a desk and for a phone."""
    assert drawn.narrow is not None
    return drawn.wide, drawn.narrow
