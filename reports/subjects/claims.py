"""Claims in the order of a list; nothing is ever summed here (DESIGN 2, Klaim)."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reports.facts.benefits import BenefitFact, load_benefits
from reports.facts.claim_fact import ClaimFact
from reports.facts.claims import ANYBODYS, known_claims, of_office, of_region_and_its_offices
from reports.selection import Selection


@dataclass(frozen=True, slots=True)
class Quoted:
    """What an office says of all the regions that it serves, with what lies within."""

    claim: ClaimFact
    among: tuple[ClaimFact, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims of one owner, and apart those that only offices serving it can tell of."""

    own: tuple[ClaimFact, ...] = ()
    quoted: tuple[Quoted, ...] = ()

    @property
    def rows(self) -> tuple[ClaimFact, ...]:
        """All that is shown, each once."""
        said = (row for quote in self.quoted for row in (quote.claim, *quote.among))
        return (*self.own, *said)


def load_claims(selection: Selection) -> tuple[ClaimFact, ...]:
    """Everybody's claims known on the date asked for, in two queries."""
    return arranged(with_benefits(known_claims(selection.per, ANYBODYS), load_benefits()))


def load_region_claims(selection: Selection, code: str) -> Claims:
    """The claims of a region and, quoted, its offices'; in two queries."""
    known = known_claims(selection.per, of_region_and_its_offices(code))
    rows = arranged(with_benefits(known, load_benefits()))
    offices = [row for row in rows if row.office]
    return Claims(tuple(row for row in rows if row.region), tuple(_newest(quotes(offices))))


def load_office_claims(selection: Selection, slug: str) -> Claims:
    """An office's own claims, in two queries."""
    known = known_claims(selection.per, of_office(slug))
    return Claims(arranged(with_benefits(known, load_benefits())))


def with_benefits(
    claims: Iterable[ClaimFact], benefits: Sequence[BenefitFact]
) -> tuple[ClaimFact, ...]:
    """Each claim with what the law pays for one case, where all its rupiah come to just that."""
    return tuple(replace(claim, benefit=_benefit(claim, benefits)) for claim in claims)


def _benefit(claim: ClaimFact, benefits: Sequence[BenefitFact]) -> BenefitFact | None:
    if not claim.cases:
        return None
    lawful = (one for one in benefits if one.code == claim.programme and one.holds_on(claim.as_of))
    return next((one for one in lawful if one.amount * claim.cases == claim.rupiah), None)


def arranged(claims: Iterable[ClaimFact]) -> tuple[ClaimFact, ...]:
    """The newest first, and what lies within a claim right beneath it."""
    newest_first = sorted(claims, key=lambda one: (-one.as_of.toordinal(), one.owner, one.id))
    shown = {claim.id for claim in newest_first}
    within: dict[int | None, list[ClaimFact]] = defaultdict(list)
    for claim in newest_first:
        within[claim.among if claim.among in shown else None].append(claim)

    def down(claim: ClaimFact) -> list[ClaimFact]:
        return [claim, *(each for part in within[claim.id] for each in down(part))]

    return tuple(each for claim in within[None] for each in down(claim))


def quotes(claims: Sequence[ClaimFact]) -> tuple[Quoted, ...]:
    """Each claim that lies in no other of ``claims``, with those within it."""
    shown = {claim.id for claim in claims}
    return tuple(
        Quoted(claim, tuple(part for part in claims if part.among == claim.id))
        for claim in claims
        if claim.among not in shown
    )


def _newest(quoted: Iterable[Quoted]) -> Iterator[Quoted]:
    """Of each office and programme what its newest date says; the rest is on the office's page."""
    newest: dict[object, datetime.date] = {}
    for quote in quoted:
        claim = quote.claim
        kind = (claim.office, claim.programme, claim.cumulative)
        if newest.setdefault(kind, claim.as_of) == claim.as_of:
            yield quote
