"""How a figure came about: its basis, date and place among others."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from reports import formats
from reports.labels import RegionLabel
from reports.measures import Derivation, Figure, Population, Rank, RegionBasis, Reporting
from reports.wording.words import BASES, CHILDREN, PREDICATES

FEW = 3


def basis(figure: Figure) -> str:
    """How people were tied to the region, where the source says it."""
    if figure.region_basis in (None, RegionBasis.NOT_STATED):
        return ""
    return str(BASES[figure.region_basis])


def rank(place: Rank, names: Mapping[str, str] | None = None) -> str:
    """``Peringkat 3 dari 15 (13 dapat dibandingkan).``; ``names`` of regions, by code."""
    level = [name for code in place.level_with if (name := (names or {}).get(code))]
    if not level:
        return _rank(place)
    words = {"rank": _rank(place), "level": ", ".join(level)}
    return (
        _("%(rank)s Setara dengan %(level)s: selisihnya di bawah galat baku survei semesta.")
        % words
    )


def _rank(place: Rank) -> str:
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
    words = reporting_words(figure.reporting, level)
    if figure.derivation is Derivation.PARTIAL:
        return _("ada angka untuk %(n)s dari %(of)s %(children)s") % words
    return _("jumlah %(n)s dari %(of)s %(children)s") % words


def reporting_words(reporting: Reporting, level: str) -> dict[str, object]:
    return {"n": reporting.n, "of": reporting.of, "children": CHILDREN[level]}


def total_name(region: RegionLabel, included: tuple[str, ...], of: int, *, stands: bool) -> str:
    """``Jumlah 2 dari 38 provinsi (bukan angka Indonesia)``; ``included`` by name."""
    words = {"n": len(included), "of": of, "children": CHILDREN[region.level]}
    name = _("Jumlah %(n)s dari %(of)s %(children)s") % words
    if stands or not included:
        return name
    if len(included) <= FEW:
        only = {"name": name, "only": ", ".join(included), "region": region.full_name}
        return _("%(name)s: hanya %(only)s (bukan angka %(region)s)") % only
    return _("%(name)s (bukan angka %(region)s)") % {"name": name, "region": region.full_name}


def says(population: Population | None) -> str:
    """What the source says of the people: ``terlindungi``, ``tercatat aktif``."""
    return str(PREDICATES[population or Population.NOT_STATED])


def figure_date(figure: Figure) -> str:
    """``Juni 2023``; of a sum, from its oldest to its newest part."""
    newest = formats.date(figure.figures_as_of, figure.precision)
    if figure.figures_from in (None, figure.figures_as_of):
        return newest
    oldest = formats.date(figure.figures_from, figure.precision)
    return newest if oldest == newest else f"{oldest} – {newest}"
