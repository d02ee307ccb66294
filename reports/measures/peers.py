"""Regions of about the same size, to compare one with (DESIGN 4, `/banding/`)."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

# A universe more than three times as large or small is compared only where nothing is nearer.
FARTHEST = 3


@dataclass(frozen=True, slots=True)
class Sized:
    """A region by its universe: `workers` of all segments, as the edition `edition` counts them.

    `reported`: whether it has figures of participants.
    """

    code: str
    level: str
    kind: str
    workers: int
    edition: str
    reported: bool


@dataclass(frozen=True, slots=True)
class Peer:
    """A region suggested for comparison.

    `ratio` is that of the larger universe to the smaller, so at least 1. Two universes that
    are not of one edition (`same_edition`) are not the same measure; their ratio is a guess.
    """

    code: str
    ratio: Fraction
    same_edition: bool
    reported: bool


def peers(of: Sized, others: Iterable[Sized], most: int = 5) -> tuple[Peer, ...]:
    """At most `most` regions of the level of `of`, those to be suggested first come first.

    Of its kind too (kabupaten, kota) where `most` of that kind are within `FARTHEST` and in
    its edition. Those in its edition come first, among them those within `FARTHEST`, then
    those that have figures, then the nearest by ratio, then by code. Empty where `of`, or
    everybody else, has no workers.
    """
    level = [one for one in others if one.level == of.level and one.code != of.code]
    found = {one: _peer(of, one) for one in level if one.workers and of.workers}
    own_kind = {one: peer for one, peer in found.items() if one.kind == of.kind}
    alike = [peer for peer in own_kind.values() if peer.same_edition and peer.ratio <= FARTHEST]
    pool = own_kind if len(alike) >= most else found
    return tuple(sorted(pool.values(), key=_order)[:most])


def _peer(of: Sized, one: Sized) -> Peer:
    ratio = Fraction(max(of.workers, one.workers), min(of.workers, one.workers))
    return Peer(one.code, ratio, one.edition == of.edition, one.reported)


def _order(peer: Peer) -> tuple[bool, bool, bool, Fraction, str]:
    far = peer.ratio > FARTHEST
    return not peer.same_edition, far, not peer.reported, peer.ratio, peer.code
