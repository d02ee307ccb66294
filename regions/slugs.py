"""Addresses made from titles."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from django.db.models import Model
from django.utils.text import slugify


def free_slug(model: type[Model], text: str, longest: int) -> str:
    """A slug of ``text`` that no row of ``model`` has yet."""
    base = slugify(text)[:longest].strip("-") or model._meta.model_name or "baris"
    taken = set(model._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return next(slug for slug in numbered if slug not in taken)


def free_slugs(model: type[Model], texts: Iterable[str], longest: int) -> list[str]:
    """One for each text, in one query; none is given twice."""
    found: list[str] = []
    taken: set[str] | None = None
    for text in texts:
        if taken is None:
            taken = set(model._default_manager.values_list("slug", flat=True))
        base = slugify(text)[:longest].strip("-") or model._meta.model_name or "baris"
        numbered = (base if number == 1 else f"{base}-{number}" for number in count(1))
        found.append(next(slug for slug in numbered if slug not in taken))
        taken.add(found[-1])
    return found
