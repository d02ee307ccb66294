"""At least so many workers per village: what is done and what it would add (DESIGN 3.6)."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from math import ceil, floor

from reports.measures.counts import Count, Interval, total_if_complete
from reports.measures.mandate_facts import MandateFact, ProgressFact
from reports.measures.mandate_result import MandateResult


def measure_mandate(
    mandate: MandateFact, progress: Iterable[ProgressFact], per: date
) -> MandateResult | None:
    """The mandate as it stood on `per`; `None` where it was not known by then.

    The newest row of each village stands, or a newer aggregate; rows come first on the same
    day. Where more villages are spoken of than there are, what is left stays unknown.
    """
    if mandate.as_of > per:
        return None
    known = sorted((fact for fact in progress if fact.as_of <= per), key=_age)
    rows = {fact.village: fact for fact in known if fact.village is not None}
    newest = max(known, key=lambda fact: (fact.as_of, fact.village is not None), default=None)
    if newest is None:
        return MandateResult(mandate.per_village, mandate.villages)
    if newest.village is not None:
        return _from_rows(mandate, [rows[village] for village in sorted(rows)], newest.as_of)
    return _from_aggregate(mandate, [fact for fact in known if fact.village is None][-1])


def _age(fact: ProgressFact) -> tuple[date, int]:
    return fact.as_of, fact.id


def _from_aggregate(mandate: MandateFact, fact: ProgressFact) -> MandateResult:
    left = _left(mandate.villages, fact.villages)
    low, high = _aggregate_adds(mandate, left, fact.workers)
    return MandateResult(
        per_village=mandate.per_village,
        villages=mandate.villages,
        done=fact.villages,
        left=left,
        workers=fact.workers,
        adds_low=low,
        adds_high=high,
        as_of=fact.as_of,
        progress=(fact,),
    )


def _from_rows(mandate: MandateFact, rows: Sequence[ProgressFact], as_of: date) -> MandateResult:
    needed = mandate.per_village
    done = sum(row.workers is not None and row.workers.value >= needed for row in rows)
    silent = _left(mandate.villages, len(rows))
    low, high = _row_adds(rows, needed, silent)
    return MandateResult(
        per_village=needed,
        villages=mandate.villages,
        done=done,
        left=None if silent is None else silent + len(rows) - done,
        workers=total_if_complete(row.workers for row in rows),
        adds_low=low,
        adds_high=high,
        as_of=as_of,
        progress=tuple(rows),
    )


def _left(villages: int | None, spoken_of: int | None) -> int | None:
    if villages is None or spoken_of is None or spoken_of > villages:
        return None
    return villages - spoken_of


def _aggregate_adds(
    mandate: MandateFact, left: int | None, workers: Count | None
) -> tuple[int | None, int | None]:
    """Between all that the villages left must bring, and all asked for less those there.

    Without workers only the upper end is known: the villages that have done it hold at least
    what is asked of them.
    """
    if mandate.villages is None or left is None:
        return None, None
    must_bring = mandate.per_village * left
    if workers is None:
        return None, must_bring
    asked = mandate.per_village * mandate.villages
    ends = (Fraction(must_bring), asked - workers.high, asked - workers.low)
    return _whole(Interval(min(ends), max(ends)))


def _row_adds(
    rows: Sequence[ProgressFact], needed: int, silent: int | None
) -> tuple[int | None, int | None]:
    """What each village lacks, and all that is asked of those without a row."""
    if silent is None:
        return None, None
    lacks = [_lacks(row.workers, needed) for row in rows]
    others = Fraction(needed * silent)
    low = sum((one.low for one in lacks), start=others)
    return _whole(Interval(low, sum((one.high for one in lacks), start=others)))


def _lacks(workers: Count | None, needed: int) -> Interval:
    none = Fraction(0)
    if workers is None:
        return Interval(none, Fraction(needed))
    return Interval(max(needed - workers.high, none), max(needed - workers.low, none))


def _whole(adds: Interval) -> tuple[int, int]:
    """The whole workers within the interval, never below zero."""
    return max(ceil(adds.low), 0), max(floor(adds.high), 0)
