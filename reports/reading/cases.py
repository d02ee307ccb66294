"""Cases explained, each number within its own report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.measures import Explanation, PrintedLine, Report, SegmentTree, explain_report


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A printed number and the report that it belongs to."""

    case: str
    line: PrintedLine


def explain_cases(
    lines: Sequence[CaseLine], tree: SegmentTree
) -> Iterator[tuple[str, Explanation]]:
    """Every number that is not adopted, by case, in the order of the lines."""
    printed: dict[str, list[PrintedLine]] = {}
    for one in lines:
        printed.setdefault(one.case, []).append(one.line)
    explained = {
        case: iter(explain_report(Report(tuple(of_case), tree)))
        for case, of_case in printed.items()
    }
    for one in lines:
        if not one.line.adopted:
            yield one.case, next(explained[one.case])
