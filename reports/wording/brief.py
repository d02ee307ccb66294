"""The first screen of a region in lines, and what a quotation adds from them (DESIGN 3.9)."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports.measures import FundSource, GapCost, TargetResult, Verdict
from reports.wording import money, targets


def target_line(result: TargetResult) -> str:
    """``55% akhir 2025 (BPJS Ketenagakerjaan): kurang 19.600 orang (17,50 poin); …``."""
    target = result.target
    if result.past_due and not result.due_figure_known:
        state = targets.past_due(result)
    elif result.verdict is Verdict.ACHIEVED:
        state = _achieved(result)
    else:
        state = f"{targets.gap(result)}; {targets.remaining(result)}"
    whose = targets.owner(target) or _("pemilik tidak disebut")
    return _("%(asked)s %(due)s (%(owner)s): %(state)s.") % {
        "asked": targets.asked(target),
        "due": targets.due(target),
        "owner": whose,
        "state": state,
    }


def money_line(costs: tuple[GapCost, ...], *, to_target: bool) -> str:
    """That of a public budget; empty where no gap is known."""
    public = next((cost for cost in costs if cost.fund_source is FundSource.APBD_REGENCY), None)
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
    return _("%(still)s, tambahan bersih %(pace)s per bulan selama %(n)s bulan.") % {
        "still": still,
        "pace": targets.pace(result),
        "n": result.months,
    }


def _achieved(result: TargetResult) -> str:
    return _("tercapai, %(gap)s") % {"gap": targets.gap(result)}
