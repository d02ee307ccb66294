"""What looks like a slip of the pen beside an earlier figure, or beside the sum of the parts.

Nothing here is certain: each answer is a question to whoever typed the number. A rounded count
is doubted only where no number inside its rounding would be in order.
"""

from fractions import Fraction

from reports.measures.counts import Count

LEAST_CHANGE = 20
"""People: a village office that grows from 5 to 9 is no question, whatever its percentage."""
FEW_DIGITS = 3
"""In numbers of fewer digits a swap is as likely as any other change (DESIGN 3.7 `digit_slip`)."""

People = int | Count


def jump(now: People, before: People, percent: int) -> bool:
    """Whether the change is certainly more than `percent` of the figure before.

    And at least `LEAST_CHANGE` people, so that small numbers are left alone. From nobody every
    such number is a jump. Source: issue 4, "a jump of over 30 % from the last period".
    """
    new, old = as_count(now), as_count(before)
    grown, shrunk = new.low - old.high, old.low - new.high
    people, base = (grown, old.high) if grown > 0 else (shrunk, old.low)
    return people >= LEAST_CHANGE and 100 * people > percent * base


def changed_by(now: People, before: People) -> Fraction | None:
    """The change in percent of the figure before, signed; `None` where that was nobody."""
    new, old = as_count(now), as_count(before)
    return Fraction(100 * (new.value - old.value), old.value) if old.value else None


def thousandfold(now: People, before: People) -> bool:
    """Whether one is about a thousand times the other: thousands typed as units, or units as such.

    About: between half of that and twice. Nobody is a thousandth of anything. Source: issue 4,
    "thousands typed as units".
    """
    small, large = sorted((as_count(now), as_count(before)), key=lambda one: one.value)
    if small.value == 0 or small.high >= large.low:
        return False
    return 500 * small.value <= large.value <= 2_000 * small.value


def swapped_digits(now: People, before: People) -> bool:
    """Whether a month later two neighbouring digits stand the other way round.

    Not the last two that are given: any small change may look like that. Source: issue 4, "a
    transposed digit"; DESIGN 3.7 `digit_slip`.
    """
    place = swapped_at(now, before)
    return place is not None and place > 0


def sum_swapped(total: People, parts: People) -> bool:
    """Whether a total is the sum of its parts but for two neighbouring digits.

    The last two count as well: a sum is met exactly or not at all. Source as above.
    """
    return swapped_at(total, parts) is not None


def swapped_at(one: People, other: People) -> int | None:
    """The place of the two digits, from 0 (the last two that are given); `None` where not swapped.

    Counts that are rounded to different units, or too short to tell, are never swapped.
    """
    left, right = as_count(one), as_count(other)
    if left.spread != right.spread or left.value == right.value:
        return None
    unit = max(left.spread, 1)
    a, b = str(left.value // unit), str(right.value // unit)
    if len(a) != len(b) or len(a) < FEW_DIGITS or left.value % unit or right.value % unit:
        return None
    apart = [at for at in range(len(a)) if a[at] != b[at]]
    neighbours = len(apart) == 2 and apart[1] == apart[0] + 1
    if not neighbours or a[apart[0]] != b[apart[1]] or a[apart[1]] != b[apart[0]]:
        return None
    return len(a) - 1 - apart[1]


def as_count(people: People) -> Count:
    return people if isinstance(people, Count) else Count(people)
