"""How many workers each region of a level has, and which regions have figures: for peers."""

from __future__ import annotations

import datetime
from collections import defaultdict

from regions.models import Region, Submission, UniverseEdition, UniverseFigure
from regions.region_editions import plain
from reports.measures import Count, Edition

TOTAL = "total"


def level_editions(level: str) -> dict[str, list[Edition]]:
    """The verified editions with the workers of all segments, by region, in two queries."""
    figures = UniverseFigure.objects.verified().filter(segment__code=TOTAL, region__level=level)
    known = {one.pk: one for one in UniverseEdition.objects.verified()}
    rows = figures.order_by("pk").values_list("region__code", "edition_id", "workers")
    found: dict[str, list[Edition]] = defaultdict(list)
    for code, edition, workers in rows:
        found[code].append(plain(known[edition], {TOTAL: Count(workers)}))
    return dict(found)


def codes_with_figures(per: datetime.date) -> tuple[str, ...]:
    """The regions of which somebody gave figures up to ``per``, in order and in one query."""
    said = Submission.objects.known_on(per).order_by().values("region")
    return tuple(Region.objects.filter(pk__in=said).order_by("code").values_list("code", flat=True))
