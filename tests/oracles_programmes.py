"""The rules of DESIGN 3.5, 3.6 and 3.8 and of changes once more: slow, obvious, written apart."""

from datetime import date, timedelta
from fractions import Fraction

from tests.oracles import months_later


def days_of(fact):
    """Every day of a programme; None where one of its dates is unknown."""
    if fact.start is None or fact.end is None:
        return None
    day = fact.start
    while str(fact.start_precision) == "month" and day.day != 1:
        day -= timedelta(days=1)
    while str(fact.start_precision) == "year" and (day.day, day.month) != (1, 1):
        day -= timedelta(days=1)
    days = []
    while day <= fact.end:
        days.append(day)
        day += timedelta(days=1)
    return days


def months_of(fact):
    """First days of the months of which the programme has a day; None where they are not told."""
    days = days_of(fact)
    if days is None or "year" in (str(fact.start_precision), str(fact.end_precision)):
        return None
    months = []
    for day in days:
        if day.replace(day=1) not in months:
            months.append(day.replace(day=1))
    return months


def people_of(fact):
    for number in (fact.active, fact.enrolled, fact.quota):
        if number is not None:
            return number
    return None


def status(fact, per):
    days = days_of(fact)
    if days is not None:
        if per in days:
            return "running"
        return "ended" if per > days[-1] else "not_started"
    if fact.end is not None and fact.end < per:
        return "ended"
    if fact.start is not None:
        first = {"month": (fact.start.month, 1), "year": (1, 1)}.get(str(fact.start_precision))
        if date(fact.start.year, *(first or (fact.start.month, fact.start.day))) > per:
            return "not_started"
    return "unknown_dates"


def ending(programmes, per, until):
    """(ids, people or None, how many without a number, people without money or None)."""
    ids, people, unknown, open_people = [], None, 0, None
    secured = True
    for fact in programmes:
        if fact.as_of > per or fact.end is None or not per <= fact.end <= until:
            continue
        ids.append(fact.id)
        number = people_of(fact)
        is_open = str(fact.renewal) in ("not_stated", "announced", "not_renewed")
        secured = secured and not is_open
        if number is None:
            unknown += 1
            continue
        people = (people or 0) + number
        if is_open:
            open_people = (open_people or 0) + number
    return sorted(ids), people, unknown, 0 if ids and secured else open_people


def mandate(fact, progress, per):
    """(done, left, lowest and highest number of workers to add, as_of) by going from door to door.

    None where the mandate was not known; every number None where nobody reported.
    """
    if fact.as_of > per:
        return None
    known = [said for said in sorted(progress, key=lambda p: p.id) if said.as_of <= per]
    aggregate = None
    rows: dict = {}
    for said in known:
        older = aggregate if said.village is None else rows.get(said.village)
        if older is not None and older.as_of > said.as_of:
            continue
        if said.village is None:
            aggregate = said
        else:
            rows[said.village] = said
    row_day = max([r.as_of for r in rows.values()], default=None)
    if aggregate and (row_day is None or aggregate.as_of > row_day):
        return by_aggregate(fact, aggregate)
    return by_rows(fact, rows.values(), row_day) if rows else (None,) * 5


def by_aggregate(fact, said):
    if fact.villages is None or said.villages > fact.villages:
        return said.villages, None, None, None, said.as_of
    left = fact.villages - said.villages
    if said.workers is None:
        return said.villages, left, None, fact.per_village * left, said.as_of
    asked = fact.per_village * fact.villages
    needs = [fact.per_village * left, asked - said.workers.low, asked - said.workers.high]
    return said.villages, left, *whole(min(needs), max(needs)), said.as_of


def by_rows(fact, rows, day):
    done, least, most = 0, Fraction(0), Fraction(0)
    for row in rows:
        if row.workers is None:
            most += fact.per_village
            continue
        done += row.workers.value >= fact.per_village
        least += max(fact.per_village - row.workers.high, 0)
        most += max(fact.per_village - row.workers.low, 0)
    if fact.villages is None or len(rows) > fact.villages:
        return done, None, None, None, day
    for _ in range(fact.villages - len(rows)):
        least, most = least + fact.per_village, most + fact.per_village
    return done, fact.villages - done, *whole(least, most), day


def whole(low, high):
    """The least and the greatest whole number that are not outside, and not below zero."""
    first = 0
    while first < low:
        first += 1
    last = 0
    while last + 1 <= high:
        last += 1
    return first, last


def effects(before, after):
    """What each cause did, in points: the mean of moving it first and of moving it last."""
    old, new = before.coverage, after.coverage
    moved = {}
    rest_old, rest_new = old.participants.value, new.participants.value
    for code in before.parts:
        one, other = before.parts[code], after.parts.get(code)
        if one is None or other is None:
            continue
        moved[code] = (one.value, other.value)
        rest_old, rest_new = rest_old - one.value, rest_new - other.value
    if (rest_old, rest_new) != (0, 0):
        moved["unspecified"] = (rest_old, rest_new)
    points = {}
    for code, (one, other) in moved.items():
        first = Fraction(100 * other, old.universe.value) - Fraction(100 * one, old.universe.value)
        last = Fraction(100 * other, new.universe.value) - Fraction(100 * one, new.universe.value)
        points[code] = (first + last) / 2
    p0, p1 = old.participants.value, new.participants.value
    first = Fraction(100 * p0, new.universe.value) - Fraction(100 * p0, old.universe.value)
    last = Fraction(100 * p1, new.universe.value) - Fraction(100 * p1, old.universe.value)
    return points, (first + last) / 2


def grade(evidence, per):
    """(letter, names of the facts that fail)."""
    oldest, reporting = evidence.figures_from, evidence.reporting
    counts = [evidence.coverage.participants, evidence.coverage.universe]
    kinds = [str(kind) for kind in evidence.sources]
    fails = {
        "age": per > months_later(oldest, 3),
        "own": str(evidence.derivation) != "own" and reporting.n != reporting.of,
        "parts": evidence.exceeding != 0,
        "universe_age": outdated(evidence),
        "exact": any(count.spread or count.approximate for count in counts),
        "official": not kinds or "presentation" in kinds or "media" in kinds,
        "no_discrepancy": evidence.discrepancies != 0,
    }
    failed = [name for name, fails_it in fails.items() if fails_it]
    if per > months_later(oldest, 12):
        return "D", failed
    return {0: "A", 1: "B", 2: "C"}.get(len(failed), "D"), failed


def outdated(evidence):
    """Whether the universe is older than the newest part by more than two years, or unknown."""
    if evidence.universe_from is None:
        return True
    return evidence.figures_as_of > months_later(evidence.universe_from, 24)


def level(one, other):
    """Whether two (participants, workers, standard error) are within one error of each other.

    All is multiplied by the squares of both universes, so that whole numbers decide.
    """
    (p1, u1, s1), (p2, u2, s2) = one, other
    if s1 is None and s2 is None:
        return False
    apart = p1 * u1 * u2**2 - p2 * u2 * u1**2
    return apart**2 <= (p1 * (s1 or 0) * u2**2) ** 2 + (p2 * (s2 or 0) * u1**2) ** 2
