"""Regions found by what people call them."""

from __future__ import annotations

from dataclasses import dataclass

from regions.models import Region, RegionAlias, RegionCode


@dataclass(frozen=True, slots=True)
class Match:
    """A region that a text fits, and the other name or old code that it fits by."""

    code: str
    alias: str | None


def matches(text: str) -> tuple[Match, ...]:
    """Regions whose name, alias, code or old code fits, the closest first."""
    found: dict[str, tuple[int, Match]] = {}
    for closeness, match in (*_by_name(text), *_by_alias(text), *_by_old_code(text)):
        if match.code not in found or closeness < found[match.code][0]:
            found[match.code] = closeness, match
    ordered = sorted(found.values(), key=lambda pair: (pair[0], pair[1].code))
    return tuple(match for _, match in ordered)


def _by_name(text: str) -> list[tuple[int, Match]]:
    rows = Region.objects.matching(text).values_list("code", "name")
    return [
        (min(_closeness(name, text), _closeness(code, text)), Match(code, None))
        for code, name in rows
        if text.lower() in name.lower() or code.startswith(text)
    ]


def _by_alias(text: str) -> list[tuple[int, Match]]:
    rows = RegionAlias.objects.filter(name__icontains=text).values_list("region__code", "name")
    return [(_closeness(name, text), Match(code, name)) for code, name in rows]


def _by_old_code(text: str) -> list[tuple[int, Match]]:
    rows = RegionCode.objects.filter(code=text).values_list("region__code", "code")
    return [(0, Match(code, old)) for code, old in rows]


def _closeness(said: str, text: str) -> int:
    """0 the same, 1 begins with it, 2 a word begins with it, 3 holds it, 9 does not."""
    said, text = said.lower(), text.lower()
    bare = said.removeprefix("kabupaten ").removeprefix("kota ")
    if text in (said, bare):
        return 0
    if said.startswith(text) or bare.startswith(text):
        return 1
    if f" {text}" in said:
        return 2
    return 3 if text in said else 9
