"""Which days regions have figures of, without reading the figures."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from regions.models import Submission
from reports.facts.relevant import gives_counted
from reports.measures import CountingRule


def days_reported(
    codes: Iterable[str], since: datetime.date, per: datetime.date, rule: CountingRule
) -> dict[str, set[datetime.date]]:
    """The days from ``since`` to ``per`` that a verified count of participants speaks of.

    By region; in one query.
    """
    known = Submission.objects.known_on(per).filter(
        gives_counted(rule), as_of__gte=since, region__code__in=list(codes)
    )
    found: dict[str, set[datetime.date]] = defaultdict(set)
    for code, day in known.order_by().values_list("region__code", "as_of"):
        found[code].add(day)
    return found
