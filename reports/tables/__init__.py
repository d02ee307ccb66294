"""One table object for the screen and for files."""

from reports.tables.children import ChildrenTable
from reports.tables.line import Line

__all__ = ["ChildrenTable", "Line"]
