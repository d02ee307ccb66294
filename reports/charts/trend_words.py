"""What the marks of a trend say of themselves."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.charts.canvas import written_width
from reports.measures import Coverage, Regime, round_half_up
from reports.trend import Aim, TrendPoint
from reports.wording import targets, trend


def point_label(point: TrendPoint, *, brief: bool = False) -> str:
    """``30 Juni 2023: 24,41% (22.680 dari 92.913, terlindungi)``; ``brief`` the percentage."""
    figure, shown = point.figure, point.headline
    percentage = wording.percentage(shown) if shown else formats.ABSENT
    if brief:
        return percentage
    words = {
        "date": trend.spoken_date(figure.figures_as_of, figure.precision),
        "people": wording.people(figure.counted.count if figure.counted else None),
        "population": wording.says(figure.population),
    }
    if shown is None:
        return _("%(date)s: %(people)s orang %(population)s") % words
    words |= {"percentage": percentage, "universe": wording.people(figure.universe["total"])}
    return (
        _("%(date)s: %(percentage)s, %(people)s dari %(universe)s pekerja %(population)s") % words
    )


def aim_label(aim: Aim, room: float) -> str:
    """``Target RPJMD akhir 2025: 55%``; without its owner where that finds no room."""
    target = aim.result.target
    text = targets.named(target)
    if written_width(text) <= room:
        return text
    return targets.named(replace(target, owner="", regime=Regime.OTHER))


def expected_label(expected: Coverage) -> str:
    """What the pace of a year leads to, no finer than a whole percent."""
    text = wording.about(formats.percent(round_half_up(100 * expected.value, 0)))
    return _("perkiraan %(percentage)s") % {"percentage": text}
