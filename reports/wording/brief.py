"""The first screen of a region in lines, and what a quotation adds from them (DESIGN 3.9)."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports.measures import FundSource, GapCost, TargetResult, Verdict
from reports.wording import money, targets


def target_sentence(result: TargetResult) -> str:
    """What is short, or that the day is past; its figures stay open: ``%(people)s``."""
    return f"%(asked)s %(due)s (%(owner)s): {_state(result)}."


def _state(result: TargetResult) -> str:
    if result.past_due and not result.due_figure_known:
        return targets.past_due(result)
    gap = targets.gap_sentence(result)
    return _("tercapai, %(gap)s") % {"gap": gap} if result.verdict is Verdict.ACHIEVED else gap


def of_public_budget(costs: tuple[GapCost, ...]) -> GapCost | None:
    """What the regency's own budget would pay; ``None`` where no gap is known."""
    return next((cost for cost in costs if cost.fund_source is FundSource.APBD_REGENCY), None)


def money_line(costs: tuple[GapCost, ...], *, to_target: bool) -> str:
    """That of a public budget; empty where no gap is known."""
    public = of_public_budget(costs)
    if public is None:
        return ""
    cost = {"cost": money.at_most(public)}
    if to_target:
        return _("Menutup kekurangan terhadap target %(cost)s.") % cost
    return _("Menutup seluruh kekurangan terhadap semesta %(cost)s.") % cost


def target_quote(result: TargetResult) -> str:
    """``Target BPJS Ketenagakerjaan akhir 2025: 55%; masih perlu didaftarkan …``."""
    named = targets.named(result.target)
    if result.verdict is Verdict.ACHIEVED:
        return f"{named}; {_achieved(result)}."
    if result.past_due:
        return f"{named}; {targets.past_due(result)}."
    if result.gap_people is None:
        return f"{named}; {targets.gap(result)}."
    still = _("%(named)s; masih perlu didaftarkan %(people)s orang") % {
        "named": named,
        "people": targets.short_people(result),
    }
    if result.pace is None:
        return f"{still}."
    if result.months == 1:
        return _("%(still)s dalam 1 bulan yang tersisa.") % {"still": still}
    return _("%(still)s, tambahan bersih %(pace)s per bulan selama %(n)s bulan.") % {
        "still": still,
        "pace": targets.pace(result),
        "n": result.months,
    }


def _achieved(result: TargetResult) -> str:
    return _("tercapai, %(gap)s") % {"gap": targets.gap(result)}
