"""Village mandates of several regions added up, each village once (DESIGN 3.6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reports.measures.counts import Count, total_if_complete
from reports.measures.mandate_result import MandateResult


@dataclass(frozen=True, slots=True)
class RegionMandate:
    """A mandate of `region`, which lies in the regions `above`; `said` is the rule's date."""

    regulation_id: int
    region: str
    above: frozenset[str]
    said: date
    result: MandateResult


@dataclass(frozen=True, slots=True)
class MandateSum:
    """Villages of the regions `of`; `adds` as in `MandateResult`, `None` where one is unknown.

    `since` and `until` are the dates between which the progress lies; `left_out` are the
    regulations that are not in it.
    """

    of: tuple[str, ...]
    villages: int
    done: int
    left: int
    workers: Count | None
    adds_low: int | None
    adds_high: int | None
    since: date
    until: date
    left_out: tuple[int, ...]


def sum_mandates(mandates: Iterable[RegionMandate]) -> MandateSum | None:
    """The sum of what is known to add up; `None` where that is nothing.

    A mandate without progress, or without a number of villages, is left out; of one region the
    newest counts, and a region that holds another one of the sum does not: its villages are
    those of the other.
    """
    every = tuple(mandates)
    newest: dict[str, RegionMandate] = {}
    for one in sorted(every, key=lambda one: (one.said, one.regulation_id)):
        if None not in (one.result.villages, one.result.done, one.result.left):
            newest[one.region] = one
    holding = {code for one in newest.values() for code in one.above}
    inside = [newest[code] for code in sorted(newest) if code not in holding]
    return _sum(inside, every) if inside else None


def _sum(inside: Sequence[RegionMandate], every: Sequence[RegionMandate]) -> MandateSum:
    results = [one.result for one in inside]
    used = {one.regulation_id for one in inside}
    days = [result.as_of for result in results if result.as_of]
    return MandateSum(
        of=tuple(one.region for one in inside),
        villages=sum(result.villages or 0 for result in results),
        done=sum(result.done or 0 for result in results),
        left=sum(result.left or 0 for result in results),
        workers=total_if_complete(result.workers for result in results),
        adds_low=_total([result.adds_low for result in results]),
        adds_high=_total([result.adds_high for result in results]),
        since=min(days),
        until=max(days),
        left_out=tuple(sorted(one.regulation_id for one in every if one.regulation_id not in used)),
    )


def _total(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
