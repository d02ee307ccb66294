"""Plain names of the things a report speaks of, free of the database."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegionLabel:
    """A region as reports name it."""

    code: str
    name: str
    level: str
    kind: str

    @property
    def full_name(self) -> str:
        """The name with its kind, so that Kota and Kabupaten of one name stay apart."""
        return f"Provinsi {self.name}" if self.kind == "provinsi" else self.name


@dataclass(frozen=True, slots=True)
class SegmentLabel:
    """A segment as reports name it, with its depth in the tree."""

    code: str
    name: str
    depth: int


@dataclass(frozen=True, slots=True)
class EditionLabel:
    """A universe that figures are divided by."""

    slug: str
    title: str
    publisher: str
    definition: str
    reference_date: datetime.date
    precision: str
    from_document: bool


@dataclass(frozen=True, slots=True)
class OfficeLabel:
    """An office as reports name it."""

    slug: str
    name: str
