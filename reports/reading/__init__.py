"""Published numbers in a file: one row a number, the rows of one case a report (DESIGN 3.7)."""

from reports.reading.cases import CaseLine, explain_cases
from reports.reading.files import UnreadableReportsError, read_cases
from reports.reading.known_segments import Segments, known_segments

__all__ = [
    "CaseLine",
    "Segments",
    "UnreadableReportsError",
    "explain_cases",
    "known_segments",
    "read_cases",
]
