"""By what a list can be narrowed: the place, the office and the category of its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from regions.models.vocabulary import Kind
from reports.labels import OfficeLabel, RegionLabel
from reports.narrowing.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Facet:
    """One question that a list can be narrowed by, under its ``word`` in the address.

    ``known`` gives every value that makes sense with its name, in order; ``of`` those that a
    row falls under. ``group`` names the part of a long choice that a value stands in.
    """

    word: str
    label: Any
    known: Callable[[Surroundings], Mapping[str, str]]
    of: Callable[[Any, Surroundings], Iterable[str]]
    group: Callable[[str], str] | None = None


def of_closed(
    word: str, label: Any, names: Mapping[Any, Any], of: Callable[[Any], object]
) -> Facet:
    """A facet of a closed vocabulary: ``of`` gives the value of a row, ``None`` for none."""
    return Facet(
        word,
        label,
        known=lambda about: {str(value): str(name) for value, name in names.items()},
        of=lambda row, about: [] if of(row) is None else [str(of(row))],
    )


def regions_of(row: Any) -> tuple[RegionLabel, ...]:
    """The regions that a row is about; none for an office's own or a lone recipient."""
    if hasattr(row, "regions"):
        return tuple(row.regions)
    return (row.region,) if row.region else ()


def office_of(row: Any) -> OfficeLabel | None:
    """The office whose own the row is."""
    return getattr(row, "office", None)


def _provinces(row: Any, about: Surroundings) -> Iterator[str]:
    """Where its regions lay on the date asked; of an office's own row where the office serves."""
    codes = {region.code for region in regions_of(row)}
    office = office_of(row)
    if office:
        codes |= about.served.get(office.slug, frozenset())
    yield from {province for code in codes if (province := about.province(code))}


def _offices(row: Any, about: Surroundings) -> Iterator[str]:
    office = office_of(row)
    if office:
        yield office.slug
    codes = {region.code for region in regions_of(row)}
    yield from (slug for slug, served in about.served.items() if codes & served)


def _kinds(row: Any, about: Surroundings) -> set[str]:
    return {region.kind for region in regions_of(row)}


def _categories(row: Any, about: Surroundings) -> set[str]:
    regions = regions_of(row)
    return {name for region in regions for name in about.categories.get(region.code, ())}


ISLANDS = {
    "0": pgettext_lazy("kelompok provinsi", "Nasional"),
    "1": gettext_lazy("Sumatera"),
    "2": gettext_lazy("Sumatera"),
    "3": gettext_lazy("Jawa"),
    "5": gettext_lazy("Bali dan Nusa Tenggara"),
    "6": gettext_lazy("Kalimantan"),
    "7": gettext_lazy("Sulawesi"),
    "8": gettext_lazy("Maluku"),
    "9": gettext_lazy("Papua"),
}


def island(code: str) -> str:
    """The islands that a province lies on, as Kemendagri numbers them."""
    return str(ISLANDS.get(code[:1], ""))


def _kind_names(about: Surroundings) -> dict[str, str]:
    return {kind.value: str(kind.label) for kind in Kind if kind is not Kind.NATION}


PROVINCE = Facet(
    "provinsi", gettext_lazy("Provinsi"), lambda about: about.provinces, _provinces, group=island
)
OFFICE = Facet("kantor", gettext_lazy("Kantor"), lambda about: about.offices, _offices)
KIND = Facet("jenis", gettext_lazy("Jenis wilayah"), _kind_names, _kinds)
CATEGORY = Facet(
    "kategori", gettext_lazy("Kategori cakupan"), lambda about: about.band_names, _categories
)
OF_PLACES = (PROVINCE, KIND, OFFICE, CATEGORY)


def impossible(facet: Facet, value: str, known: Mapping[str, str]) -> str:
    """What is wrong with a value, and which there are."""
    choices = (
        key if key == name else f"{facet.word}={key} ({name})" for key, name in known.items()
    )
    words = {"word": facet.word, "value": value, "choices": ", ".join(choices)}
    if not known:
        return _("“%(word)s=%(value)s” tidak dikenal; saringan ini belum punya pilihan.") % words
    return _("“%(word)s=%(value)s” tidak dikenal. Pilih salah satu: %(choices)s.") % words
