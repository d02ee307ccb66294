"""XML of strangers: what declares entities is no workbook, and the limits hold for the rest."""

from __future__ import annotations

import io
from collections.abc import Iterator
from xml.etree import ElementTree

from .refused import Refused


def parsed(content: bytes) -> ElementTree.Element:
    _refuse_entities(content)
    return ElementTree.fromstring(content)  # noqa: S314


def walked(content: bytes) -> Iterator[tuple[str, ElementTree.Element]]:
    """Each element as it begins and ends."""
    _refuse_entities(content)
    yield from ElementTree.iterparse(io.BytesIO(content), ("start", "end"))  # noqa: S314


def _refuse_entities(content: bytes) -> None:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Refused("broken")
