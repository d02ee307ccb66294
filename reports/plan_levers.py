"""From what is recorded of a region and what somebody asks to the levers of a plan."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from reports.facts.programmes import RecordedProgramme
from reports.levers import Levers
from reports.measures import (
    Addition,
    Continuation,
    FundSource,
    LeverKind,
    MandateResult,
    village_people,
)
from reports.measures.endings import SECURED
from reports.segment_rows import SegmentRow
from reports.selection import ImpossibleQuestion
from reports.subjects.villages import MandateRow

VULNERABLE = "bpu_vulnerable"


@dataclass(frozen=True, slots=True)
class Offers:
    """What is recorded of a region that a plan can begin with; ``None`` is unknown."""

    mandate: MandateRow | None  # the newest that tells how many villages are left
    villages: int | None  # all desa of the region
    non_asn: SegmentRow | None
    programmes: tuple[tuple[RecordedProgramme, bool], ...]  # and whether they are counted
    figures_as_of: datetime.date | None

    @property
    def result(self) -> MandateResult | None:
        return self.mandate.result if self.mandate else None

    @property
    def villages_left(self) -> int | None:
        return self.result.left if self.result else None

    @property
    def per_village(self) -> int | None:
        return self.result.per_village if self.result else None

    @property
    def non_asn_missing(self) -> int | None:
        """Of the potential, those who are not enrolled; zero where all are."""
        row = self.non_asn
        if row is None or row.universe is None or row.participants is None:
            return None
        return max(row.universe.value - row.participants.value, 0)

    def ending(
        self, per: datetime.date, until: datetime.date
    ) -> tuple[tuple[RecordedProgramme, bool], ...]:
        """The programmes that end before ``until``, soonest first.

        Also those that ended since the day of the figure, which still holds their people.
        """
        since = min(per, self.figures_as_of or per)
        found = [
            (fact.end, fact.slug, one)
            for one in self.programmes
            if (fact := one[0]).end and since <= fact.end < until
        ]
        return tuple(one for _end, _slug, one in sorted(found, key=lambda each: each[:2]))


def offered(offers: Offers) -> Levers:
    """The villages left, the non-ASN missing, and the programmes with money to go on."""
    secured = (fact.slug for fact, _ in offers.programmes if fact.renewal in SECURED)
    return Levers(
        villages=offers.villages_left or None,
        per_village=offers.per_village if offers.villages_left else None,
        non_asn_all=bool(offers.non_asn_missing),
        renewed=tuple(secured),
    )


def completed(levers: Levers, offers: Offers) -> Levers:
    """With what the mandate asks of each village, so that a link says all that it means."""
    if not levers.villages or levers.per_village is not None:
        return levers
    if offers.per_village is None:
        raise ImpossibleQuestion(
            _("Isi juga pekerja per desa, misalnya per_desa=10: %(n)s desa dikali berapa orang?")
            % {"n": levers.villages}
        )
    return replace(levers, per_village=offers.per_village)


def additions(levers: Levers, offers: Offers) -> tuple[Addition, ...]:
    """Whom the levers enrol; raises ``ImpossibleQuestion`` where a number is missing."""
    found = (
        _villages(levers, offers),
        _non_asn(levers, offers),
        *_vulnerable(levers),
        _employed(levers),
    )
    return tuple(one for one in found if one and one.people)


def continuations(
    levers: Levers, offers: Offers, per: datetime.date, until: datetime.date
) -> tuple[Continuation, ...]:
    """The programmes that end before the plan does, paid on or not."""
    return tuple(
        Continuation(fact, fact.slug in levers.renewed, inside=bool(fact.included) and is_counted)
        for fact, is_counted in offers.ending(per, until)
    )


def _villages(levers: Levers, offers: Offers) -> Addition | None:
    if not levers.villages or levers.per_village is None:
        return None
    most, least = village_people(levers.villages, levers.per_village, offers.result)
    segment = offers.mandate.rule.segment if offers.mandate else None
    return Addition(LeverKind.VILLAGES, most, segment or VULNERABLE, FundSource.APBDES, least=least)


def _non_asn(levers: Levers, offers: Offers) -> Addition | None:
    people = offers.non_asn_missing if levers.non_asn_all else levers.non_asn
    if levers.non_asn_all and people is None:
        raise ImpossibleQuestion(
            _(
                "“non_asn=semua” belum dapat dihitung: potensi atau peserta non-ASN wilayah ini"
                " belum tercatat. Tulis jumlah orangnya, misalnya non_asn=540."
            )
        )
    if people is None:
        return None
    payer = FundSource.APBD_REGENCY
    return Addition(LeverKind.NON_ASN, people, "non_asn", payer, monthly=levers.non_asn_monthly)


def _vulnerable(levers: Levers) -> Iterator[Addition]:
    for source, people in levers.vulnerable:
        yield Addition(LeverKind.VULNERABLE, people, VULNERABLE, source)


def _employed(levers: Levers) -> Addition | None:
    if not levers.employed:
        return None
    payer = FundSource.EMPLOYER
    return Addition(LeverKind.EMPLOYED, levers.employed, "badan_usaha", payer)
