"""Which segment some words mean, as far as they tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from regions.imports.vocabulary import EITHER_WAY, SEGMENTS, plain
from regions.models import Segment
from regions.tree import segments_in_order, tree_of
from reports.measures import SegmentTree

LONGEST_FIRST = sorted((*SEGMENTS, *EITHER_WAY), key=len, reverse=True)
# Words only tell of a total where nothing else is said.
TOTAL = "total"


@dataclass(slots=True)
class SegmentWords:
    segments: dict[str, Segment]
    tree: SegmentTree
    names: Mapping[str, str]
    read: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def meant(self, text: str) -> tuple[str, ...]:
        """The codes that ``text`` may mean: none, one, or those between which it leaves open."""
        known = self.read.get(text)
        if known is None:
            known = self.read[text] = self._meant(plain(text))
        return known

    def _meant(self, words: str) -> tuple[str, ...]:
        if words in self.names:
            return (self.names[words],)
        found, _rest = phrases_in(words)
        either = [EITHER_WAY[one] for one in found if one in EITHER_WAY]
        codes = self._most_specific(SEGMENTS[one] for one in found if one in SEGMENTS)
        for pair in either:
            inside = [one for one in pair if self._within(one, codes)]
            codes = self._most_specific([*codes, *inside]) if inside else [*codes, *pair]
        return tuple(dict.fromkeys(codes))

    def left_over(self, text: str) -> list[str]:
        """The words of ``text`` that belong to no segment's name."""
        words = plain(text)
        return [] if words in self.names else phrases_in(words)[1].split()

    def _within(self, code: str, codes: Iterable[str]) -> bool:
        return bool(set(self.tree.ancestors(code)) & (set(codes) - {TOTAL}))

    def _most_specific(self, codes: Iterable[str]) -> list[str]:
        """Without what lies above another: "PU / Non ASN" means Non ASN."""
        said = list(dict.fromkeys(codes))
        above = {one for code in said for one in self.tree.ancestors(code)}
        return [code for code in said if code not in above]


def phrases_in(words: str) -> tuple[list[str], str]:
    """The phrases of the vocabulary in ``words``, each word used once, and what is left."""
    found, left = [], f" {words} "
    for phrase in LONGEST_FIRST:
        if f" {phrase} " in left:
            found.append(phrase)
            left = left.replace(f" {phrase} ", " | ")
    return found, re.sub(r"[| ]+", " ", left).strip()


def segment_words() -> SegmentWords:
    """In one query."""
    segments = segments_in_order()
    names = {plain(one.code): one.code for one in segments}
    names |= {plain(name): one.code for one in segments for name in (one.name, one.name_en)}
    return SegmentWords({one.code: one for one in segments}, tree_of(segments), names)
