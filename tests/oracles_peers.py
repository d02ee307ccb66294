"""Peers and comparable groups once more: slow, obvious, and written apart from `measures`."""

from fractions import Fraction
from itertools import product

from reports.measures import Population, RegionBasis, RuleApplied, within_months


def suggested(of, others, most, farthest):
    """Codes of the peers: drawn one by one, each time the best of those that are left."""
    left = [one for one in others if (one.level, one.workers > 0) == (of.level, True)]
    left = [one for one in left if one.code != of.code and of.workers > 0]
    near = [one for one in left if one.kind == of.kind and one.edition == of.edition]
    if sum(times(of, one) <= farthest for one in near) >= most:
        left = [one for one in left if one.kind == of.kind]
    drawn: list[str] = []
    while left and len(drawn) < most:
        for wanted in product((True, False), repeat=3):
            fit = [one for one in left if traits(of, one, farthest) == wanted]
            if fit:
                best = min(fit, key=lambda one: one.code)
                for one in fit:
                    nearer = times(of, one) < times(of, best)
                    if nearer or (times(of, one) == times(of, best) and one.code < best.code):
                        best = one
                drawn.append(best.code)
                left.remove(best)
                break
    return drawn


def traits(of, one, farthest):
    return one.edition == of.edition, times(of, one) <= farthest, one.reported


def times(one, other):
    """How many times the smaller universe fits into the larger."""
    ratio = Fraction(one.workers, other.workers)
    return ratio if ratio >= 1 else 1 / ratio


def most_alike(figures, months):
    """How many figures of one rule, population, basis, edition and time there are at most."""
    best = 0
    editions = {figure.edition for figure in figures if figure.edition}
    ends = {figure.figures_as_of for figure in figures}
    for rule, population, basis, edition, end in product(
        RuleApplied, Population, RegionBasis, editions, ends
    ):
        members = [
            figure
            for figure in figures
            if figure.counted
            and figure.coverage["total"]
            and not figure.territory_changed
            and figure.counted.rule_applied is rule
            and figure.population in (population, Population.NOT_STATED)
            and figure.region_basis in (basis, RegionBasis.NOT_STATED)
            and figure.edition == edition
            and figure.figures_as_of <= end
            and within_months(figure.figures_from, end, months)
        ]
        best = max(best, len(members))
    return best if best > 1 else 0
