"""How the figures of a file were counted: asked once, with what was said last time suggested."""

from __future__ import annotations

from django.db.models import Choices
from django.utils.translation import gettext as _

from regions.imports.desk import Desk, Options
from regions.models import Breakdown, Population, RegionBasis, Submission, TotalRule

CHOICES = ("population", "region_basis", "total_rule", "breakdown")


def said_last(desk: Desk, name: str) -> str:
    """By the same person."""
    last = Submission.objects.filter(entered_by=desk.actor).order_by("-pk").values(*CHOICES).first()
    return str(last[name]) if last else ""


def options_of(choices: type[Choices]) -> Options:
    return tuple((str(value), str(label)) for value, label in choices.choices)


def population_asked(desk: Desk, hint: str, in_rows: bool) -> str | None:
    """A word in the heads is enough; otherwise a person says it."""
    return desk.ask(
        "population",
        _("Siapa yang dihitung?"),
        options=options_of(Population),
        suggested=hint or said_last(desk, "population") or Population.NOT_STATED,
        sure=bool(hint) or in_rows,
    )


def _with_default(desk: Desk, name: str, text: str, choices: type[Choices], usual: str) -> str:
    suggested = said_last(desk, name) or usual
    answer = desk.ask(name, text, options=options_of(choices), suggested=suggested, sure=True)
    return answer or usual


def basis_asked(desk: Desk) -> str:
    text = _("Dihitung di wilayah mana?")
    return _with_default(desk, "region_basis", text, RegionBasis, RegionBasis.NOT_STATED)


def total_rule_asked(desk: Desk) -> str:
    text = _("Apa yang dihitung dalam totalnya?")
    return _with_default(desk, "total_rule", text, TotalRule, TotalRule.NOT_STATED)


def breakdown_asked(desk: Desk) -> str:
    text = _("Apakah rinciannya lengkap?")
    return _with_default(desk, "breakdown", text, Breakdown, Breakdown.PARTIAL)
