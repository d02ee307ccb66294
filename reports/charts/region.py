"""The pictures of one region's page."""

from __future__ import annotations

from collections.abc import Callable

from reports.charts.bars import draw_bars
from reports.charts.map import draw_map
from reports.charts.picture import Picture
from reports.charts.programmes import region_programmes_picture
from reports.charts.segments import draw_segments
from reports.charts.trend import trend_picture
from reports.charts.waterfall import change_picture
from reports.region_report import RegionReport

# Each is drawn where the report has what it needs; the order is that of the page.
DRAWN: tuple[Callable[[RegionReport], Picture | None], ...] = (
    draw_segments,
    region_programmes_picture,
    trend_picture,
    change_picture,
    draw_bars,
    draw_map,
)


def region_pictures(report: RegionReport) -> dict[str, Picture]:
    """By key, which is also the picture's address."""
    drawn = (draw(report) for draw in DRAWN)
    return {picture.key: picture for picture in drawn if picture}
