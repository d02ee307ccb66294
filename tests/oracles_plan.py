"""What a plan adds, costs and reaches once more: people counted one by one, months in turn."""

from fractions import Fraction

from tests import oracles_programmes, oracles_targets

PUBLIC = {"apbn", "apbd_province", "apbd_regency", "apbdes", "dbh_sawit", "dbhcht"}


def participants_after(before, additions, continuations):
    """Those of today, one more for each enrolled and one fewer for each let go; or None."""
    people = before
    if people is None:
        return None
    for addition in additions:
        for _ in range(addition.people):
            people += 1
    for one in continuations:
        if one.inside and not one.renewed:
            people -= oracles_programmes.people_of(one.fact) or 0
    return max(0, people)


def share_after(before, workers, additions, continuations):
    people = participants_after(before, additions, continuations)
    return None if people is None or not workers else Fraction(people, workers)


def public_money(parents, tariffs, plan):
    """Rupiah (month, year, until the day) at most, of the levers whose rates are known."""
    sums = [0, 0, 0]
    for lever in (*plan.additions, *plan.continuations):
        paid = money(parents, tariffs, plan, lever)
        payer = getattr(lever, "fund_source", None) or lever.fact.fund_source
        if paid is not None and str(payer) in PUBLIC:
            sums = [one + more for one, more in zip(sums, paid, strict=True)]
    return tuple(sums)


def money(parents, tariffs, plan, lever):
    """The same of one lever; None where nobody can say."""
    since = plan.per
    if hasattr(lever, "fact"):
        fact = lever.fact
        people, segment, payer = oracles_programmes.people_of(fact), fact.segment, fact.fund_source
        if not lever.renewed or people is None or segment is None:
            return None
        if fact.end is not None and fact.end > since:
            since = fact.end
        assumed = None
    else:
        people, segment, payer = lever.people, lever.segment, lever.fund_source
        assumed = lever.monthly
    spans = (
        list(oracles_targets.months_after(since, 1)),
        list(oracles_targets.months_after(since, 12)),
        list(oracles_targets.months_after(since, oracles_targets.months_left(since, plan.until))),
    )
    return in_turn(parents, tariffs, (people, segment, payer, assumed), spans)


def in_turn(parents, tariffs, paid, spans):
    people, segment, payer, assumed = paid
    sums = []
    for months in spans:
        if assumed is not None:
            sums.append(sum(people * assumed for _ in months))
            continue
        found = oracles_targets.cost(parents, tariffs, segment, payer, people, months)
        if found is None:
            return None
        sums.append(found[1])
    return tuple(sums)
