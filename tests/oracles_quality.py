"""Completeness by month once more: slow and obvious, by looking at every day."""

from datetime import date, timedelta


def is_in_month(day, month):
    return (day.year, day.month) == (month.year, month.month)


def months_upto(per, count):
    """By walking back day by day and keeping each month's last one."""
    day = per
    while is_in_month(day + timedelta(1), per):
        day += timedelta(1)
    found: list[date] = []
    while len(found) < count:
        if not found or not is_in_month(day, found[-1]):
            found.append(day)
        day -= timedelta(1)
    return tuple(reversed(found))


def reported(month, codes, figures):
    return sum(
        1 for code in codes if [day for day in figures.get(code, []) if is_in_month(day, month)]
    )


def step(reported, of):
    """Nobody, four quarters of which the last is never quite full, everybody."""
    if of == 0:
        return None
    if reported == of:
        return 5
    return sum(4 * reported > quarter * of for quarter in range(4))
