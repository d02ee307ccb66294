"""Months as offices count them: a month's end to a month's end is whole months."""

from calendar import monthrange
from datetime import date


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def ends_month(day: date) -> bool:
    """Whether `day` is the last of its month."""
    return day == last_day(day.year, day.month)


def add_months(day: date, months: int) -> date:
    """The same day `months` later (or earlier, if negative), at most the month's last.

    The last day of a month leads to the last day: 30 June and 3 months is 30 September,
    30 June and 1 month is 31 July.
    """
    year, zero_based = divmod(day.year * 12 + day.month - 1 + months, 12)
    end = last_day(year, zero_based + 1)
    return end if ends_month(day) else end.replace(day=min(day.day, end.day))


def months_between(earlier: date, later: date) -> int:
    """Whole months from one date to the other; negative where `later` is the earlier one."""
    if later < earlier:
        return -months_between(later, earlier)
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months if later.day >= earlier.day or ends_month(later) else months - 1


def within_months(one: date, other: date, months: int) -> bool:
    """Whether two dates, in any order, lie at most `months` apart, the last day included."""
    return max(one, other) <= add_months(min(one, other), months)
