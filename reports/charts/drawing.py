"""From a specification to a drawing, once for each."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from threading import Lock
from typing import Any

from django.core.cache import caches
from django.utils.translation import get_language

from reports.charts.picture import Spec

INDONESIAN = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["Rp", ""]}
ENGLISH = {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["Rp", ""]}
_one_at_a_time = Lock()


def draw(spec: Spec) -> str:
    """The SVG of a specification, kept by all that it says: nothing can be out of date."""
    written = json.dumps(spec, sort_keys=True, ensure_ascii=False)
    locale = ENGLISH if (get_language() or "id").startswith("en") else INDONESIAN
    key = fingerprint(written, locale["decimal"])
    kept: str | None = caches["pictures"].get(key)
    if kept is None:
        with _one_at_a_time:
            kept = str(_converter().vegalite_to_svg(written, format_locale=locale))
        caches["pictures"].set(key, kept)
    return kept


def rasterize(svg: str, *, scale: float = 2.0) -> bytes:
    """The PNG of a whole SVG."""
    with _one_at_a_time:
        return bytes(_converter().svg_to_png(svg, scale=scale))


def fingerprint(*parts: object) -> str:
    """A key for what was made of ``parts``."""
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()


@cache
def _converter() -> Any:
    """Loaded when the first picture is wanted: it brings an engine with it."""
    import vl_convert

    return vl_convert
