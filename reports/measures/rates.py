"""What a month of protection costs, by segment, payer and date (DESIGN 3.4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from reports.measures.subjects import FundSource
from reports.measures.tariffs import Tariff
from reports.measures.tree import SegmentTree


@dataclass(frozen=True, slots=True)
class Rates:
    """Rupiah a month for one person; `low` and `high` differ where the law leaves it open.

    `laws` are those of the tariffs that come into question, the lowest first.
    """

    low: int
    high: int
    laws: tuple[str, ...]


def rates(
    tree: SegmentTree,
    tariffs: Iterable[Tariff],
    segment: str,
    fund_source: FundSource,
    day: date,
) -> Rates | None:
    """The rates for `segment` paid by `fund_source` on `day`, an uncertain relief widening them.

    The tariffs of the segment come before those of its ancestors, at each of them those for
    this payer before those for all; the first certain one settles it (of several the one in
    force since the latest day, then the highest). Uncertain ones met on the way leave it open.
    `None` where nothing is certain: wage earners have no tariff, they are the employer's cost
    (DESIGN 3.4). `KeyError` for an unknown segment.
    """
    current = [tariff for tariff in tariffs if tariff.in_force(day)]
    open_ones: list[Tariff] = []
    for code, payer in product((segment, *tree.ancestors(segment)), (fund_source, None)):
        here = [t for t in current if t.segment == code and t.fund_source == payer]
        open_ones += [tariff for tariff in here if not tariff.certain]
        settled = [tariff for tariff in here if tariff.certain]
        if settled:
            latest = max(settled, key=lambda tariff: (tariff.since, tariff.monthly, tariff.law))
            return _spanning([latest, *open_ones])
    return None


def _spanning(tariffs: Sequence[Tariff]) -> Rates:
    ordered = sorted((tariff.monthly, tariff.law) for tariff in tariffs)
    laws = tuple(dict.fromkeys(law for _, law in ordered))
    return Rates(ordered[0][0], ordered[-1][0], laws)
