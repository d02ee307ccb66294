"""Words of targets, money, change and trust in templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from reports import formats, wording
from reports.measures import (
    Change,
    Effect,
    GapCost,
    NoChange,
    ProgrammeFact,
    programme_people,
    round_half_up,
)
from reports.region_report import RegionReport
from reports.subjects.money import MoneyRow
from reports.wording import changes, money, targets
from reports.wording.grades import trust
from reports.wording.payers import PAYERS

register = template.Library()
YEAR = 12
register.simple_tag(trust, name="trust")


@register.simple_tag
def money_assumption() -> str:
    return str(money.ASSUMPTION)


@dataclass(frozen=True, slots=True)
class PayerGroup:
    """Payers of one gap who would pay the same."""

    name: str
    cost: GapCost


@register.simple_tag
def payers(row: MoneyRow) -> tuple[PayerGroup, ...]:
    """Those of a gap, in their order; whoever pays the same stands together."""
    together: dict[tuple[int, ...], list[GapCost]] = {}
    for cost in row.costs:
        paid = (cost.monthly.low, cost.monthly.high, cost.yearly.low, cost.yearly.high)
        together.setdefault(paid, []).append(cost)
    return tuple(
        PayerGroup(", ".join(str(PAYERS[cost.fund_source]) for cost in costs), costs[0])
        for costs in together.values()
    )


@register.simple_tag
def gap_name(row: MoneyRow, report: RegionReport) -> SafeString:
    """Which gap it is, and of how many people."""
    coverage = report.row.figure.coverage["total"]
    if row.held:
        name = _("Terhadap target %(due)s") % {"due": targets.due(row.held.target)}
        people = targets.short_people(row.held)
    elif row.printed:
        name = _("Menurut angka rilis %(publisher)s") % {"publisher": row.printed.source.publisher}
        if row.printed.disagrees:
            name = _("%(name)s (kemungkinan kekurangan terhadap target)") % {"name": name}
        people = formats.count(row.people)
    else:
        name = _("Terhadap semesta")
        people = wording.gap_people(coverage) if coverage else formats.count(row.people)
    beneath = _("%(people)s orang") % {"people": people}
    return format_html('{}<span class="under">{}</span>', name, beneath)


@register.simple_tag
def money_figure(code: str, row: MoneyRow, gap: GapCost, what: str) -> SafeString:
    """Rupiah, marked with the gap and the payer that they belong to."""
    cost = gap.monthly if what == "per_month" else gap.yearly
    reference = f"{code}:cost.{row.kind}.{gap.fund_source}.{what}"
    return formats.marked(reference, cost.high, money.rupiah_range(cost, exact=row.exact))


@register.simple_tag
def tariff_laws(rows: Sequence[MoneyRow]) -> str:
    """The laws behind the rates, and that they may leave a rate open."""
    costs = [cost for row in rows for cost in row.costs]
    laws = sorted({law for cost in costs for law in (*cost.monthly.laws, *cost.yearly.laws)})
    unclear = any(cost.yearly.low != cost.yearly.high for cost in costs)
    changes_within = any(cost.yearly.high != YEAR * cost.monthly.high for cost in costs)
    lines = (
        _("Dasar tarif: %(laws)s.") % {"laws": ", ".join(laws)},
        _("Dua angka: belum jelas apakah keringanan iuran berlaku bagi pembayar itu.")
        if unclear
        else "",
        _("Tarif berubah dalam setahun itu; jumlah setahun mengikuti tarif tiap bulannya.")
        if changes_within
        else "",
    )
    return " ".join(line for line in lines if line)


@register.simple_tag
def effect_figure(code: str, what: str, effect: Fraction, change: Change) -> SafeString:
    """Points of a change, marked with the segment or the universe that they come from."""
    reference = f"{code}:change.{what}"
    return formats.marked(reference, round_half_up(effect, 2), changes.points(effect, change))


@register.simple_tag
def effect_people(effect: Effect, change: Change) -> str:
    return changes.people(effect, change)


@register.filter
def between(change: Change) -> str:
    return changes.between(change)


@register.simple_tag
def effect_name(effect: Effect, report: RegionReport) -> str:
    """The segment whose people changed."""
    names = {row.segment.code: row.segment.name for row in report.segments}
    return changes.effect_name(effect, names)


@register.simple_tag
def universe_effect_name(change: Change) -> str:
    return changes.universe_name(change)


@register.filter
def why_not_compared(reason: NoChange) -> str:
    return str(changes.NO_CHANGE[reason])


@register.filter
def people_of(programme: ProgrammeFact) -> str:
    """The people of a programme, or what was said instead of a number."""
    people = programme_people(programme)
    if people is None:
        return programme.count_note or _("jumlah tidak disebut")
    return _("%(people)s orang") % {"people": formats.count(people.value)}
