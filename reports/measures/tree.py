"""The tree of segments (DESIGN 3.1)."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SegmentTree:
    """Segment codes with their parents, in display order; `None` is the parent of a root.

    Raises `ValueError` where a parent is unknown or a segment is its own ancestor.
    """

    parents: Mapping[str, str | None]
    _children: dict[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    deepest_first: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: dict[str, list[str]] = {code: [] for code in self.parents}
        for code, parent in self.parents.items():
            if parent is not None and parent not in children:
                raise ValueError(f"segment {code} has an unknown parent: {parent}")
            if parent is not None:
                children[parent].append(code)
        frozen = {code: tuple(below) for code, below in children.items()}
        object.__setattr__(self, "_children", frozen)
        upwards = sorted(self.parents, key=self.depth, reverse=True)
        object.__setattr__(self, "deepest_first", tuple(upwards))

    def children(self, code: str) -> tuple[str, ...]:
        """The segments directly below, in display order; `KeyError` for an unknown code."""
        return self._children[code]

    def descendants(self, code: str) -> tuple[str, ...]:
        """All segments below, each after its parent."""
        below: list[str] = []
        for child in self.children(code):
            below += [child, *self.descendants(child)]
        return tuple(below)

    def ancestors(self, code: str) -> tuple[str, ...]:
        """All segments above, the nearest first."""
        above: list[str] = []
        parent = self.parents[code]
        while parent is not None:
            if parent == code or parent in above:
                raise ValueError(f"segment {code} is below itself")
            above.append(parent)
            parent = self.parents[parent]
        return tuple(above)

    def depth(self, code: str) -> int:
        """How many segments stand above; a root has none."""
        return len(self.ancestors(code))
