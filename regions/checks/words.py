"""The sentences of the checks; the scripts of the forms say the same while somebody types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.models import Check, Segment
from regions.numbers import write_count
from reports.measures import Count

WORDS: dict[str, Promise] = {
    "jump": gettext_lazy(
        "%(segment)s %(now)s: berubah %(change)s dari %(before)s pada periode sebelumnya."
    ),
    "thousandfold": gettext_lazy(
        "%(segment)s %(now)s, sebelumnya %(before)s: mungkin ribuan ditulis sebagai satuan, "
        "atau sebaliknya."
    ),
    "swapped_digits": gettext_lazy(
        "%(segment)s %(now)s, sebelumnya %(before)s: mungkin dua angka bersebelahan tertukar."
    ),
    "swapped_in_total": gettext_lazy(
        "Total %(total)s, jumlah bagiannya %(sums)s: mungkin dua angka bersebelahan tertukar."
    ),
    "above_parent": gettext_lazy("%(children)s (%(held)s) melebihi %(parent)s (%(stated)s)."),
    "parts_above_parent": gettext_lazy("%(children)s (%(held)s) melebihi %(parent)s (%(stated)s)."),
    "above_universe": gettext_lazy(
        "Peserta %(segment)s (%(people)s) melebihi semestanya (%(workers)s)."
    ),
    "does_not_add_up": gettext_lazy(
        "Total %(total)s tidak sama dengan jumlah bagiannya (%(sums)s)."
    ),
    "differs_from_printed": gettext_lazy(
        "Total %(total)s tidak sama dengan angka rilisnya (%(sums)s)."
    ),
}
"""By the value of the check; names of their own are variants of one."""

STORED_LANGUAGE = "id"
MOST_STORED = 300


@dataclass(frozen=True, slots=True)
class Names:
    """Segments as a sentence names them, by code."""

    codes: tuple[str, ...]


Told = Names | Count | int | str | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Something implausible: which sentence of ``WORDS``, and the numbers in it.

    ``involved`` are the segments whose numbers it compares.
    """

    check: Check
    segment: str
    words: str
    numbers: Mapping[str, Told]
    involved: frozenset[str] = field(default_factory=frozenset)

    @property
    def key(self) -> str:
        """Stable while the figures are typed: ``jump:pu``; a variant says which it is."""
        plain = f"{self.check.value}:{self.segment}"
        return plain if self.words == self.check.value else f"{plain}:{self.words}"


def sentence(found: Found, segments: Mapping[str, Segment]) -> str:
    """In the language of the screen."""
    said = {name: written(value, segments) for name, value in found.numbers.items()}
    return str(WORDS[found.words]) % said


def stored_sentence(found: Found, segments: Mapping[str, Segment]) -> str:
    """In one language, whatever the screen speaks: a reason answers just this sentence."""
    with translation.override(STORED_LANGUAGE):
        return sentence(found, segments)[:MOST_STORED]


def written(value: Any, segments: Mapping[str, Segment]) -> str:
    if isinstance(value, Names):
        return " + ".join(str(segments[code]) for code in value.codes)
    if isinstance(value, Count):
        return write_count(value.value)
    if isinstance(value, tuple):
        return _(" atau ").join(write_count(people) for people in value)
    return write_count(value) if isinstance(value, int) else str(value)
