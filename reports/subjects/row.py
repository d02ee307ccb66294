"""What the rows of every subject have in common."""

from __future__ import annotations

from typing import Protocol

from reports.labels import RegionLabel
from reports.measures import SourceFact


class SubjectRow(Protocol):
    """A row that a table, a page and a program can show."""

    @property
    def reference(self) -> str:
        """Before the colon of its figures on a page: ``15.06:targets.bpjs-2025``."""

    @property
    def region(self) -> RegionLabel | None:
        """Where it belongs; ``None`` for an office's own or a recipient without a region."""

    @property
    def source(self) -> SourceFact | None:
        """Who said it; ``None`` where nobody has said anything yet."""
