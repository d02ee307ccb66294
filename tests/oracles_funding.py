"""Sums over programmes and over targets once more: slow, obvious, written apart."""

from datetime import timedelta
from typing import Any

from tests.oracles_programmes import people_of, status


def funded(facts, since, until):
    """(day, people, programmes, without a number) of the first day and of each that differs."""
    steps: list[Any] = []
    day = since
    while day <= until:
        running = [fact for fact in facts if status(fact, day) == "running"]
        numbers = [people_of(fact) for fact in running]
        counts = (
            sum(number for number in numbers if number is not None),
            len(running),
            numbers.count(None),
        )
        if not steps or steps[-1][1:] != counts:
            steps.append((day, *counts))
        day += timedelta(days=1)
    return steps


def endings(facts, since, until, last):
    """{day: ids} of the programmes that end; ``last`` tells under which day an end is put."""
    found: dict = {}
    day = since
    while day <= until:
        for fact in facts:
            if fact.end == day:
                found.setdefault(last(day), set()).add(fact.id)
        day += timedelta(days=1)
    return found


def targets(results):
    """(verdict of each region, people short, who is in the sum): the largest group, by trial."""
    newest: dict = {}
    for one in results:
        seen = newest.get(one.target.region)
        if seen is None or (one.target.as_of, one.target.id) > (seen.target.as_of, seen.target.id):
            newest[one.target.region] = one
    regions = {code: newest[code] for code in sorted(newest)}
    counted = {code: one for code, one in regions.items() if one.gap_people is not None}
    best: list = []
    for rule in ("pu-bpu", "pu-bpu-jakon", "pu-bpu-jakon-pmi", "unknown"):
        if rule == "unknown" and best:
            break
        for population in ("active", "registered", "protected", "not_stated"):
            for basis in ("domicile", "registration", "not_stated"):
                group = [
                    code
                    for code, one in counted.items()
                    if one.standing.terms.rule == rule
                    and one.standing.terms.population in (population, "not_stated")
                    and one.standing.terms.basis in (basis, "not_stated")
                ]
                if len(group) > len(best):
                    best = group
    verdicts = {code: str(one.verdict) for code, one in regions.items()}
    short = sum(max(counted[code].gap_people, 0) for code in best) if best else None
    return verdicts, short, best
