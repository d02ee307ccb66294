"""Regions side by side as bars: coverage with targets, and coverage by segment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.charts.named_bars import Bar, Heading, named_bars
from reports.charts.palette import ACCENT, OVER, STRONG
from reports.charts.picture import Cell, Picture
from reports.charts.spec import NARROW, WIDE
from reports.comparison import FEWEST, ComparedRegion, Comparison
from reports.measures import Coverage, Extreme
from reports.wording import comparison as words
from reports.wording.targets import target_percent

SEGMENTS = ("pu", "bpu", "jakon")


def comparison_pictures(comparison: Comparison) -> dict[str, Picture]:
    """By key, which is also the picture's address."""
    drawn = (_coverage(comparison), _segments(comparison))
    return {picture.key: picture for picture in drawn if picture}


def _coverage(comparison: Comparison) -> Picture | None:
    regions = comparison.regions
    if not any(one.row.headline for one in regions):
        return None
    drawn = [_bar(one) for one in regions]
    return Picture(
        key="cakupan",
        title=_finding(comparison),
        source=sources(regions),
        wide=named_bars(WIDE, drawn),
        narrow=named_bars(NARROW, drawn),
        header=(_("Wilayah"), _("Cakupan"), _("Target")),
        rows=tuple(
            (
                Cell(one.region.full_name),
                _cell(f"{one.region.code}:coverage.total", _total(one), _said(one)),
                Cell(_target(one)),
            )
            for one in regions
        ),
        note=_how_to_read(regions),
    )


def _bar(one: ComparedRegion) -> Bar:
    share = _total(one)
    if share is None:
        return Bar(_("%(region)s: belum ada") % {"region": one.region.full_name})
    low, high = share.range or (None, None)
    aim = one.target.target.percent if one.target else None
    colour = OVER if share.exceeds else STRONG if one.why_not else ACCENT
    return Bar(
        text=_("%(region)s: %(said)s") % {"region": _starred(one), "said": _said(one)},
        colour=colour,
        value=float(share.percent),
        low=None if low is None else float(low),
        high=None if high is None else float(high),
        mark=None if aim is None else float(100 * aim),
    )


def _segments(comparison: Comparison) -> Picture | None:
    """Of those that have a breakdown; one alone has a picture on its own page."""
    regions = [one for one in comparison.regions if any(map(one.share, SEGMENTS))]
    if len(regions) < FEWEST:
        return None
    names = _names(regions)
    parts: list[Bar | Heading] = []
    for code, name in names.items():
        parts += [Heading(name), *(_part(one, code) for one in regions)]
    return Picture(
        key="segmen",
        title=_of_segments(regions, names),
        source=sources(regions),
        wide=named_bars(WIDE, parts),
        narrow=named_bars(NARROW, parts),
        header=(_("Wilayah"), *names.values()),
        rows=tuple(
            (
                Cell(one.region.full_name),
                *(_cell(one.share_reference(code), one.share(code)) for code in names),
            )
            for one in regions
        ),
        note=_without_breakdown(comparison, regions),
    )


def _names(regions: Sequence[ComparedRegion]) -> dict[str, str]:
    """What the segments of which somebody's coverage is known are called."""
    known = [code for code in SEGMENTS if any(one.share(code) for one in regions)]
    called = {code: row.segment.name for one in regions for code, row in one.segments.items()}
    return {code: called.get(code, code.upper()) for code in known}


def _without_breakdown(comparison: Comparison, shown: Sequence[ComparedRegion]) -> str:
    others = [one.region.full_name for one in comparison.regions if one not in shown]
    dated = _("Tiap segmen memakai angka terbarunya sendiri.")
    if not others:
        return dated
    return f"{dated} " + _("Tanpa rincian segmen: %(names)s.") % {"names": words.listed(others)}


def _part(one: ComparedRegion, code: str) -> Bar:
    share = one.share(code)
    said = wording.computed_percentage(share) if share else _("belum ada")
    return Bar(
        text=_("%(region)s: %(said)s") % {"region": one.region.full_name, "said": said},
        colour=OVER if share and share.exceeds else ACCENT,
        value=float(share.percent) if share else None,
    )


def _of_segments(regions: Sequence[ComparedRegion], names: Mapping[str, str]) -> str:
    """Which segment is the lowest in most regions; each is held against its own others alone."""
    lowest = [
        min(shares, key=lambda code: shares[code].value)
        for one in regions
        if len(shares := {code: share for code in names if (share := one.share(code))}) > 1
    ]
    times = {code: lowest.count(code) for code in names}
    most = max(times, key=lambda code: times[code])
    if len(lowest) < FEWEST or list(times.values()).count(times[most]) > 1:
        return _("Cakupan tiap segmen, wilayah demi wilayah")
    found = {"segment": names[most], "n": times[most], "of": len(lowest)}
    return _("%(segment)s paling rendah di %(n)s dari %(of)s wilayah") % found


def _total(one: ComparedRegion) -> Coverage | None:
    return one.row.figure.coverage["total"]


def _said(one: ComparedRegion) -> str:
    return wording.percentage(one.row.headline) if one.row.headline else formats.ABSENT


def _target(one: ComparedRegion) -> str:
    return target_percent(one.target.target.percent) if one.target else formats.ABSENT


def _cell(reference: str, share: Coverage | None, said: str = "") -> Cell:
    if share is None:
        return Cell(formats.ABSENT)
    return Cell(said or wording.computed_percentage(share), reference, share.percent)


def _starred(one: ComparedRegion) -> str:
    return f"{one.region.full_name}*" if one.why_not else one.region.full_name


def _finding(comparison: Comparison) -> str:
    """Who is highest and lowest, where that can be said."""
    named = {
        one.extreme: (one.region.full_name, _said(one)) for one in comparison.regions if one.extreme
    }
    found = words.finding(named.get(Extreme.HIGHEST), named.get(Extreme.LOWEST))
    if found:
        return found
    if comparison.group:
        return _("Cakupan yang dapat dibandingkan tidak jelas berbeda")
    return _("Cakupan yang tidak dapat dibandingkan satu sama lain")


def _how_to_read(regions: Sequence[ComparedRegion]) -> str:
    totals = [share for one in regions if (share := _total(one))]
    notes = (
        (any(one.target for one in regions), _("Garis tegak: target wilayah itu sendiri.")),
        (
            any(share.range for share in totals),
            _("Garis mendatar di batang: rentang karena angka dibulatkan."),
        ),
        (
            any(one.why_not and one.row.headline for one in regions),
            _("Yang bertanda * tidak dapat dibandingkan dengan yang lain."),
        ),
        (any(share.exceeds for share in totals), str(wording.OVER_UNIVERSE)),
    )
    return " ".join(text for holds, text in notes if holds)


def sources(regions: Sequence[ComparedRegion]) -> str:
    """Who said the figures, and as of when, each once."""
    said = {
        _("%(who)s (%(date)s)") % {"who": _who(one), "date": wording.figure_date(one.row.figure)}: 1
        for one in regions
        if one.row.figure.counted
    }
    return _("Sumber: %(sources)s.") % {"sources": "; ".join(said)}


def _who(one: ComparedRegion) -> str:
    said = one.row.figure.statement
    return said.source.publisher if said else wording.derivation(one.row.figure, one.region.level)
