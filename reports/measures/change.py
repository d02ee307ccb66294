"""Why a coverage changed between two dates: its people, or its universe (midpoint method)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from reports.measures.counting import HOLDS
from reports.measures.counts import Count, Interval
from reports.measures.coverage import Coverage
from reports.measures.figures import Figure, Reporting
from reports.measures.vocabulary import Derivation, Population, RegionBasis, RuleApplied

UNSPECIFIED = "unspecified"


class NoChange(StrEnum):
    """Why two figures are not held against each other."""

    MISSING = "missing"
    NOT_LATER = "not_later"
    OTHER_RULE = "other_rule"
    OTHER_POPULATION = "other_population"
    OTHER_BASIS = "other_basis"
    OTHER_REGIONS = "other_regions"


@dataclass(frozen=True, slots=True)
class CoverageOn:
    """A coverage on a date with all that decides whether another may be subtracted from it.

    `parts`: people of the segments that the counted total is made of; `None` is unknown.
    `reporting`: of a sum, how many regions it holds. `edition` is `None` where several are used.
    """

    as_of: date
    coverage: Coverage
    parts: Mapping[str, Count | None]
    edition: str | None
    rule: RuleApplied
    population: Population
    basis: RegionBasis
    derivation: Derivation = Derivation.OWN
    reporting: Reporting | None = None
    territory_changed: bool = False


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change of `people` in one segment did to the coverage, in points, not rounded.

    `segment` is `UNSPECIFIED` for people that are not told apart on both dates.
    """

    segment: str
    people: int
    points: Fraction


@dataclass(frozen=True, slots=True)
class Change:
    """A change of coverage in points, exactly the sum of `people` and `universe`.

    `universe` is the effect of more workers (negative) or fewer. With `edition_changed` it
    is that of another count of them ("pergantian edisi semesta"), not of more or fewer.
    """

    before: CoverageOn
    after: CoverageOn
    people: tuple[Effect, ...]
    universe: Fraction

    @property
    def points(self) -> Fraction:
        return 100 * (self.after.coverage.value - self.before.coverage.value)

    @property
    def interval(self) -> Interval:
        """The change in points as far as rounded counts tell."""
        before, after = self.before.coverage.points, self.after.coverage.points
        return Interval(after.low - before.high, after.high - before.low)

    @property
    def edition_changed(self) -> bool | None:
        """Whether the universes are of different editions; `None` where both are of several."""
        if self.before.edition is None and self.after.edition is None:
            return None
        return self.before.edition != self.after.edition


def coverage_on(figure: Figure) -> CoverageOn | None:
    """What `explain_change` needs of a figure; `None` where it has no coverage of the total."""
    coverage, counted = figure.coverage["total"], figure.counted
    if coverage is None or counted is None or figure.figures_as_of is None:
        return None
    parts = sorted(HOLDS.get(counted.rule_applied, ()))
    return CoverageOn(
        as_of=figure.figures_as_of,
        coverage=coverage,
        parts={part: figure.participants[part] for part in parts},
        edition=figure.edition,
        rule=counted.rule_applied,
        population=figure.population or Population.NOT_STATED,
        basis=figure.region_basis or RegionBasis.NOT_STATED,
        derivation=figure.derivation,
        reporting=figure.reporting,
        territory_changed=figure.territory_changed,
    )


def explain_change(before: CoverageOn | None, after: CoverageOn | None) -> Change | NoChange:
    """The people effect of each segment and the effect of the universe, in points.

    (p1 − p0) · ½(1/u0 + 1/u1) and ½(p0 + p1)(1/u1 − 1/u0): they add up exactly. People of
    segments that are unknown on one of the dates, or that the parts leave over, are one
    effect, `UNSPECIFIED`. Two figures that count different things get the reason instead.
    """
    if before is None or after is None:
        return NoChange.MISSING
    if reason := _differs(before, after):
        return reason
    old, new = before.coverage, after.coverage
    old_share, new_share = Fraction(1, old.universe.value), Fraction(1, new.universe.value)
    per_person = 100 * (old_share + new_share) / 2
    people = tuple(Effect(code, more, more * per_person) for code, more in _people(before, after))
    midpoint = Fraction(old.participants.value + new.participants.value, 2)
    return Change(before, after, people, 100 * midpoint * (new_share - old_share))


def _differs(before: CoverageOn, after: CoverageOn) -> NoChange | None:
    populations, bases = {before.population, after.population}, {before.basis, after.basis}
    checks = (
        (after.as_of <= before.as_of, NoChange.NOT_LATER),
        (before.rule is not after.rule, NoChange.OTHER_RULE),
        (len(populations - {Population.NOT_STATED}) > 1, NoChange.OTHER_POPULATION),
        (len(bases - {RegionBasis.NOT_STATED}) > 1, NoChange.OTHER_BASIS),
        (_regions(before) != _regions(after), NoChange.OTHER_REGIONS),
    )
    return next((reason for fails, reason in checks if fails), None)


def _regions(said: CoverageOn) -> tuple[Derivation, Reporting | None, bool]:
    return said.derivation, said.reporting, said.territory_changed


def _people(before: CoverageOn, after: CoverageOn) -> Iterator[tuple[str, int]]:
    """The segments known on both dates with the people they gained, then what is left over."""
    old_rest = before.coverage.participants.value
    new_rest = after.coverage.participants.value
    for code, old in before.parts.items():
        new = after.parts.get(code)
        if old is not None and new is not None:
            yield code, new.value - old.value
            old_rest, new_rest = old_rest - old.value, new_rest - new.value
    if old_rest or new_rest:
        yield UNSPECIFIED, new_rest - old_rest
