"""Reports that are plain lists: search results, an office's own figures."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from regions.names import Match, matches
from regions.near_names import nearest
from reports.facts.offices import find_office
from reports.facts.places import Atlas, load_atlas
from reports.facts.printed import office_printed
from reports.facts.segments import load_segments
from reports.facts.statements import office_statements
from reports.facts.world import World
from reports.labels import RegionLabel
from reports.measures import RegionFacts, SourceFact
from reports.printed_rows import PrintedRow, compute_printed, sources_of
from reports.segment_rows import SegmentRow, compute_segments
from reports.selection import Selection
from reports.subjects.claims import Claims, load_office_claims


@dataclass(frozen=True, slots=True)
class Found:
    """A region that a search found, with where it lies and why it matched."""

    region: RegionLabel
    parent: RegionLabel | None
    alias: str | None  # the other name or old code that matched


def search_regions(text: str, per: datetime.date) -> tuple[Found, ...]:
    """Regions by name, alias or code, the closest first; in four queries or fewer."""
    return _found(matches(text.strip()), per) if text.strip() else ()


def nearly_named(text: str, per: datetime.date) -> tuple[Found, ...]:
    """Regions that may have been meant where none matches, the fewest mistakes first."""
    return _found(nearest(text), per)


def _found(fitting: tuple[Match, ...], per: datetime.date) -> tuple[Found, ...]:
    if not fitting:
        return ()
    atlas = load_atlas()
    return tuple(
        Found(atlas.labels[match.code], _parent(atlas, match.code, per), match.alias)
        for match in fitting
    )


def _parent(atlas: Atlas, code: str, per: datetime.date) -> RegionLabel | None:
    place = atlas.placement(code, per)
    return atlas.labels[place.parent] if place else None


@dataclass(frozen=True, slots=True)
class OfficeReport:
    """An office and figures of its own (in no region's sums)."""

    slug: str
    name: str
    kind_label: str
    selection: Selection
    segments: tuple[SegmentRow, ...]
    printed: tuple[PrintedRow, ...]
    claims: Claims
    sources: tuple[SourceFact, ...]


def load_office_report(slug: str, selection: Selection) -> OfficeReport:
    """The office ``slug``; raises ``UnknownOffice``."""
    office = find_office(slug)
    statements = office_statements(slug, selection.per)
    facts = RegionFacts(slug, tuple(statements.by_owner.get(slug, ())), ())
    world = World(
        load_atlas(), load_segments(), selection.question(), {slug: facts}, statements.notes, {}
    )
    segments = compute_segments(world, facts)
    printed = compute_printed(world, facts, office_printed(slug, selection.per))
    claims = load_office_claims(selection, slug)
    return OfficeReport(
        slug=office.slug,
        name=office.name,
        kind_label=office.kind_label,
        selection=selection,
        segments=segments,
        printed=printed,
        claims=claims,
        sources=_each_once(sources_of(segments, printed), claims),
    )


def _each_once(sources: Iterable[SourceFact], claims: Claims) -> tuple[SourceFact, ...]:
    """Those of the figures first."""
    everything = (*sources, *(claim.source for claim in claims.rows))
    return tuple({source.id: source for source in everything}.values())
