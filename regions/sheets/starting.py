"""How a sheet's head starts: as its drafts say, else as this person counted last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from regions.forms.submission import CHOICES, remembered
from regions.models import (
    Breakdown,
    Population,
    RegionBasis,
    Source,
    Submission,
    TotalRule,
)
from regions.sheets.reading import is_key

USUAL = {
    "region_basis": RegionBasis.NOT_STATED.value,
    "total_rule": TotalRule.NOT_STATED.value,
    "breakdown": Breakdown.PARTIAL.value,
}
ASKED = {"population": Population, "region_basis": RegionBasis}


def first_words(
    user: User,
    asked: Mapping[str, str],
    documents: Iterable[Submission],
    recap: set[int],
    sources: QuerySet[Source],
) -> dict[str, Any]:
    """``asked`` are words of the address; ``recap`` the keys of the office's own sources."""
    source = named_source(asked.get("source", ""), sources)
    keys = {source.pk} if source else recap
    started = [one for one in documents if one.source_id in keys]
    agreed = {name: agreed_on(name, started) for name in (*CHOICES, "provisional")}
    said = {name: value for name, value in agreed.items() if value is not None}
    named = {name: asked[name] for name in ASKED if asked.get(name) in ASKED[name].values}
    return {**USUAL, **remembered(user), **said, **named, "source": source}


def agreed_on(name: str, documents: list[Submission]) -> Any:
    """What all of them say; ``None`` where they differ or there are none."""
    values = {getattr(one, name) for one in documents}
    return values.pop() if len(values) == 1 else None


def named_source(pk: str, sources: QuerySet[Source]) -> Source | None:
    return sources.filter(pk=pk).first() if is_key(pk) else None
