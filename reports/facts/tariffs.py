"""What the law asks for a month of protection, as plain values."""

from __future__ import annotations

from regions.models import Tariff as StoredTariff
from reports.measures import FundSource, Tariff


def load_tariffs() -> tuple[Tariff, ...]:
    """Every tariff, whenever it is in force, in one query."""
    rows = StoredTariff.objects.select_related("segment").order_by("pk")
    return tuple(_fact(row) for row in rows)


def _fact(row: StoredTariff) -> Tariff:
    return Tariff(
        segment=row.segment.code,
        fund_source=FundSource(row.fund_source) if row.fund_source else None,
        monthly=row.monthly,
        since=row.valid_from,
        until=row.valid_until,
        law=row.law,
        certain=row.certain,
    )
