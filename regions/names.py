"""Regions found by what people call them; forms, lists and pages all understand a name alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regions.models import Kind, Region, RegionAlias, RegionCode

KINDS = (
    (re.compile(r"^(kabupaten\s+|kab\.\s*|kab\s+)"), Kind.REGENCY),
    (re.compile(r"^(kota|kotamadya)\s+"), Kind.CITY),
    (re.compile(r"^(provinsi\s+|propinsi\s+|prov\.\s*|prov\s+)"), Kind.PROVINCE),
)
BARE_CODE = re.compile(r"(\d{2})\.?(\d{2})")
NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")
NO_MATCH = 9


@dataclass(frozen=True, slots=True)
class Match:
    """A region that a text fits, the other name or old code that it fits by, and how closely.

    ``closeness``: 0 the same, 1 begins with it, 2 a word begins with it, 3 holds it.
    """

    code: str
    alias: str | None
    closeness: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed: a name without its kind, the kind if it was said, or a code."""

    name: str
    kind: Kind | None
    code: str | None


def matches(text: str) -> tuple[Match, ...]:
    """Regions whose name, alias, code or old code fits, the closest first, in three queries."""
    wanted = understand(text)
    found: dict[str, Match] = {}
    for match in (*_by_name(wanted, text), *_by_alias(wanted), *_by_old_code(wanted)):
        best = found.get(match.code)
        if match.closeness < (best.closeness if best else NO_MATCH):
            found[match.code] = match
    return tuple(sorted(found.values(), key=lambda match: (match.closeness, match.code)))


def understand(text: str) -> Wanted:
    """``Kab. Lampung Barat``, ``kota bandung``, ``18.04`` and ``1804`` as they are meant."""
    said = " ".join(text.lower().split())
    code = BARE_CODE.fullmatch(said)
    if code or re.fullmatch(r"\d{2}", said):
        return Wanted(said, None, ".".join(code.groups()) if code else said)
    kind = next((kind for spelling, kind in KINDS if spelling.match(said)), None)
    return Wanted(bare(said), kind, None)


def bare(name: str) -> str:
    """A name in small letters and without its kind."""
    name = name.lower()
    for spelling, _ in KINDS:
        name = spelling.sub("", name)
    return name


def closeness(said: str, text: str) -> int:
    """As in ``Match``; dots, spaces and hyphens count for nothing ("waykanan")."""
    whole, typed = _squeezed(said), _squeezed(text)
    if not typed:
        return NO_MATCH
    if whole == typed:
        return 0
    if whole.startswith(typed):
        return 1
    if f" {text}" in said:
        return 2
    return 3 if typed in whole else NO_MATCH


def _squeezed(name: str) -> str:
    return NOT_IN_A_NAME.sub("", name)


def _by_name(wanted: Wanted, text: str) -> Iterator[Match]:
    whole = _squeezed(text.lower())
    for code, name, kind in Region.objects.values_list("code", "name", "kind"):
        said, typed = (code, wanted.code) if wanted.code else (bare(name), wanted.name)
        if wanted.kind in (None, kind):
            yield Match(code, None, closeness(said, typed))
        elif _squeezed(bare(name)) == whole:
            # "Kota Baru" is no kota: it is Kotabaru. Offered, but not as if its kind fitted.
            yield Match(code, None, 1)


def _by_alias(wanted: Wanted) -> Iterator[Match]:
    for code, kind, name in RegionAlias.objects.values_list("region__code", "region__kind", "name"):
        if wanted.kind in (None, kind):
            yield Match(code, name, closeness(name.lower(), wanted.name))


def _by_old_code(wanted: Wanted) -> Iterator[Match]:
    rows = RegionCode.objects.filter(code=wanted.code or "").values_list("region__code", "code")
    for code, old in rows:
        yield Match(code, old)
