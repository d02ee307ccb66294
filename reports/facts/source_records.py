"""What came from each source beside participants: targets, programmes, awards and the like."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass, field

from regions.models import stated_models

OWN = "region__code"
# Records that belong to another record lie where that one does.
BY_OTHER = {
    "programme": "programme__region__code",
    "regulation": "regulation__region__code",
    "follow_up": "follow_up__region__code",
}


@dataclass(slots=True)
class SourceRecords:
    """The records of one source: how many, of which regions, and their dates."""

    count: int = 0
    regions: set[str] = field(default_factory=set)
    dates: set[datetime.date] = field(default_factory=set)


def records_of_sources(per: datetime.date) -> dict[int, SourceRecords]:
    """Verified records up to ``per`` by source, in one query for each kind of record."""
    found: dict[int, SourceRecords] = defaultdict(SourceRecords)
    for model in stated_models():
        names = {one.name for one in model._meta.get_fields()}
        path = OWN if "region" in names else next((BY_OTHER[n] for n in BY_OTHER if n in names), "")
        rows = model._default_manager.verified().filter(as_of__lte=per)
        for row in rows.values_list("source_id", "as_of", *([path] if path else [])):
            source, as_of, *code = row
            found[source].count += 1
            found[source].dates.add(as_of)
            found[source].regions.update(one for one in code if one)
    return dict(found)
