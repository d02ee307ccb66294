"""What must be known around rows to narrow them: provinces, offices, categories."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reports.bands import category_of
from reports.facts.bands import BandFact, bands_by_region
from reports.facts.offices import offices_and_regions
from reports.facts.places import NATION, Atlas, load_atlas
from reports.facts.world import load_world, with_children
from reports.figures import compute_figure
from reports.selection import Selection


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Places, offices and categories on the date asked; ``categories`` only where loaded."""

    atlas: Atlas
    per: datetime.date
    offices: Mapping[str, str]  # names by slug
    served: Mapping[str, frozenset[str]]  # codes of regions by slug
    bands: Mapping[str, tuple[BandFact, ...]]  # by region
    categories: Mapping[str, frozenset[str]]  # names by region

    @property
    def provinces(self) -> dict[str, str]:
        """The provinces of that day by code, and the nation for what is its own."""
        codes = (NATION, *self.atlas.children(NATION, self.per))
        return {code: self.atlas.labels[code].name for code in codes if code in self.atlas.labels}

    @property
    def band_names(self) -> dict[str, str]:
        """The words of all offices, each once, from the lowest limit up."""
        known = {limit for limits in self.bands.values() for limit in limits}
        ordered = sorted(known, key=lambda one: (one.at_least, one.name))
        return {one.name: one.name for one in ordered}

    def province(self, code: str) -> str | None:
        """The province that a region is or lay in; ``None`` where it was not yet born."""
        if code == NATION:
            return NATION
        place = self.atlas.placement(code, self.per)
        if place is None:
            return None
        return code if place.parent == NATION else self.province(place.parent)


def load_surroundings(selection: Selection) -> Surroundings:
    """Without categories, in four queries."""
    offices = offices_and_regions()
    return Surroundings(
        atlas=load_atlas(),
        per=selection.per,
        offices={office.slug: office.name for office, _ in offices},
        served={office.slug: codes for office, codes in offices},
        bands=bands_by_region(selection.per),
        categories={},
    )


def with_categories(
    about: Surroundings, selection: Selection, codes: Iterable[str]
) -> Surroundings:
    """The same with the categories of those of ``codes`` that an office has limits for.

    A coverage whose rounding reaches over a limit falls under both words.
    """
    atlas, per = about.atlas, about.per
    limited = [code for code in dict.fromkeys(codes) if code in about.bands]
    limited = [code for code in limited if atlas.exists(code, per)]
    below = [each for code in limited for each in with_children(atlas, code, selection)]
    world = load_world(selection, atlas, below)
    found = {}
    for code in limited:
        coverage = compute_figure(world, code)[0].coverage["total"]
        category = category_of(coverage, about.bands[code])
        names = {category.low.name, category.high.name} if category else set()
        found[code] = frozenset(names)
    return replace(about, categories=found)
