"""Programmes as bars in time, and beneath them for how many people somebody pays.

All is laid out in dots of one picture: days along x, lines of text and bars down y.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from reports import formats
from reports.charts.canvas import Canvas, Place, written_width
from reports.charts.palette import ACCENT, CLASSES, INK, LINE, MUTED, NOTICE, PARTS, STRONG
from reports.charts.picture import Spec
from reports.charts.spec import lines
from reports.measures import Funded, FundSource
from reports.subjects.timeline import Timeline

HEAD, NAME, DETAIL, BAR, SPACE = 34, 17, 16, 9, 18
CLIFF, HIGH, FOOT = 112, 44, 26
STEPS = (1, 2, 3, 6, 12, 24, 60)
DAY = datetime.timedelta(days=1)
VILLAGE = frozenset({FundSource.APBDES})
UNKNOWN = frozenset({FundSource.NOT_STATED})
OTHERS = frozenset({FundSource.CSR, FundSource.DONATION, FundSource.EMPLOYER, FundSource.SELF})


@dataclass(frozen=True, slots=True)
class Bar:
    """A programme as it is drawn; a day of ``None`` is not known."""

    name: str
    detail: str
    label: str  # on hover and touch
    fund: FundSource
    start: datetime.date | None
    end: datetime.date | None
    certain: bool  # both days are known as days or months


def tone(fund: FundSource) -> str:
    """Few tones: public budgets, villages, everybody else, not stated."""
    tones = ((VILLAGE, PARTS[1]), (OTHERS, PARTS[3]), (UNKNOWN, STRONG))
    return next((colour for funds, colour in tones if fund in funds), PARTS[0])


def timeline_spec(seen: Timeline, bars: Sequence[Bar], width: int) -> Spec:
    """The picture at that width."""
    # Lines are counted by wide letters: bold ones leave a little room, thin ones more.
    told = [
        (bar, lines(bar.name, int(width * 1.15)), lines(bar.detail, int(width * 1.3)))
        for bar in bars
    ]
    heights = (NAME * len(name) + DETAIL * len(detail) + BAR + SPACE for _bar, name, detail in told)
    page = _Page(seen, Canvas(width), HEAD + sum(heights))
    page.frame()
    y = HEAD
    for bar, name, detail in told:
        y = page.bar(bar, name, detail, y)
    page.cliff()
    return page.canvas.spec(page.foot + FOOT)


@dataclass(frozen=True, slots=True)
class _Page:
    seen: Timeline
    canvas: Canvas
    below: int  # where the bars end and the line of people begins

    @property
    def foot(self) -> int:
        return self.below + CLIFF

    def frame(self) -> None:
        """Months along the foot, and the day that is asked for."""
        per, foot = self.seen.per, self.foot
        for day in self._ticks():
            self._upright(day, self.below + 20, foot, LINE)
            name = date_format(day, "M Y")
            self.canvas.text(self._at(day, foot + 19), name, MUTED, align="center")
        self._upright(per, self.below + 20, foot, ACCENT)
        text = _("keadaan %(date)s") % {"date": formats.date(per)}
        wide, (middle, y) = written_width(text), self._at(per, HEAD - 22)
        left = min(max(middle - wide / 2, 0), self.canvas.width - wide)
        self.canvas.text((left, y), text, ACCENT)

    def bar(self, bar: Bar, name: list[str], detail: list[str], y: int) -> int:
        """What a programme is, and beneath it its time; where the next one begins."""
        for text in name:
            self.canvas.text((0, y + 13), text, INK, bold=True)
            y += NAME
        for text in detail:
            self.canvas.text((0, y + 12), text, MUTED)
            y += DETAIL
        # Behind each bar alone: whole lines would cross the words.
        for day in self._ticks():
            self._upright(day, y + 1, y + BAR + 5, LINE)
        self._upright(self.seen.per, y, y + BAR + 6, ACCENT)
        self._time(bar, y + 3)
        return y + BAR + SPACE

    def _time(self, bar: Bar, top: int) -> None:
        start = self._at(bar.start or self.seen.since, top)
        end = self._at(bar.end + DAY if bar.end else self.seen.until, top)
        colour = tone(bar.fund)
        if bar.certain:
            self.canvas.bar(start, (end[0], top + BAR), colour, bar.label)
            return
        middle = top + BAR / 2
        places = (start[0], middle), (end[0], middle)
        self.canvas.rule(*places, colour, thick=3, dash=(3, 3), label=bar.label)

    def cliff(self) -> None:
        """People as a line of steps, from nobody up to the most there are."""
        top, steps = self.below, self.seen.steps
        most = max((step.people for step in steps), default=0)
        title = _("Orang yang iurannya dibayar, paling banyak")
        self.canvas.text((0, top + 12), title, INK, bold=True)
        if not most:
            self.canvas.text((0, top + 38), _("jumlahnya tidak diketahui"), MUTED)
            return
        scale = (CLIFF - HIGH) / most
        self._steps(steps, scale)
        self._peak(top + HIGH - 6)
        self._fall(scale)

    def _steps(self, steps: tuple[Funded, ...], scale: float) -> None:
        ends = [*(step.day for step in steps[1:]), self.seen.until]
        places: list[Place] = []
        for step, end in zip(steps, ends, strict=True):
            high = self.foot - step.people * scale
            places += [self._at(step.day, high), self._at(end, high)]
            label = _("sejak %(date)s: %(people)s orang") % {
                "date": formats.date(step.day),
                "people": formats.count(step.people),
            }
            self.canvas.bar(places[-2], self._at(end, self.foot), CLASSES[0], label)
        self.canvas.path(places, PARTS[0])

    def _peak(self, y: float) -> None:
        """The most people, above their step: before the cliff where it ends with one."""
        steps = self.seen.steps
        place, peak = max(enumerate(steps), key=lambda one: one[1].people)
        end = steps[place + 1].day if place + 1 < len(steps) else self.seen.until
        late = self._share(end) > 0.5
        self.canvas.text(
            self._at(end if late else peak.day, y),
            formats.count(peak.people),
            INK,
            align="right" if late else "left",
            bold=True,
            halo=True,
        )

    def _fall(self, scale: float) -> None:
        """The cliff itself, and how deep it is."""
        fall = self.seen.fall
        before = [step for step in self.seen.steps if fall and step.day <= fall.until]
        if fall is None or not fall.people or not before:
            return
        day, top = fall.until + DAY, self.foot - before[-1].people * scale
        depth = min(fall.people, before[-1].people) * scale
        self.canvas.rule(self._at(day, top), self._at(day, top + depth), NOTICE, thick=4)
        x, y = self._at(day, top + 4)
        text = formats.signed_count(-fall.people)
        if x + 6 + written_width(text, bold=True) <= self.canvas.width:
            self.canvas.text((x + 6, y), text, NOTICE, bold=True)
        else:
            place = x - 6, y + 16  # beneath what stands at the top of the step
            self.canvas.text(place, text, NOTICE, align="right", bold=True)

    def _upright(self, day: datetime.date, top: int, foot: int, colour: str) -> None:
        thick = 1.5 if colour == ACCENT else 1
        self.canvas.rule(self._at(day, top), self._at(day, foot), colour, thick=thick)

    def _ticks(self) -> list[datetime.date]:
        years = range(self.seen.since.year, self.seen.until.year + 1)
        firsts = (datetime.date(year, month, 1) for year in years for month in range(1, 13))
        months = [day for day in firsts if self.seen.since <= day <= self.seen.until]
        room = max(self.canvas.width // 84, 2)
        every = next((step for step in STEPS if len(months) <= step * room), STEPS[-1])
        kept = [day for day in months if (12 * day.year + day.month - 1) % every == 0]
        return [day for day in kept if 0.07 < self._share(day) < 0.93]

    def _share(self, day: datetime.date) -> float:
        return (day - self.seen.since) / (self.seen.until - self.seen.since)

    def _at(self, day: datetime.date, y: float) -> Place:
        return round(self._share(day) * self.canvas.width, 1), round(y, 1)
