"""Events as a person reads them: who, what, when, why, and which figures changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from regions.models import Event, Measure, Segment, Submission, UniverseEdition
from regions.numbers import write_count
from regions.periods import say_period

WORDS = {
    "participants": _("Peserta"),
    "universe": _("Semesta"),
    "note": _("Catatan"),
    "rounded_to": _("Pembulatan"),
    "printed": _("Angka rilis"),
    "as_of": _("Keadaan per"),
    "precision": _("Ketelitian tanggal"),
    "population": _("Yang dihitung"),
    "region_basis": _("Dasar wilayah"),
    "total_rule": _("Cara menghitung total"),
    "breakdown": _("Rincian"),
    "provisional": _("Angka sementara"),
    "place": _("Wilayah/kantor"),
    "source": _("Sumber"),
    "title": _("Judul"),
    "publisher": _("Penerbit"),
    "definition": _("Definisi"),
    "reference_date": _("Tanggal acuan"),
    "jakon_place": _("Jasa konstruksi"),
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
            yield event, [self.change(key, *pair) for key, pair in event.changes.items()]

    @cached_property
    def segments(self) -> dict[str, str]:
        return dict(Segment.objects.values_list("code", "name"))

    def change(self, key: str, old: Any, new: Any) -> Change:
        word, *rest = key.split(".")
        names = [self.segments.get(part) or MEASURES.get(part) or part for part in rest]
        what = " · ".join([str(WORDS.get(word, word)), *(str(name) for name in names)])
        return Change(what, self.written(word, old), self.written(word, new))

    def written(self, word: str, value: Any) -> str:
        if value is None or value == "":
            return "–"
        if isinstance(value, bool):
            return str(_("ya") if value else _("tidak"))
        if isinstance(value, list):
            return "; ".join(str(one).replace(".", ",") for one in value)
        if isinstance(value, int):
            return write_count(value)
        if word in DATES:
            return say_period(datetime.date.fromisoformat(str(value)), "day")
        return self._chosen(word, str(value))

    def _chosen(self, word: str, value: str) -> str:
        names = {field.name for field in type(self.document)._meta.get_fields()}
        if word not in names:
            return value
        choices = getattr(type(self.document)._meta.get_field(word), "choices", None) or ()
        return str(dict(choices).get(value, value))


DATES = ("as_of", "reference_date")
MEASURES = dict(Measure.choices)


def name_of(user: User | None) -> str:
    if user is None:
        return "–"
    return user.get_full_name() or user.get_username()
