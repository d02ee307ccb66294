"""The running totals under a form's figures; the script of the form follows the same rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regions.numbers import write_count
from reports.measures import NodeValue
from reports.measures.counting import HOLDS
from reports.measures.segments import certain

SUMS = ("pu-bpu", "pu-bpu-jakon")


@dataclass(frozen=True, slots=True)
class Sum:
    """People in some parts; ``at_least`` where a part is unknown or only partly known."""

    people: int | None
    at_least: bool
    total: int | None

    @property
    def text(self) -> str:
        if self.people is None:
            return "–"
        return ("≥ " if self.at_least else "") + write_count(self.people)

    @property
    def verdict(self) -> str:
        """How the sum stands to the stated total, in words."""
        gap = self.difference
        if gap is None:
            return ""
        if gap == 0:
            return _("sama dengan Total")
        return (
            _("Total lebih %s") % write_count(gap)
            if gap > 0
            else _("Total kurang %s") % write_count(-gap)
        )

    @property
    def difference(self) -> int | None:
        """Stated total less this sum."""
        if self.people is None or self.total is None or self.at_least:
            return None
        return self.total - self.people


def sums_of(nodes: Mapping[str, NodeValue]) -> dict[str, Sum]:
    """The sum of the parts that each counting rule names, beside the stated total."""
    return {rule: sum_of(nodes, tuple(sorted(HOLDS[rule]))) for rule in SUMS}


def sum_of(nodes: Mapping[str, NodeValue], parts: tuple[str, ...]) -> Sum:
    known = [nodes[part] for part in parts if part in nodes]
    at_least = any(node.count is None for node in known)
    people = [node.count.value if node.count and not at_least else certain(node) for node in known]
    stated = [number for number in people if number is not None]
    total = nodes["total"] if "total" in nodes else NodeValue(None)
    return Sum(
        people=sum(stated) if stated else None,
        at_least=at_least,
        total=total.count.value if total.given and total.count else None,
    )
