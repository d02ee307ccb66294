"""The rules of DESIGN 3.4 once more: slow, obvious, and written apart from `measures`.

Time is walked day by day, people and rupiah are counted one by one; only the input values
(targets, standings, observations, tariffs) are shared.
"""

from datetime import timedelta
from fractions import Fraction

REGIMES_FIRST_TO_LAST = ["rpjmn", "ucj", "rkp", "rpjmd", "bpjs", "rakor", "other"]
ONE_DAY = timedelta(days=1)


def months_left(per, due):
    """Months of which both the first and the last day lie after `per` and up to `due`."""
    whole, begun, day = 0, False, per + ONE_DAY
    while day <= due:
        if day.day == 1:
            begun = True
        if begun and (day + ONE_DAY).day == 1:
            whole += 1
        day += ONE_DAY
    return whole


def months_after(per, months):
    """The next first days of a month that come after `per`."""
    day = per
    for _ in range(months):
        day += ONE_DAY
        while day.day != 1:
            day += ONE_DAY
        yield day


def pace(gap, months):
    """The fewest people that close the gap if they come in each month."""
    if gap <= 0 or months == 0:
        return None
    each = 1
    while each * months < gap:
        each += 1
    return each


def fewest(share, workers):
    """The fewest people that are `share` of `workers`."""
    people = 0
    while people < share * workers:
        people += 1
    return people


def asked(target, standing):
    """(people asked for, at least, at most), or None."""
    if target.percent is None:
        printed = target.people
        return None if printed is None else (printed.value, printed.low, printed.high)
    if standing.coverage is None:
        return None
    workers = standing.coverage.universe
    return tuple(fewest(target.percent, n) for n in (workers.value, workers.low, workers.high))


def here(standing):
    """The participants, or None."""
    if standing.coverage is not None:
        return standing.coverage.participants
    return standing.participants


def points_short(target, standing):
    """Exact percentage points that are short of the target, or None."""
    covered = standing.coverage
    if target.percent is not None and covered is not None:
        reached = Fraction(covered.participants.value, covered.universe.value)
        return 100 * target.percent - 100 * reached
    if target.percent is not None and standing.printed is not None:
        return 100 * target.percent - Fraction(str(standing.printed.value))
    if target.people is not None and covered is not None:
        return Fraction(
            100 * (target.people.value - covered.participants.value), covered.universe.value
        )
    return None


def verdict(target, standing, per, people_then):
    """The verdict as its string; `people_then` is the projection, or None."""
    want, have = asked(target, standing), here(standing)
    if want is not None and have is not None:
        done = have.value >= want[0]
    else:
        points = points_short(target, standing)
        done = points is not None and points <= 0
    if per > target.due:
        late_figure = standing.as_of is not None and not standing.as_of < target.due
        return "achieved" if done and late_figure else "past_due"
    if done:
        return "achieved"
    if want is None or people_then is None:
        return "insufficient_data"
    return "below_pace" if people_then < want[0] else "on_pace"


def chosen(targets, per, slug=None):
    """The target to be shown, or None."""
    best = None
    for target in targets:
        if target.as_of > per or (slug is not None and target.slug != slug):
            continue
        if best is None or comes_before(target, best, per):
            best = target
    return best


def comes_before(one, other, per):
    """Whether one target is shown rather than another, asked in the order of the rule."""
    if one.due != other.due:
        if (one.due >= per) != (other.due >= per):
            return one.due >= per
        return one.due < other.due if one.due >= per else one.due > other.due
    ranks = [REGIMES_FIRST_TO_LAST.index(str(target.regime)) for target in (one, other)]
    if ranks[0] != ranks[1]:
        return ranks[0] < ranks[1]
    if one.as_of != other.as_of:
        return one.as_of > other.as_of
    return one.id > other.id


def months_since(start, day):
    """Exact months from `start`: each day is one part of as many as its month has days."""
    passed = Fraction(0)
    while start < day:
        start += ONE_DAY
        last = start
        while (last + ONE_DAY).day != 1:
            last += ONE_DAY
        passed += Fraction(1, last.day)
    return passed


def projected(observations, due, programmes_then):
    """(people, people a month) by the normal equations of the straight line."""
    start = min(seen.as_of for seen in observations)
    n, x, y, xx, xy = 0, Fraction(0), Fraction(0), Fraction(0), Fraction(0)
    for seen in observations:
        at = months_since(start, seen.as_of)
        people = seen.participants.value - seen.time_boxed
        n, x, y, xx, xy = n + 1, x + at, y + people, xx + at * at, xy + at * people
    slope = (n * xy - x * y) / (n * xx - x * x)
    then = (y - slope * x) / n + slope * months_since(start, due)
    whole = 0
    while whole + 1 <= then:
        whole += 1
    return whole + programmes_then, slope


def a_year_before(day):
    """The same day of the year before; the last day of its month for a last day, or for none."""
    ends = (day + ONE_DAY).day == 1
    earlier = day
    while (earlier.year, earlier.month) != (day.year - 1, day.month):
        earlier -= ONE_DAY
    while earlier.day > day.day and not ends:
        earlier -= ONE_DAY
    return earlier


def why_not(observations, due, per):
    """(the observations that count, the reason against a projection or None)."""
    used = [seen for seen in observations if a_year_before(per) <= seen.as_of <= per]
    if due < per:
        return used, "past_due"
    if len({seen.as_of for seen in used}) <= 5:
        return used, "too_few"
    for seen in used:
        for term in ("edition", "rule", "population", "basis"):
            if getattr(seen, term) != getattr(used[0], term):
                return used, "mixed_terms"
    if any(seen.participants.spread or seen.participants.approximate for seen in used):
        return used, "rounded"
    if any(seen.time_boxed > seen.participants.value for seen in used):
        return used, "inconsistent"
    return used, None


def rates(parents, tariffs, segment, payer, day):
    """(lowest, highest) rupiah a month, or None."""
    doubtful = []
    while segment is not None:
        for whose in (payer, None):
            here = [t for t in tariffs if t.segment == segment and t.fund_source == whose]
            here = [t for t in here if t.since <= day]
            here = [t for t in here if t.until is None or t.until > day]
            doubtful += [t.monthly for t in here if not t.certain]
            certain = [t for t in here if t.certain]
            if certain:
                newest = max(t.since for t in certain)
                rate = max(t.monthly for t in certain if t.since == newest)
                return min([rate, *doubtful]), max([rate, *doubtful])
        segment = parents[segment]
    return None


def cost(parents, tariffs, segment, payer, people, months):
    """(lowest, highest) rupiah, paid person by person and month by month; or None."""
    low = high = 0
    for month in months:
        found = rates(parents, tariffs, segment, payer, month)
        if found is None:
            return None
        for _ in range(people):
            low += found[0]
            high += found[1]
    return low, high
