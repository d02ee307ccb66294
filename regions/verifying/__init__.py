"""What somebody reads before he verifies many reports at once."""

from .groups import Group, groups_of
from .rows import Row, rows_of
from .seen import newest_events

__all__ = ["Group", "Row", "groups_of", "newest_events", "rows_of"]
