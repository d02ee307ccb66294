"""What a programme pays in one case, as the law had it when."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from regions.models import Benefit


@dataclass(frozen=True, slots=True)
class BenefitFact:
    """Rupiah for one case from ``since`` until before ``until``; ``code`` is its programme's."""

    code: str
    name: str
    amount: int
    since: datetime.date
    until: datetime.date | None
    law: str

    def holds_on(self, day: datetime.date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


def load_benefits() -> tuple[BenefitFact, ...]:
    """Every benefit of every time, in one query."""
    fields = ("code", "name", "amount", "valid_from", "valid_until", "law")
    rows = Benefit.objects.order_by("code", "valid_from").values_list(*fields)
    return tuple(BenefitFact(*row) for row in rows)
