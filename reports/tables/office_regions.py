"""The coverage of the regions that an office serves."""

from __future__ import annotations

from reports.tables.children import ChildrenTable
from reports.tables.line import Line


class OfficeRegionsTable(ChildrenTable):
    """Without a total: an office's regions may lie in two provinces, or in each other."""

    class Meta(ChildrenTable.Meta):
        pass

    def get_bottom_pinned_data(self) -> list[Line]:
        return []
