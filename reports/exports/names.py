"""Names of files that people keep."""

from __future__ import annotations

from reports.coverage_table import CoverageTable


def coverage_name(report: CoverageTable, extension: str) -> str:
    """``cakupan-18-2023-06-30.csv``."""
    return f"cakupan-{report.region.code}-{report.selection.per.isoformat()}.{extension}"
