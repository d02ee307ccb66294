"""The picture of targets: where each region stands, and how far its own target is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.charts.canvas import Canvas, written_width
from reports.charts.palette import ACCENT, INK, LINE, MUTED, NOTICE, STRONG
from reports.charts.picture import Cell, Picture, Spec
from reports.charts.spec import NARROW, WIDE
from reports.selection import Selection
from reports.subjects.target_summary import TargetGroup, target_groups
from reports.subjects.targets import TargetRow
from reports.wording import target_pictures as words
from reports.wording.target_sums import missing_people, missing_points
from reports.wording.targets import short_points, target_percent

KEY = "sasaran"
MOST = 30
HEAD, ROW, TRACK, FOOT = 24, 44, 28, 26
EDGE = 14  # beside the first and the last percent
TICKS = (0, 25, 50, 75, 100, 150, 200)


@dataclass(frozen=True, slots=True)
class Dot:
    """A region with a coverage and a target, both in percent."""

    row: TargetRow
    now: Decimal
    target: Decimal

    @property
    def missing(self) -> Decimal:
        return self.target - self.now


def target_pictures(rows: tuple[TargetRow, ...], selection: Selection) -> Mapping[str, Picture]:
    """That of the targets which most regions have, among those that fall due next.

    Points of different targets are not compared: one picture shows one regime and due date.
    """
    groups = [one for one in target_groups(rows, selection.per) if len(_dots(one)) > 1]
    ahead = [one for one in groups if one.due >= selection.per]
    chosen = max(ahead or groups, key=lambda one: len(_dots(one)), default=None)
    return {KEY: _picture(chosen, selection)} if chosen else {}


def _dots(group: TargetGroup) -> list[Dot]:
    """Those that go together and have both percentages, the farthest from its target first."""
    together = set(group.summed.included)
    dots = [dot for row in group.rows if row.region.code in together and (dot := _dot(row))]
    return sorted(dots, key=lambda dot: (-dot.missing, dot.row.region.code))


def _dot(row: TargetRow) -> Dot | None:
    result = row.result
    coverage = result.standing.coverage if result else None
    if result is None or coverage is None or result.gap_points is None:
        return None
    now = coverage.percent
    return Dot(row, now, now + result.gap_points)


def _picture(group: TargetGroup, selection: Selection) -> Picture:
    dots = _dots(group)
    shown = dots[:MOST]
    return Picture(
        key=KEY,
        title=words.finding(group.summed, group.name),
        source=words.sources((dot.row.source.publisher for dot in dots), selection.per),
        wide=_spec(shown, WIDE),
        narrow=_spec(shown, NARROW),
        header=(_("Wilayah"), _("Cakupan"), _("Target"), _("Kurang (poin)"), _("Kurang (orang)")),
        rows=tuple(_cells(dot) for dot in shown),
        note=words.reading(len(dots) - len(shown), len(group.rows) - len(dots)),
    )


def _cells(dot: Dot) -> tuple[Cell, ...]:
    row, result = dot.row, dot.row.result
    assert result is not None
    gap = f"{row.reference}.gap_to_target"
    return (
        Cell(row.region.full_name),
        Cell(_coverage(row), f"{row.reference}.coverage", dot.now),
        Cell(target_percent(row.target.percent)),
        Cell(missing_points(result), f"{gap}.points", result.gap_points),
        Cell(missing_people(result), f"{gap}.people", result.gap_people),
    )


def _coverage(row: TargetRow) -> str:
    return wording.percentage(row.headline) if row.headline else formats.ABSENT


def _spec(dots: Sequence[Dot], width: int) -> Spec:
    canvas = Canvas(width)
    most = max(max(dot.now, dot.target) for dot in dots)
    ticks = [tick for tick in TICKS if tick <= most] or [0]

    def at(value: Decimal | int) -> float:
        return round(EDGE + float(value / most) * (width - 2 * EDGE), 1) if most else EDGE

    _legend(canvas)
    for number, dot in enumerate(dots):
        _row(canvas, dot, HEAD + number * ROW, at, [at(tick) for tick in ticks])
    foot = HEAD + len(dots) * ROW
    for tick in ticks:
        canvas.text((at(tick), foot + 14), formats.percent(Decimal(tick)), MUTED, align="center")
    return canvas.spec(foot + FOOT)


def _legend(canvas: Canvas) -> None:
    """What the dot and the stroke are, in the words beside them."""
    canvas.circle((EDGE, 8), ACCENT)
    canvas.text((EDGE + 10, 12), _("cakupan sekarang"), MUTED)
    canvas.rule((EDGE + 130, 2), (EDGE + 130, 14), INK, thick=2)
    canvas.text((EDGE + 138, 12), _("target"), MUTED)


def _row(
    canvas: Canvas, dot: Dot, top: int, at: Callable[[Decimal], float], ticks: Sequence[float]
) -> None:
    result = dot.row.result
    assert result is not None
    track, edge = top + TRACK, canvas.width
    name = dot.row.region.full_name
    canvas.text((0, top + 14), name, INK, bold=True)
    missing = words.short(result)
    if written_width(f"{name} {missing}") > edge:
        missing = short_points(result)
    canvas.text((edge, top + 14), missing, MUTED, align="right")
    canvas.rule((0, track), (edge, track), LINE)
    for x in ticks:
        canvas.rule((x, track - 4), (x, track + 4), LINE)
    colour = NOTICE if dot.missing > 0 else STRONG
    label = words.label(name, _coverage(dot.row), target_percent(dot.row.target.percent), result)
    canvas.rule((at(dot.now), track), (at(dot.target), track), colour, thick=4, label=label)
    canvas.rule((at(dot.target), track - 7), (at(dot.target), track + 7), INK, thick=2, label=label)
    canvas.circle((at(dot.now), track), ACCENT, label)
