"""The workers under each cell, for many regions at once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from regions.measured import PAGE_RULE
from regions.region_editions import own_editions, series_of
from regions.sheets.group import Group
from reports.measures import TotalRule, choose_edition, own_rule
from reports.measures.denominator import workers


def put_universes(groups: Iterable[Group], total_rule: str) -> None:
    """Into every cell what its figure would be divided by, in two queries."""
    listed = list(groups)
    series = series_of({one.region.pk for one in listed})
    own = own_editions([one.document.pk for one in listed if one.document])
    rule = own_rule(TotalRule(total_rule)) if total_rule in set(TotalRule) else PAGE_RULE
    for group in listed:
        quoted = own.get(group.document.pk, []) if group.document else []
        editions = [*quoted, *series.get(group.region.pk, [])]
        for code, cell in group.cells.items():
            found = choose_edition(
                editions,
                source_id=group.source.pk if group.source else 0,
                as_of=group.period.day,
                gives=partial(workers, code=code, rule=rule if code == "total" else PAGE_RULE),
            )
            cell.universe = found.count.value if found else None
