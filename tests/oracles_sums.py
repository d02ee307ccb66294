"""Sums of claims and of village mandates once more: slow, obvious, written apart."""

from typing import Any


def claims(rows):
    """(until, owners, cases, rupiah) of each sum, each row taken with all that belong to it."""
    found = []
    for row in rows:
        mates = [row] + [other for other in rows if other is not row and belong(row, other)]
        owners = sorted({mate.owner for mate in mates})
        cases = rupiah = None
        if len(owners) == len(mates):
            if all(mate.cases is not None for mate in mates):
                cases = sum(mate.cases for mate in mates)
            if all(mate.rupiah is not None for mate in mates):
                rupiah = to_the_coarsest(mates)
        entry = (row.until, row.programme, row.since, tuple(owners), cases, rupiah)
        if entry not in found or not any(belong(row, mate) for mate in rows if mate is not row):
            found.append(entry)
    return sorted(set(found), key=str)


def belong(one, other):
    alike = ("owner_kind", "programme", "since", "until", "cumulative", "within")
    if any(getattr(one, name) != getattr(other, name) for name in alike):
        return False
    open_ended = one.cumulative or one.since is None
    return one.owner == other.owner or not open_ended


def to_the_coarsest(rows):
    unit = 1
    for row in rows:
        unit = max(unit, row.rounded_to)
    exact = sum(row.rupiah for row in rows)
    below = exact - exact % unit
    return below if exact - below < unit / 2 else below + unit


def mandates(rows):
    """(regions, done, left, adds_low, adds_high) or None."""
    known: dict[str, Any] = {}
    for row in rows:
        told = row.result
        if told.villages is None or told.done is None or told.left is None:
            continue
        old = known.get(row.region)
        if old is None or (row.said, row.regulation_id) > (old.said, old.regulation_id):
            known[row.region] = row
    alone = [
        row
        for code, row in known.items()
        if not any(code in other.above for other in known.values())
    ]
    if not alone:
        return None
    ends = []
    for name in ("adds_low", "adds_high"):
        values = [getattr(row.result, name) for row in alone]
        ends.append(None if None in values else sum(values))
    done, left = sum(row.result.done for row in alone), sum(row.result.left for row in alone)
    return sorted(row.region for row in alone), done, left, *ends
