"""Why a coverage changed, for programs."""

from __future__ import annotations

from fractions import Fraction

from reports.changes import ChangeReport
from reports.exports.json_rows import Json, day, percent_json, two_places
from reports.measures import Change, programme_people, round_half_up
from reports.measures.endings import ProgrammesBetween


def change_json(report: ChangeReport | None) -> Json | None:
    """Points with two decimals; ``why_not`` where the two figures are not compared."""
    if report is None:
        return None
    if not isinstance(report.change, Change):
        return {"since": day(report.before.figures_as_of), "why_not": report.change}
    change = report.change
    return {
        "since": day(change.before.as_of),
        "until": day(change.after.as_of),
        "before": percent_json(change.before.coverage),
        "after": percent_json(change.after.coverage),
        "points": _points(change.points),
        "people": [
            {"segment": one.segment, "people": one.people, "points": _points(one.points)}
            for one in change.people
        ],
        "universe": _points(change.universe),
        "edition_changed": change.edition_changed,
        "why_not": None,
        **_programmes(report.programmes),
    }


def _programmes(between: ProgrammesBetween) -> Json:
    groups = {"began": between.began, "ended": between.ended}
    return {
        f"programmes_{name}": [
            {"name": one.name, "people": people.value if people else None}
            for one in programmes
            for people in [programme_people(one)]
        ]
        for name, programmes in groups.items()
    }


def _points(effect: Fraction) -> str | None:
    return two_places(round_half_up(effect, 2))
