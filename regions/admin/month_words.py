"""What the script of the sheets computes by, in the words of the server."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from regions.checks import WORDS
from regions.models import Segment
from regions.tree import segments_in_order
from reports.measures.counting import HOLDS


def sheet_rules(shown: list[Segment]) -> dict[str, Any]:
    """``shown`` are the sheet's own rows or columns; their parents are told too."""
    return {
        "segments": {
            one.code: {"name": str(one), "parent": one.parent.code if one.parent else ""}
            for one in segments_in_order()
        },
        "shown": [one.code for one in shown],
        "held": {rule: sorted(parts) for rule, parts in HOLDS.items()},
        "jump_percent": settings.COVERAGE_JUMP_PERCENT,
        "words": {name: str(sentence) for name, sentence in WORDS.items()},
    }
