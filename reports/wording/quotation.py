"""The sentence to be said aloud or sent."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.utils.translation import gettext as _

from reports import formats
from reports.labels import RegionLabel
from reports.measures import Counted, Coverage, Figure, Headline
from reports.wording.figures import derivation, figure_date, reporting_words, says
from reports.wording.numbers import attributed_percentage, computed_percentage, people
from reports.wording.reasons import summed
from reports.wording.words import OVER_UNIVERSE, RULES_APPLIED, SUMMED


def quote(
    region: RegionLabel,
    figure: Figure,
    headline: Headline | None,
    per: datetime.date,
    disputed: Iterable[str] = (),
    noted: Iterable[str] = (),
    universe_of: str = "",
    edition: str | None = None,
) -> tuple[str, ...]:
    """The lines to be said aloud or sent; date and source are in them.

    ``disputed``: percentages that the source printed and that do not follow from its counts.
    ``noted``: others that it printed, which differ by rounding or counting, or were decided upon.
    ``universe_of``: whose universe it is, where that is not the source of the figure.
    """
    coverage = figure.coverage["total"]
    if figure.counted is None or coverage is None or headline is None:
        return (_without_coverage(region, figure, per, edition),)
    words = {
        "universe": people(coverage.universe),
        "edition": f" ({universe_of})" if universe_of else "",
        "region": region.full_name,
        "people": people(coverage.participants),
        "says": says(figure.population),
        **_date_and_source(region, figure),
    }
    others = (
        *(_noted(coverage, one, words["source"]) for one in noted),
        *(_contradiction(coverage, one, words["source"]) for one in disputed),
    )
    said = _disputed(words) if others else _undisputed(words, headline, figure)
    ours = _our_sum(figure, figure.counted)
    over = (str(OVER_UNIVERSE),) if coverage.exceeds else ()
    return (f"{said} {ours}" if ours else said, *others, *over)


def _undisputed(words: dict[str, str], headline: Headline, figure: Figure) -> str:
    if headline.printed and figure.statement:
        whose = attributed_percentage(headline, figure.statement.source.publisher)
        return _(
            "Dari %(universe)s pekerja%(edition)s di %(region)s, %(people)s"
            " (%(percent)s) %(says)s, keadaan %(date)s."
        ) % {**words, "percent": whose}
    return _(
        "Dari %(universe)s pekerja%(edition)s di %(region)s, %(people)s"
        " (%(percent)s) %(says)s menurut %(source)s, keadaan %(date)s."
    ) % {**words, "percent": attributed_percentage(headline)}


def _disputed(words: dict[str, str]) -> str:
    """Without a percentage: the source did not say ours."""
    return (
        _(
            "Dari %(universe)s pekerja%(edition)s di %(region)s, %(people)s %(says)s"
            " menurut %(source)s, keadaan %(date)s."
        )
        % words
    )


def _noted(coverage: Coverage, printed: str, publisher: str) -> str:
    return _("Dihitung dari kedua angka itu %(computed)s; %(publisher)s menyebut %(printed)s.") % {
        "computed": computed_percentage(coverage),
        "printed": printed,
        "publisher": publisher,
    }


def _contradiction(coverage: Coverage, printed: str, publisher: str) -> str:
    return _(
        "Dihitung dari kedua angka itu %(computed)s; %(publisher)s menyebut %(printed)s;"
        " belum dikonfirmasi."
    ) % {
        "computed": computed_percentage(coverage),
        "printed": printed,
        "publisher": publisher,
    }


def _our_sum(figure: Figure, counted: Counted) -> str:
    """A sentence of its own, to be said aloud: whose sum it is, and what its source printed."""
    if not summed(figure):
        return ""
    words = {
        "people": people(counted.count),
        "how": _how(figure),
        "rule": RULES_APPLIED[counted.rule_applied],
    }
    printed = figure.statement.lines.get("total") if figure.statement else None
    if printed is None:
        return _("%(people)s itu %(how)s (%(rule)s).") % words
    said = _("%(people)s itu %(how)s (%(rule)s); total yang dicetak %(printed)s.")
    return said % {**words, "printed": people(printed)}


def _how(figure: Figure) -> str:
    both = figure.participants["pu"] and figure.participants["bpu"]
    return str(SUMMED) if both else _("dihitung dari rinciannya")


def _how_counted(figure: Figure, counted: Counted) -> str:
    """`` (PU + BPU, tanpa jasa konstruksi, dijumlahkan dari rinciannya)`` where it is our sum."""
    if not summed(figure):
        return ""
    return f" ({RULES_APPLIED[counted.rule_applied]}, {_how(figure)})"


def _without_coverage(
    region: RegionLabel, figure: Figure, per: datetime.date, edition: str | None
) -> str:
    words = {"region": region.full_name, "per": formats.date(per)}
    if figure.counted is not None:
        return _people_only(region, figure, figure.counted, edition)
    if figure.reporting is None:
        return _("Sampai %(per)s belum ada angka peserta untuk %(region)s.") % words
    said = _(
        "Cakupan %(region)s per %(per)s belum dapat dihitung:"
        " %(n)s dari %(of)s %(children)s melapor."
    )
    return said % {**words, **reporting_words(figure.reporting, region.level)}


def _people_only(region: RegionLabel, figure: Figure, counted: Counted, edition: str | None) -> str:
    lacking = _("edisi semesta yang dipilih tidak memuat jumlah pekerja wilayah ini")
    unknown = _("semesta pekerja belum diketahui")
    return _(
        "Di %(region)s, %(people)s pekerja%(how)s %(says)s menurut %(source)s,"
        " keadaan %(date)s; cakupan belum dapat dihitung karena %(why)s."
    ) % {
        "region": region.full_name,
        "people": people(counted.count),
        "how": _how_counted(figure, counted),
        "says": says(figure.population),
        "why": lacking if edition else unknown,
        **_date_and_source(region, figure),
    }


def _date_and_source(region: RegionLabel, figure: Figure) -> dict[str, str]:
    said = figure.statement
    source = said.source.publisher if said else derivation(figure, region.level)
    return {"source": source, "date": figure_date(figure)}
