"""What closing a gap costs, for programs."""

from __future__ import annotations

from reports.exports.json_rows import (
    Json,
)
from reports.measures import GapCost


def cost_json(costs: tuple[GapCost, ...]) -> Json | None:
    """That of a public budget first, then by payer; rupiah, at most."""
    if not costs:
        return None
    first = costs[0]
    return {
        "payer": first.fund_source,
        "per_month": first.monthly.high,
        "per_year": first.yearly.high,
        "at_most": True,
        "by_payer": [
            {
                "payer": cost.fund_source,
                "per_month": [cost.monthly.low, cost.monthly.high],
                "per_year": [cost.yearly.low, cost.yearly.high],
                "laws": list(cost.yearly.laws),
            }
            for cost in costs
        ],
    }
