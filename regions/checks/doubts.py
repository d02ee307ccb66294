"""What looks wrong in a submission but is not forbidden, and the reasons given for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from regions.checks.reasons import STANDING, Given, reasons_for
from regions.checks.rules import SLIPS
from regions.checks.said import Said, check_said, read_said
from regions.checks.words import Found, sentence, stored_sentence
from regions.models import Check, Segment, Submission
from regions.periods import say_period
from regions.tree import segments_in_order


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question to whoever hands the figures in; the verifier reads it with its reason.

    ``answered`` is the reason for exactly these numbers, ``known`` the one that stands since
    ``since``, ``once`` the one given while the numbers were others. ``stored`` is the sentence
    as a reason keeps it.
    """

    check: Check
    segment: str
    said: str
    key: str
    answered: str = ""
    known: str = ""
    since: str = ""
    once: str = ""
    stored: str = ""

    @property
    def asks(self) -> bool:
        return not (self.answered or self.known)

    @property
    def reason(self) -> str:
        return self.answered or self.known

    def __str__(self) -> str:
        return self.said


def doubts_of(submission: Submission) -> list[Doubt]:
    return doubts_of_many([submission])[submission.pk]


def doubts_of_many(submissions: Iterable[Submission]) -> dict[int, list[Doubt]]:
    """By primary key; the same number of queries for one as for many."""
    stored = list(submissions)
    doubts = doubts_in(read_said(stored))
    return {one.pk: found for one, found in zip(stored, doubts, strict=True)}


def doubts_in(said: Sequence[Said]) -> list[list[Doubt]]:
    """Of submissions that need not be stored."""
    segments = segments_in_order()
    checked = check_said(said, segments)
    by_code = {segment.code: segment for segment in segments}
    reasons = reasons_for([one.submission for one in said])
    return [
        asked_in_order([_doubt(each, given, by_code) for each in found], found)
        for found, given in zip(checked, reasons, strict=True)
    ]


def _doubt(found: Found, given: Given, segments: Mapping[str, Segment]) -> Doubt:
    named, stored = (found.check.value, found.segment), stored_sentence(found, segments)
    standing = given.standing(*named) if found.check in STANDING else None
    said = standing.submission if standing else None
    return Doubt(
        check=found.check,
        segment=found.segment,
        said=sentence(found, segments),
        key=found.key,
        answered=given.answer(*named, stored),
        known=standing.reason if standing else "",
        since=say_period(said.as_of, said.precision) if said else "",
        once=given.once(*named),
        stored=stored,
    )


def asked_in_order(doubts: list[Doubt], found: list[Found]) -> list[Doubt]:
    """While a slip of the pen is open, what follows from the same number is not asked."""
    pairs = list(zip(doubts, found, strict=True))
    slips = {each.segment for one, each in pairs if each.check in SLIPS and one.asks}
    return [one for one, each in pairs if each.check in SLIPS or not slips & each.involved]
