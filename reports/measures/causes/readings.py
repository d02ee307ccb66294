"""What a printed number would read with one slip mended (DESIGN 3.7)."""

from collections.abc import Iterator
from dataclasses import replace

from reports.measures.causes.lines import PrintedLine

DIGITS = "0123456789"
FEW_DIGITS = 3


def readings(line: PrintedLine) -> list[PrintedLine]:
    """Every other number one slip away, the nearest first."""
    places = line.value.decimals + 1
    digits = _digits(line)
    slipped = {text for text in _slipped(digits) if _well_written(text, digits, places)}
    sign = -1 if line.value.scaled < 0 else 1
    found = [
        replace(line, value=replace(line.value, scaled=sign * int(text) * line.rounded_to))
        for text in slipped
    ]
    return sorted(found, key=lambda one: (abs(one.number - line.number), one.number))


def too_coarse(line: PrintedLine) -> bool:
    """Whether so many of all such numbers are one slip away that none bears witness."""
    whole_percentage = not line.counts_people and not line.value.decimals
    return whole_percentage or len(_digits(line)) < FEW_DIGITS


def in_last_digit(line: PrintedLine, mended: PrintedLine) -> bool:
    """Whether only the last digit differs, as in any number near it."""
    apart = abs(line.number - mended.number) / line.unit
    tens = 10 * line.unit
    return apart < 10 and line.number // tens == mended.number // tens


def _digits(line: PrintedLine) -> str:
    return str(abs(line.value.scaled) // line.rounded_to).rjust(line.value.decimals + 1, "0")


def _slipped(digits: str) -> Iterator[str]:
    for place, digit in enumerate(digits):
        for other in DIGITS:
            if other != digit:
                yield digits[:place] + other + digits[place + 1 :]
    for place in range(len(digits) - 1):
        left, right = digits[place], digits[place + 1]
        if left != right:
            yield digits[:place] + right + left + digits[place + 2 :]


def _well_written(text: str, digits: str, places: int) -> bool:
    """Nobody writes 02,41 for 12,41."""
    return len(digits) == places or text[0] != "0"
