"""A plan as bars: today, what each lever adds or takes, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reports import wording
from reports.charts.canvas import Canvas, written_width
from reports.charts.palette import ACCENT, INK, LINE, MUTED, NOTICE, OVER, PARTS
from reports.charts.picture import Cell, Picture, Spec
from reports.charts.spec import NARROW, WIDE
from reports.measures import Coverage
from reports.plan import PlanReport
from reports.tables.plan_rows import PlanRow, plan_rows
from reports.wording import plan as words
from reports.wording import plan_result, targets

TOP, NAME, BAR, GAP = 22, 20, 14, 12
ADDS = PARTS[1]
ROOM = 1.02


@dataclass(frozen=True, slots=True)
class Block:
    """A bar from one percentage to another, with its name and what it amounts to."""

    name: str
    said: str
    start: float
    end: float
    colour: str


def plan_pictures(report: PlanReport) -> dict[str, Picture]:
    """By key; none where there is no coverage, or nothing is planned."""
    now, then = report.result.before.coverage, report.result.after.coverage
    if now is None or then is None or not report.result.steps:
        return {}
    blocks = tuple(_blocks(report, now, then))
    aim = _aim(report)
    picture = Picture(
        key="rencana",
        title=f"{plan_result.finding(report.region.full_name, report.result)}.",
        source=_("Angka dasar: %(source)s.") % {"source": figure_source(report)},
        wide=_drawn(WIDE, blocks, aim),
        narrow=_drawn(NARROW, blocks, aim),
        header=(_("Langkah"), _("Orang"), _("Cakupan")),
        rows=tuple(_rows(report, now, then)),
        note=str(words.NOT_A_PROMISE),
    )
    return {picture.key: picture}


def figure_source(report: PlanReport) -> str:
    """Who said the figure that the plan begins with, and as of when."""
    figure = report.row.figure
    said = figure.statement
    whose = said.source.publisher if said else wording.derivation(figure, report.region.level)
    return _("%(source)s, %(date)s") % {"source": whose, "date": wording.figure_date(figure)}


def _aim(report: PlanReport) -> tuple[float, str] | None:
    """The target as a percentage, and its name."""
    target = report.aim.now.target if report.aim else None
    if target is None or target.percent is None:
        return None
    words = {"asked": targets.target_percent(target.percent), "due": targets.due(target)}
    return float(100 * target.percent), _("Target %(due)s: %(asked)s") % words


def _blocks(report: PlanReport, now: Coverage, then: Coverage) -> Iterator[Block]:
    at = float(now.percent)
    yield Block(_("Sekarang"), wording.computed_percentage(now), 0, at, MUTED)
    for row in plan_rows(report):
        if row.is_total or row.points is None or not row.change:
            continue
        after = max(at + float(row.points), 0)
        colour = ADDS if row.change >= 0 else NOTICE
        yield Block(row.name, row.points_said, at, after, colour)
        at = after
    end, colour = float(then.percent), OVER if then.exceeds else ACCENT
    yield Block(_("Dengan rencana ini"), wording.computed_percentage(then), 0, end, colour)


def _rows(report: PlanReport, now: Coverage, then: Coverage) -> Iterator[tuple[Cell, ...]]:
    code = report.region.code
    yield _ends(code, _("Sekarang"), "participants.counted", "coverage.total", now)
    yield from (_lever(row) for row in plan_rows(report) if not row.is_total)
    name = _("Dengan rencana ini")
    yield _ends(code, name, "plan.participants", "plan.coverage", then)


def _ends(code: str, name: str, people: str, share: str, coverage: Coverage) -> tuple[Cell, ...]:
    counted = coverage.participants
    return (
        Cell(name),
        Cell(wording.people(counted), f"{code}:{people}", counted.value),
        Cell(wording.computed_percentage(coverage), f"{code}:{share}", coverage.percent),
    )


def _lever(row: PlanRow) -> tuple[Cell, ...]:
    return (
        Cell(row.name),
        Cell(row.change_said, f"{row.reference}.people", row.change),
        Cell(row.points_said, f"{row.reference}.points", row.points),
    )


def _drawn(width: int, blocks: tuple[Block, ...], aim: tuple[float, str] | None) -> Spec:
    most = max([*(end for one in blocks for end in (one.start, one.end)), aim[0] if aim else 0, 1])
    scale = width / (most * ROOM)
    canvas = Canvas(width)
    top = TOP if aim else 0
    if aim:
        _name_aim(canvas, aim[0] * scale, aim[1])
    for number, one in enumerate(blocks):
        down = top + number * (NAME + BAR + GAP)
        if number + 1 < len(blocks):
            edge = (one.end * scale, down + NAME + BAR)
            canvas.rule(edge, (edge[0], edge[1] + GAP + NAME), LINE)
        _draw_block(canvas, one, scale, down)
        if aim:
            across = aim[0] * scale
            # Beside the bars alone, so that it crosses no word.
            ends = (across, down + NAME - 3), (across, down + NAME + BAR + 3)
            canvas.rule(*ends, INK, thick=2, label=aim[1])
    return canvas.spec(top + len(blocks) * (NAME + BAR + GAP))


def _draw_block(canvas: Canvas, one: Block, scale: float, down: float) -> None:
    room = canvas.width - written_width(one.said) - 16
    whole = one.start == 0 and one.colour != ADDS
    canvas.text((0, down + 12), _cut(one.name, room), bold=whole, halo=True)
    place = (canvas.width, down + 12)
    canvas.text(place, one.said, align="right", bold=True, halo=True)
    low, high = sorted((one.start * scale, one.end * scale))
    # A lever of a few people is a line and not nothing.
    ends = (low, down + NAME), (max(high, low + 2), down + NAME + BAR)
    canvas.bar(*ends, one.colour, f"{one.name}: {one.said}")


def _name_aim(canvas: Canvas, across: float, name: str) -> None:
    """Above the first mark, inside the drawing."""
    half = written_width(name) / 2
    middle = min(max(across, half), canvas.width - half)
    canvas.text((middle, 12), name, align="center")


def _cut(text: str, room: float) -> str:
    """A name that fits; the table beneath has all of it."""
    letters = int(room / written_width("n"))
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"
