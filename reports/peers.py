"""Whom a region may be compared with: regions of about its size, wherever they lie."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reports.facts.places import Atlas
from reports.facts.sizes import TOTAL, level_editions
from reports.labels import RegionLabel
from reports.measures import ChosenUniverse, Edition, Peer, Sized, choose_edition, peers
from reports.selection import Selection

SUGGESTED = 5


@dataclass(frozen=True, slots=True)
class PeerRow:
    """A region that is suggested, with where it lies and how large it is beside the first."""

    region: RegionLabel
    parent: RegionLabel | None
    peer: Peer
    is_larger: bool

    @property
    def ratio(self) -> Fraction:
        return self.peer.ratio


def suggest(
    atlas: Atlas,
    code: str,
    selection: Selection,
    reported: Collection[str],
    without: Collection[str] = (),
) -> tuple[PeerRow, ...]:
    """Peers of ``code``, in two queries; none of those ``without``.

    ``reported`` are the regions that have figures. Empty where nobody counted its workers.
    """
    editions = level_editions(atlas.labels[code].level)
    chosen = _chosen(editions.get(code, ()), selection, selection.edition)
    if chosen is None:
        return ()
    sizes = {one.code: one for one in _sized(atlas, editions, selection, chosen, reported)}
    others = [one for other, one in sizes.items() if other not in without]
    return tuple(
        PeerRow(
            region=atlas.labels[peer.code],
            parent=atlas.labels[place.parent] if place else None,
            peer=peer,
            is_larger=sizes[peer.code].workers > chosen.count.value,
        )
        for peer in peers(sizes[code], others, SUGGESTED)
        for place in [atlas.placement(peer.code, selection.per)]
    )


def _sized(
    atlas: Atlas,
    editions: Mapping[str, Sequence[Edition]],
    selection: Selection,
    of: ChosenUniverse,
    reported: Collection[str],
) -> Iterator[Sized]:
    """Each region by the edition of the first, else by one of its own."""
    for code, offers in editions.items():
        own = _chosen(offers, selection, of.edition.slug) or _chosen(offers, selection)
        if own and atlas.exists(code, selection.per):
            label = atlas.labels[code]
            yield Sized(
                code=code,
                level=label.level,
                kind=label.kind,
                workers=own.count.value,
                edition=own.edition.slug,
                reported=code in reported,
            )


def _chosen(
    offers: Sequence[Edition], selection: Selection, forced: str | None = None
) -> ChosenUniverse | None:
    """As for a region without figures: the newest series, else the newest document."""
    return choose_edition(
        offers,
        source_id=None,
        as_of=selection.per,
        gives=lambda edition: edition.figures.get(TOTAL),
        forced=forced,
    )
