"""The region's own coverage over time, as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.charts.picture import Cell, Picture
from reports.charts.spec import HALF, NARROW
from reports.charts.trend_drawing import draw_trend, interval_is_seen
from reports.charts.trend_plot import aims_shown, highest, with_people
from reports.measures import Count, Figure
from reports.region_report import RegionReport
from reports.trend import Trend, TrendPoint
from reports.wording import trend as words

FEWEST = 3  # two are a change, which is told in words
FEW_SOURCES = 3


def trend_picture(report: RegionReport) -> Picture | None:
    """Nothing with fewer than three coverages of the region's own."""
    trend = report.trend
    if trend is None or sum(len(one.points) for one in trend.coverage) < FEWEST:
        return None
    titles = wording.edition_titles(report.choices)
    return Picture(
        key="tren",
        title=finding(report.region.full_name, trend),
        source=_source(trend),
        wide=draw_trend(trend, HALF),
        narrow=draw_trend(trend, NARROW),
        header=(
            _("Keadaan per"),
            _("Peserta"),
            _("Semesta"),
            _("Edisi semesta"),
            _("Cakupan"),
            _("Yang dihitung"),
            _("Sumber"),
        ),
        rows=tuple(_row(report, point, titles) for point in trend.points),
        note=_note(trend),
    )


def finding(region: str, trend: Trend) -> str:
    """What the newest line tells; where nothing joins the newest figure, that it stands alone."""
    newest = trend.coverage[-1]
    if newest.change:
        return words.moved(region, newest.change, _since(newest.points[0].figure))
    breaks = {one.after for one in trend.coverage if one.after}
    count = sum(len(one.points) for one in trend.coverage)
    if len(trend.coverage) == count or newest.after is None:
        return words.nothing_joined(region, count, breaks)
    return words.broken_off(region, newest.after, _since(newest.points[0].figure))


def _since(figure: Figure) -> str:
    return words.spoken_date(figure.figures_as_of, figure.precision)


def _row(report: RegionReport, point: TrendPoint, titles: Mapping[str, str]) -> tuple[Cell, ...]:
    figure, shown = point.figure, point.headline
    coverage, counted = figure.coverage["total"], figure.counted
    where = _where(report, figure)
    return (
        Cell(_since(figure)),
        _people(f"{where}participants.counted", counted.count if counted else None),
        _people(f"{where}universe.total", figure.universe["total"]),
        Cell(titles.get(figure.edition or "", formats.ABSENT)),
        Cell(
            wording.percentage(shown) if shown else formats.ABSENT,
            f"{where}coverage.total",
            coverage.percent if coverage else None,
        ),
        Cell(wording.says(figure.population)),
        Cell(_said_by(point)),
    )


def _people(reference: str, count: Count | None) -> Cell:
    return Cell(wording.people(count), reference, count.value if count else None)


def _said_by(point: TrendPoint) -> str:
    """The publisher; and whose the percentage is where it is not ours."""
    said, shown = point.figure.statement, point.headline
    publisher = said.source.publisher if said else formats.ABSENT
    if shown and shown.printed:
        return _("%(publisher)s (juga cakupannya)") % {"publisher": publisher}
    return publisher


def _where(report: RegionReport, figure: Figure) -> str:
    """The reference of the page for the figure that it shows; its date for an older one."""
    code = report.region.code
    if figure.figures_as_of == report.row.figure.figures_as_of:
        return f"{code}:"
    return f"{code}:trend.{figure.figures_as_of}."


def _source(trend: Trend) -> str:
    figures = [point.figure for point in trend.points]
    publishers = _each_once(one.statement.source.publisher for one in figures if one.statement)
    named = publishers[:FEW_SOURCES]
    if rest := len(publishers) - len(named):
        named = (*named, _("%(n)s sumber lain") % {"n": rest})
    return _("Sumber: %(sources)s; keadaan per %(first)s sampai %(last)s.") % {
        "sources": ", ".join(named),
        "first": _since(figures[0]),
        "last": _since(figures[-1]),
    }


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _note(trend: Trend) -> str:
    top = highest(trend)
    return words.how_to_read(
        broken=len(trend.coverage) > 1,
        rounded=any(interval_is_seen(point, top) for point in trend.points),
        expected=any(aim.expected for aim in aims_shown(trend)),
        people=with_people(trend),
    )
