"""The sentences of the domain, once, for pages, previews and files alike."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from reports import formats
from reports.labels import RegionLabel
from reports.measures import (
    Count,
    CountingRule,
    Coverage,
    Derivation,
    Figure,
    Headline,
    Population,
    Precision,
    Rank,
    Reason,
    RegionBasis,
    Reporting,
    RuleApplied,
    SourceKind,
)

POPULATIONS = {
    Population.ACTIVE: lazy("aktif"),
    Population.REGISTERED: lazy("terdaftar"),
    Population.PROTECTED: lazy("terlindungi"),
    Population.NOT_STATED: lazy("tidak disebut"),
}
BASES = {
    RegionBasis.DOMICILE: lazy("menurut domisili (KTP)"),
    RegionBasis.REGISTRATION: lazy("menurut tempat terdaftar"),
    RegionBasis.NOT_STATED: lazy("dasar wilayah tidak disebut"),
}
RULES_ASKED = {
    CountingRule.PU_BPU: lazy("PU + BPU, tanpa jasa konstruksi"),
    CountingRule.PU_BPU_JAKON: lazy("PU + BPU + jasa konstruksi"),
}
RULES_APPLIED = {
    RuleApplied.PU_BPU: RULES_ASKED[CountingRule.PU_BPU],
    RuleApplied.PU_BPU_JAKON: RULES_ASKED[CountingRule.PU_BPU_JAKON],
    RuleApplied.PU_BPU_JAKON_PMI: lazy("PU + BPU + jasa konstruksi + pekerja migran"),
    RuleApplied.UNKNOWN: lazy("cara menghitung tidak diketahui"),
}
REASONS = {
    Reason.MISSING_PARTICIPANTS: lazy("jumlah peserta belum ada"),
    Reason.MISSING_UNIVERSE: lazy("semesta belum ada"),
    Reason.TERRITORY_CHANGED: lazy("wilayahnya berubah sesudah tanggal angka"),
    Reason.BEFORE_PLACEMENT: lazy("angkanya dari sebelum masuk wilayah ini"),
    Reason.OTHER_RULE: lazy("cara menghitungnya lain"),
    Reason.OTHER_POPULATION: lazy("yang dihitung lain (aktif, terdaftar, terlindungi)"),
    Reason.OTHER_BASIS: lazy("dasar wilayahnya lain"),
    Reason.OTHER_DATE: lazy("tanggalnya terlalu jauh dari yang lain"),
}
SOURCE_KINDS = {
    SourceKind.OFFICIAL_RECAP: lazy("Rekap resmi"),
    SourceKind.MINUTES: lazy("Berita acara"),
    SourceKind.PRESENTATION: lazy("Paparan"),
    SourceKind.MEDIA: lazy("Media"),
}
PRECISIONS = {
    Precision.DAY: lazy("tanggal"),
    Precision.MONTH: lazy("bulan"),
    Precision.YEAR: lazy("tahun"),
    Precision.STATEMENT: lazy("tanggal pernyataan"),
}
BY_PUBLISHER = lazy("menurut penerbit")
CHILDREN = {
    "nation": lazy("provinsi"),
    "province": lazy("kabupaten/kota"),
    "regency": lazy("wilayah"),
}
KINDS = {
    "negara": lazy("Negara"),
    "provinsi": lazy("Provinsi"),
    "kabupaten": lazy("Kabupaten"),
    "kota": lazy("Kota"),
}
OVER_UNIVERSE = lazy("Peserta melebihi semesta edisi ini; penyebab belum dipastikan.")
HUNDRED = Decimal(100)


def counting_rule(rule: CountingRule) -> str:
    return _("Cara menghitung: %(rule)s.") % {"rule": RULES_ASKED[rule]}


def rule_differs(applied: RuleApplied, asked: CountingRule) -> str:
    """What the figure counts instead of what was asked; empty where it is the same."""
    if applied.value == asked.value:
        return ""
    if applied is RuleApplied.UNKNOWN:
        return str(RULES_APPLIED[applied])
    return _("dihitung %(rule)s") % {"rule": RULES_APPLIED[applied]}


def basis(figure: Figure) -> str:
    """How people were tied to the region, where the source says it."""
    if figure.region_basis in (None, RegionBasis.NOT_STATED):
        return ""
    return str(BASES[figure.region_basis])


def rank(place: Rank) -> str:
    """``Peringkat 3 dari 15 (13 dapat dibandingkan).``"""
    words = {"place": place.place, "of": place.of, "comparable": place.comparable}
    if place.of == place.comparable:
        return _("Peringkat %(place)s dari %(of)s.") % words
    return _("Peringkat %(place)s dari %(of)s (%(comparable)s dapat dibandingkan).") % words


def derivation(figure: Figure, level: str) -> str:
    """How a figure came about: ``jumlah 13 dari 15 kabupaten/kota``."""
    if figure.derivation is Derivation.OWN:
        return _("angka sendiri")
    if figure.derivation is Derivation.MISSING or figure.reporting is None:
        return _("belum ada")
    words = _reporting(figure.reporting, level)
    if figure.derivation is Derivation.PARTIAL:
        return _("jumlah sebagian, %(n)s dari %(of)s %(children)s") % words
    return _("jumlah %(n)s dari %(of)s %(children)s") % words


def not_computable(figure: Figure, level: str) -> str:
    """Why there is no coverage: ``Belum dapat dihitung: 1 dari 15 kabupaten/kota melapor``."""
    if figure.counted is not None:
        return _("Cakupan belum dapat dihitung: semesta pekerja belum diketahui")
    if figure.reporting is None:
        return _("Belum ada angka peserta")
    return _("Belum dapat dihitung: %(n)s dari %(of)s %(children)s melapor") % _reporting(
        figure.reporting, level
    )


def _reporting(reporting: Reporting, level: str) -> dict[str, object]:
    return {"n": reporting.n, "of": reporting.of, "children": CHILDREN[level]}


def people(count: Count | None) -> str:
    """A count as it may be said: ``22.680``, ``sekitar 112.000``, ``2,7 juta``."""
    if count is None:
        return formats.ABSENT
    text = _in_millions(count) or formats.count(count.value)
    return about(text) if count.approximate else text


def percentage(headline: Headline) -> str:
    """A coverage as it may be said: ``24,41%``, ``sekitar 27%``, ``sekitar 37–38%``."""
    text = bare_percentage(headline)
    return about(text) if headline.about else text


def attributed_percentage(headline: Headline) -> str:
    """The same with whose it is: ``26,79% menurut penerbit``."""
    text = percentage(headline)
    return f"{text} {BY_PUBLISHER}" if headline.printed else text


def bare_percentage(headline: Headline) -> str:
    """The same without the word that it is approximate."""
    return _from_to(headline.low, headline.high) + "%"


def gap_people(coverage: Coverage) -> str:
    """People short of the universe, no finer than the counts allow; never signed."""
    people = abs(coverage.gap_people)
    spread = int(coverage.gap_interval.width)
    if spread:
        unit = max(10 ** (len(str(spread)) - 2), 1)
        return about(formats.count((2 * people + unit) // (2 * unit) * unit))
    text = formats.count(people)
    return about(text) if coverage.approximate else text


def gap_points(headline: Headline) -> str:
    """Points short of (or over) the universe, to the decimals of the headline."""
    ends = sorted((abs(HUNDRED - headline.low), abs(HUNDRED - headline.high)))
    text = unsigned_points(*ends)
    return about(text) if headline.about else text


def unsigned_points(low: Decimal, high: Decimal | None = None) -> str:
    """A distance that is named by the words around it: ``75,59 poin``, ``62–63 poin``."""
    return _("%(points)s poin") % {"points": _from_to(low, low if high is None else high)}


def gap_to_universe(coverage: Coverage, headline: Headline) -> str:
    """``Kurang terhadap semesta: 70.233 orang (75,59 poin)``."""
    words = {"people": gap_people(coverage), "points": gap_points(headline)}
    if coverage.exceeds:
        return _("Melebihi semesta: %(people)s orang (%(points)s)") % words
    return _("Kurang terhadap semesta: %(people)s orang (%(points)s)") % words


def says(population: Population | None) -> str:
    """The word of the source after a percentage."""
    if population in (None, Population.NOT_STATED):
        return _("menjadi peserta (aktif atau terdaftar tidak disebut)")
    return str(POPULATIONS[population])


def figure_date(figure: Figure) -> str:
    """``Juni 2023``; of a sum, from its oldest to its newest part."""
    newest = formats.date(figure.figures_as_of, figure.precision)
    if figure.figures_from in (None, figure.figures_as_of):
        return newest
    oldest = formats.date(figure.figures_from, figure.precision)
    return newest if oldest == newest else f"{oldest} – {newest}"


def quote(
    region: RegionLabel,
    figure: Figure,
    headline: Headline | None,
    per: datetime.date,
    disputed: Iterable[Decimal] = (),
    universe_of: str = "",
) -> tuple[str, ...]:
    """The lines to be said aloud or sent; date and source are in them.

    ``disputed``: percentages that the source printed and that do not follow from its counts.
    ``universe_of``: whose universe it is, where that is not the source of the figure.
    """
    coverage = figure.coverage["total"]
    if figure.counted is None or coverage is None or headline is None:
        return (_without_coverage(region, figure, per),)
    words = {
        "universe": people(coverage.universe),
        "edition": f" ({universe_of})" if universe_of else "",
        "region": region.full_name,
        "people": people(coverage.participants),
        "percent": percentage(headline),
        "printed": f" {BY_PUBLISHER}" if headline.printed else "",
        "says": says(figure.population),
        **_date_and_source(region, figure),
    }
    said = _(
        "Dari %(universe)s pekerja%(edition)s di %(region)s, %(people)s"
        " (%(percent)s%(printed)s) %(says)s menurut %(source)s, keadaan %(date)s."
    )
    lines = [said % words, *(_dispute(coverage, printed) for printed in disputed)]
    return (*lines, str(OVER_UNIVERSE)) if coverage.exceeds else tuple(lines)


def _without_coverage(region: RegionLabel, figure: Figure, per: datetime.date) -> str:
    words = {"region": region.full_name, "per": formats.date(per)}
    if figure.counted is not None:
        said = _(
            "%(people)s pekerja di %(region)s tercatat %(says)s menurut %(source)s,"
            " keadaan %(date)s; cakupan belum dapat dihitung karena semesta pekerja belum"
            " diketahui."
        )
        counts = {"people": people(figure.counted.count), "says": says(figure.population)}
        return said % {**words, **counts, **_date_and_source(region, figure)}
    if figure.reporting is None:
        return _("Sampai %(per)s belum ada angka peserta untuk %(region)s.") % words
    said = _(
        "Cakupan %(region)s per %(per)s belum dapat dihitung:"
        " %(n)s dari %(of)s %(children)s melapor."
    )
    return said % {**words, **_reporting(figure.reporting, region.level)}


def _date_and_source(region: RegionLabel, figure: Figure) -> dict[str, str]:
    said = figure.statement
    source = said.source.publisher if said else derivation(figure, region.level)
    return {"source": source, "date": figure_date(figure)}


def _dispute(coverage: Coverage, printed: Decimal) -> str:
    return _("Dihitung %(computed)s; penerbit menyebut %(printed)s; belum dikonfirmasi.") % {
        "computed": formats.percent(coverage.percent),
        "printed": formats.percent(printed),
    }


def about(text: str) -> str:
    """An approximate number, in the word of the source."""
    return _("sekitar %(number)s") % {"number": text}


def _from_to(low: Decimal, high: Decimal) -> str:
    if low == high:
        return formats.decimal(low)
    return f"{formats.decimal(low)}–{formats.decimal(high)}"


def _in_millions(count: Count) -> str:
    """``2,7 juta`` for a count that was given in no finer unit."""
    places = {100_000: 1, 1_000_000: 0}.get(count.spread)
    if places is None or count.value < 1_000_000 or count.value % count.spread:
        return ""
    millions = Decimal(count.value).scaleb(-6).quantize(Decimal(1).scaleb(-places))
    return _("%(number)s juta") % {"number": formats.decimal(millions)}
