"""Addresses and words of regions side by side in templates."""

from __future__ import annotations

from urllib.parse import urlencode

from django import template

from reports.comparison import Comparison
from reports.peers import PeerRow
from reports.wording import comparison as words

register = template.Library()


@register.simple_tag
def beside_query(
    comparison: Comparison, add: str = "", without: str = "", edition: str | None = None
) -> str:
    """The query of the same comparison with a region more or less, or another universe."""
    codes = [*(code for code in comparison.codes if code != without), *filter(None, [add])]
    asked = comparison.selection
    kept = asked.query(edition=edition) if edition else asked.query()
    return "&".join(filter(None, [urlencode([("kode", code) for code in codes]), kept]))


@register.simple_tag
def size_beside(row: PeerRow) -> str:
    """How large the universe of a peer is beside that of the first region."""
    return words.times(row.ratio, row.is_larger)
