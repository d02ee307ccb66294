"""Calendar months that remain, and what each of them must add (DESIGN 3.4)."""

from datetime import date

from reports.measures.dates import add_months, ends_month


def months_left(per: date, due: date) -> int:
    """Whole calendar months with their first day after `per` and their last not after `due`.

    Never negative. From 21 July there are five up to 31 December, and four up to the 30th.
    """
    whole = due.month if ends_month(due) else due.month - 1
    return max(12 * (due.year - per.year) + whole - per.month, 0)


def months_after(per: date, months: int) -> tuple[date, ...]:
    """The first days of so many calendar months, the first of them after that of `per`."""
    first = per.replace(day=1)
    return tuple(add_months(first, later) for later in range(1, months + 1))


def pace(gap: int, months: int) -> int | None:
    """People to be added in each month, net and rounded up ("tambahan bersih").

    `None` where nothing is short, or no whole month is left.
    """
    if gap <= 0 or months <= 0:
        return None
    return -(-gap // months)
