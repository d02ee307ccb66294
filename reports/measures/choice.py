"""Which of several statements about a region stands on a date (DESIGN 3.2)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from reports.measures.dates import within_months
from reports.measures.statements import Statement
from reports.measures.vocabulary import SourceKind

QUALITY = tuple(SourceKind)


class HasExactness(Protocol):
    """Any value that knows whether it is exact: a `Count`, a `Counted`."""

    @property
    def exact(self) -> bool: ...


T = TypeVar("T", bound=HasExactness)


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """The statement that stands, what it gives, and the others that give it, best first."""

    statement: Statement
    value: T
    others: tuple[Statement, ...]


def choose(
    statements: Iterable[Statement],
    per: date,
    gives: Callable[[Statement], T | None],
    media_grace_months: int = 3,
) -> Choice[T] | None:
    """The statement that stands on `per`, among those for which `gives` is not `None`.

    The newest; on one date the better source kind, exact before rounded, later publication
    (undated last), higher id. Media does not displace an official recap that is at most
    `media_grace_months` older. `None` where nothing was said by then (DESIGN 3.2).
    """
    offers = [(said, gives(said)) for said in statements if said.as_of <= per]
    given = [(said, value) for said, value in offers if value is not None]
    if not given:
        return None
    given.sort(key=lambda offer: _merit(*offer), reverse=True)
    best = _standing([said for said, _ in given], media_grace_months)
    statement, value = given.pop(best)
    return Choice(statement, value, tuple(said for said, _ in given))


def _merit(said: Statement, value: HasExactness) -> tuple[date, int, bool, date, int]:
    published = said.source.published_on or date.min
    return said.as_of, -QUALITY.index(said.source.kind), value.exact, published, said.id


def _standing(ordered: list[Statement], grace: int) -> int:
    """The place of the statement that stands among those ordered by merit, best first."""
    newest = ordered[0]
    if newest.source.kind is not SourceKind.MEDIA:
        return 0
    for place, said in enumerate(ordered):
        official = said.source.kind is SourceKind.OFFICIAL_RECAP
        if official and within_months(said.as_of, newest.as_of, grace):
            return place
    return 0
