"""Why there is no coverage, and what a number of participants is made of."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports.measures import Figure, RuleApplied
from reports.wording.figures import reporting_words
from reports.wording.numbers import people
from reports.wording.words import EDITION_LACKS_REGION


def not_computable(figure: Figure, level: str, edition: str | None = None) -> str:
    """Why there is no coverage; ``edition`` is the one that the reader forced."""
    if figure.counted is not None and edition:
        return str(EDITION_LACKS_REGION).rstrip(".")
    if figure.counted is not None:
        return _("Cakupan belum dapat dihitung: semesta pekerja belum diketahui")
    if figure.reporting is None:
        return _("Belum ada angka peserta")
    return _("Belum dapat dihitung: %(n)s dari %(of)s %(children)s melapor") % reporting_words(
        figure.reporting, level
    )


def summed(figure: Figure) -> bool:
    """Whether the number of participants is ours, from the parts that the source gives."""
    if figure.counted is None or figure.statement is None:
        return False
    return figure.statement.lines.get("total") != figure.counted.count


def parts(figure: Figure) -> str:
    """``3.399 = PU 3.031 + BPU 368; di luar itu jasa konstruksi 467.`` Empty where it is not so."""
    known = {code: people(count) for code, count in figure.participants.items() if count}
    if figure.counted is None or not summed(figure) or not {"pu", "bpu", "jakon"} <= set(known):
        return ""
    words = {"counted": people(figure.counted.count), **known}
    if figure.counted.rule_applied is RuleApplied.PU_BPU:
        return (
            _("%(counted)s = PU %(pu)s + BPU %(bpu)s; di luar itu jasa konstruksi %(jakon)s.")
            % words
        )
    return _("%(counted)s = PU %(pu)s + BPU %(bpu)s + jasa konstruksi %(jakon)s.") % words
