"""Events as a person reads them: who, what, when, why, and which figures changed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from regions.admin.without import names_of
from regions.models import (
    Check,
    Event,
    Measure,
    Precision,
    Segment,
    Submission,
    UniverseEdition,
    Verb,
)
from regions.numbers import write_count
from regions.periods import say_period

# The dot inside the code of a regency parts nothing.
PARTS = re.compile(r"(?<!\.\d\d)\.|\.(?!\d\d)")
# In the order of the forms.
WORDS = {
    "status": _("Status"),
    "place": _("Wilayah/kantor"),
    "title": _("Judul"),
    "publisher": _("Penerbit"),
    "definition": _("Definisi"),
    "as_of": _("Keadaan per"),
    "reference_date": _("Tanggal acuan"),
    "precision": _("Ketelitian tanggal"),
    "source": _("Sumber"),
    "jakon_place": _("Jasa konstruksi"),
    "population": _("Yang dihitung"),
    "region_basis": _("Dasar wilayah"),
    "total_rule": _("Cara menghitung total"),
    "breakdown": _("Rincian"),
    "participants": _("Peserta"),
    "rounded_to": _("Pembulatan"),
    "approximate": _("Kira-kira"),
    "universe": _("Semesta"),
    "universe_rounded_to": _("Pembulatan semesta"),
    "universe_approximate": _("Semesta kira-kira"),
    "standard_error": _("Galat baku"),
    "printed": _("Angka rilis"),
    "provisional": _("Angka sementara"),
    "note": _("Catatan"),
    "reason": _("Alasan peringatan"),
    "missing": _("Disahkan tanpa"),
}


@dataclass(frozen=True, slots=True)
class Change:
    what: str
    old: str
    new: str


class History:
    """All events of one document, newest first."""

    def __init__(self, document: Submission | UniverseEdition) -> None:
        self.document = document

    def __iter__(self) -> Iterator[tuple[Event, list[Change]]]:
        for event in self.document.events.select_related("actor"):
            yield event, list(self.told(event))

    def told(self, event: Event) -> Iterator[Change]:
        """In the order of the form; what was verified first is on the sheet already."""
        precision = event.changes.get("precision", [self.document.precision] * 2)
        first = event.verb == Verb.VERIFY and self.document.revises_id is None
        told = {"missing"} & event.changes.keys() if first else event.changes.keys()
        for key in sorted(told, key=self.place_in_form):
            old, new = event.changes[key]
            if key in DATES:
                yield Change(self.named(key), period(old, precision[0]), period(new, precision[1]))
            elif not self.is_untold(key, old, new, event):
                yield self.change(key, old, new)

    def is_untold(self, key: str, old: Any, new: Any, event: Event) -> bool:
        """The precision is told with its date, and what was left as it stood not at all."""
        if key == "precision":
            return any(date in event.changes for date in DATES)
        return old is None and new == USUAL.get(key, ...)

    @cached_property
    def segments(self) -> dict[str, str]:
        ordered = Segment.objects.order_by("position", "code")
        return {segment.code: str(segment) for segment in ordered}

    def place_in_form(self, key: str) -> tuple[int, int, str]:
        word, *rest = key.split(".")
        segments = [list(self.segments).index(part) for part in rest if part in self.segments]
        return list(WORDS).index(word) if word in WORDS else len(WORDS), sum(segments), key

    def change(self, key: str, old: Any, new: Any) -> Change:
        word = key.split(".")[0]
        return Change(self.named(key), self.written(word, old), self.written(word, new))

    def named(self, key: str) -> str:
        word, *rest = PARTS.split(key)
        names = [self.segments.get(part) or MEASURES.get(part) or in_words(part) for part in rest]
        return " · ".join([str(WORDS.get(word, word)), *(str(name) for name in names)])

    def written(self, word: str, value: Any) -> str:
        if value is None or value == "":
            return "–"
        if isinstance(value, bool):
            return str(_("ya") if value else _("tidak"))
        if word == "missing":
            return ", ".join(names_of(value))
        if isinstance(value, list):
            return "; ".join(str(one).replace(".", ",") for one in value)
        if isinstance(value, int):
            return write_count(value)
        return self._chosen(word, str(value))

    def _chosen(self, word: str, value: str) -> str:
        names = {field.name for field in type(self.document)._meta.get_fields()}
        if word not in names:
            return value
        choices = getattr(type(self.document)._meta.get_field(word), "choices", None) or ()
        return str(dict(choices).get(value, value))


DATES = ("as_of", "reference_date")
MEASURES = dict(Measure.choices) | dict(Check.choices)
USUAL = {
    "region_basis": "not_stated",
    "total_rule": "not_stated",
    "jakon_place": "not_stated",
    "breakdown": "partial",
    "provisional": False,
}


def period(day: str | None, precision: str | None) -> str:
    if not day:
        return "–"
    return say_period(datetime.date.fromisoformat(day), precision or Precision.DAY)


def in_words(part: str) -> str:
    """The date inside a key; codes of regions stand as they are."""
    try:
        return say_period(datetime.date.fromisoformat(part), Precision.DAY)
    except ValueError:
        return part
