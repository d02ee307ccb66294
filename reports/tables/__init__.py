"""One table object for the screen and for files."""

from reports.tables.children import ChildrenTable
from reports.tables.lines import Line

__all__ = ["ChildrenTable", "Line"]
