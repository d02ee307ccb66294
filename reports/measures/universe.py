"""Which edition of the worker universe a figure is measured against (DESIGN 3.3)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from reports.measures.counts import Count
from reports.measures.vocabulary import EditionKind, JakonPlace, Precision


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the universe as far as it speaks of one region.

    `figures` holds workers by segment code; zero is allowed. `standard_errors` holds those of
    a survey, in workers by segment code. `source_id` is `None` where the edition comes from
    no recorded source.
    """

    slug: str
    kind: EditionKind
    source_id: int | None
    reference_date: date
    precision: Precision
    publisher: str
    title: str
    jakon: JakonPlace
    figures: Mapping[str, Count]
    standard_errors: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChosenUniverse:
    """An edition and what it gives; `later`: its reference date is after the figure's."""

    edition: Edition
    count: Count
    later: bool


def choose_edition(
    editions: Iterable[Edition],
    *,
    source_id: int | None,
    as_of: date,
    gives: Callable[[Edition], Count | None],
    forced: str | None = None,
) -> ChosenUniverse | None:
    """The universe of a figure of `as_of` from `source_id`, among editions that give it.

    First an edition of the figure's own source; else the newest series edition on or before
    `as_of`; else the earliest later one. `forced` names the only edition to be used, without
    fallback. `None` where there is none. The date asked for plays no part (DESIGN 3.3).

    Without a figure (`source_id` is `None`, `as_of` the date asked for) nothing is divided,
    and where no series counts the region, the newest document up to then may say how many
    workers there are.
    """
    offers = [
        ChosenUniverse(edition, count, edition.reference_date > as_of)
        for edition in sorted(editions, key=lambda edition: edition.slug)
        if (count := gives(edition)) is not None
    ]
    if forced is not None:
        return next((offer for offer in offers if offer.edition.slug == forced), None)
    own = [o for o in offers if source_id is not None and o.edition.source_id == source_id]
    series = [o for o in offers if o.edition.kind is EditionKind.SERIES]
    if source_id is None and not series:
        return _nearest([o for o in offers if not o.later])
    return _nearest(own or series)


def _nearest(offers: list[ChosenUniverse]) -> ChosenUniverse | None:
    """The newest that is not later, else the earliest later one; ties by slug."""
    earlier = [offer for offer in offers if not offer.later]
    if earlier:
        return max(earlier, key=_reference_date)
    return min(offers, key=_reference_date, default=None)


def _reference_date(offer: ChosenUniverse) -> date:
    return offer.edition.reference_date
