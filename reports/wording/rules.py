"""What a number counts, beside what was asked."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports.measures import CountingRule, Figure, RuleApplied
from reports.wording.words import RULES_APPLIED, RULES_ASKED


def counting_rule(rule: CountingRule) -> str:
    return _("Cara menghitung yang diminta: %(rule)s.") % {"rule": RULES_ASKED[rule]}


def rule_differs(applied: RuleApplied, asked: CountingRule) -> str:
    """What the figure counts instead of what was asked; empty where it is the same."""
    if applied.value == asked.value:
        return ""
    if applied is RuleApplied.UNKNOWN:
        return str(RULES_APPLIED[applied])
    return _("dihitung %(rule)s") % {"rule": RULES_APPLIED[applied]}


def rule_sentence(figure: Figure, asked: CountingRule) -> str:
    """What a figure counts, for the reader who asked for ``asked``."""
    if figure.counted is None:
        return counting_rule(asked)
    differs = rule_differs(figure.counted.rule_applied, asked)
    if figure.counted.rule_applied is not RuleApplied.UNKNOWN:
        return f"{differs[:1].upper()}{differs[1:]}." if differs else counting_rule(asked)
    if figure.participants["pu"] and figure.participants["bpu"]:
        return _("Sumber tidak menyebut apakah jasa konstruksi ikut dihitung.")
    return _(
        "Sumber tidak menyebut apakah jasa konstruksi ikut dihitung;"
        " pilihan cara menghitung tidak mengubah angkanya."
    )
