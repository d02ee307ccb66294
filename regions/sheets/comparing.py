"""How a figure differs from the one before it, in people and percent."""

from __future__ import annotations

from fractions import Fraction

from django.utils.translation import gettext as _

from regions.numbers import write_count
from regions.previous import Previous, Terms
from regions.sheets.group import Before, Cell
from reports.measures import changed_by, round_half_up


def change_said(now: int | None, before: int | None) -> str:
    """``+540 · +2,4%``; from nobody only in people, nothing where either is unknown."""
    if now is None or before is None:
        return ""
    if now == before:
        return _("tetap")
    sign = "+" if now > before else "−"
    people, percent = sign + write_count(abs(now - before)), changed_by(now, before)
    return people if percent is None else f"{people} · {sign}{percent_said(percent)}"


def percent_said(percent: Fraction) -> str:
    whole, tenth = str(abs(round_half_up(percent, 1))).split(".")
    return f"{write_count(int(whole))},{tenth}%"


def before_of(previous: Previous | None, terms: Terms) -> Before:
    if previous is None:
        return Before()
    why_not = previous.why_not(terms) if terms.population else ""
    return Before(previous.people, previous.text, previous.when, why_not, previous.rounded)


def compare(cell: Cell) -> None:
    """Say beside the figure how it changed, or why that cannot be said."""
    if cell.people is None or not cell.before.why_not:
        cell.change = change_said(cell.people, cell.before.people)
    else:
        cell.change = cell.before.why_not
