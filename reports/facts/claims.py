"""Claims that were paid, as plain values."""

from __future__ import annotations

import datetime

from django.db.models import Q

from regions.models import ClaimPayment, Office
from reports.facts.claim_fact import ClaimFact
from reports.facts.places import label_of
from reports.facts.statements import source_fact
from reports.labels import OfficeLabel
from reports.measures import ClaimProgramme, Precision

ANYBODYS = Q()


def of_region_and_its_offices(code: str) -> Q:
    """The claims of a region, and those of the offices that serve it."""
    serving = Office.objects.filter(regions__code=code)
    return Q(region__code=code) | Q(office__in=serving)


def of_office(slug: str) -> Q:
    return Q(office__slug=slug)


def known_claims(per: datetime.date, whose: Q = ANYBODYS) -> tuple[ClaimFact, ...]:
    """Claims that were told of up to ``per``, in one query."""
    rows = ClaimPayment.objects.known_on(per).filter(whose)
    rows = rows.select_related("region", "office", "source").order_by("pk")
    return tuple(_fact(row) for row in rows)


def _fact(row: ClaimPayment) -> ClaimFact:
    return ClaimFact(
        id=row.pk,
        region=label_of(row.region) if row.region else None,
        office=OfficeLabel(row.office.slug, row.office.name) if row.office else None,
        since=row.since,
        as_of=row.as_of,
        precision=Precision(row.precision),
        cumulative=row.cumulative,
        programme=ClaimProgramme(row.programme),
        programme_label=row.get_programme_display(),
        cases=row.cases,
        rupiah=row.rupiah,
        rounded_to=row.rounded_to,
        among=row.among_id,
        note=row.note,
        source=source_fact(row.source),
        owner_kind=row.region.level if row.region else row.office.kind if row.office else "",
    )
