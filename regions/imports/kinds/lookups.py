"""What a record points at, found by what a sheet calls it; each list is read once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.care import in_care
from regions.imports.desk import Desk
from regions.imports.segment_words import SegmentWords, segment_words
from regions.imports.vocabulary import plain
from regions.imports.workbook import Cell, as_text
from regions.models import AwardCategory, Office, Region, Regulation, Segment, Village

MOST_OFFERED = 6


@dataclass
class Lookups:
    desk: Desk

    @cached_property
    def words(self) -> SegmentWords:
        return segment_words()

    def segment(self, cell: Cell) -> Segment:
        text = as_text(cell)
        meant = self.words.meant(text)
        if len(meant) == 1:
            return self.words.segments[meant[0]]
        codes = meant or self.words.segments
        raise not_one(_("segmen"), text, [str(self.words.segments[code]) for code in codes])

    def category(self, cell: Cell) -> AwardCategory:
        named = {plain(name): one for one in self._categories for name in (one.name, one.name_en)}
        found: AwardCategory = one_of(_("kategori"), cell, named)
        return found

    @cached_property
    def _categories(self) -> list[AwardCategory]:
        return list(AwardCategory.objects.all())

    def office(self, cell: Cell) -> Office:
        """Only one's own, or any for who looks after everything."""
        named = {plain(name): one for one in self._offices for name in (one.name, one.slug)}
        found: Office = one_of(_("kantor"), cell, named)
        return found

    @cached_property
    def _offices(self) -> list[Office]:
        return list(in_care(Office.objects.all(), self.desk.actor))

    def regulation(self, cell: Cell, region: Region | None) -> Regulation:
        """By its number or title; without one the only mandate of the region."""
        among = [one for one in self._regulations if region is None or one.region_id == region.pk]
        text = plain(as_text(cell))
        if text:
            named = [one for one in among if text in names_of(one)]
        else:
            named = [one for one in among if one.per_village]
        if len(named) == 1:
            return named[0]
        raise not_one(_("regulasi"), as_text(cell), [str(one) for one in among])

    @cached_property
    def _regulations(self) -> list[Regulation]:
        rows = in_care(Regulation.objects.all(), self.desk.actor)
        return list(rows.select_related("region"))

    def village(self, code: Cell, name: Cell, region: Region) -> Village:
        """By code, else by a name that only one village of the region has."""
        known = self._villages(region)
        text = as_text(code) or as_text(name)
        found = known.get(as_text(code)) or known.get(plain(as_text(name))) or []
        if len(found) == 1:
            return found[0]
        if not known:
            told = _("Daftar desa %s belum dimuat; isi jumlah desa saja, atau minta dimuat.")
            raise ValidationError(told % region)
        raise not_one(_("desa"), text, [f"{one.name} ({one.code})" for one in found])

    def _villages(self, region: Region) -> dict[str, list[Village]]:
        if region.pk not in self._read:
            found: dict[str, list[Village]] = defaultdict(list)
            for one in Village.objects.filter(regency=region):
                found[one.code].append(one)
                found[plain(one.name)].append(one)
            self._read[region.pk] = dict(found)
        return self._read[region.pk]

    @cached_property
    def _read(self) -> dict[int, dict[str, list[Village]]]:
        return {}


def names_of(regulation: Regulation) -> set[str]:
    shown = str(regulation).rpartition(",")[0]
    said = (str(regulation), shown, regulation.number, regulation.title)
    return {plain(one) for one in said if one}


def one_of(what: str, cell: Cell, named: dict[str, Any]) -> Any:
    text = as_text(cell)
    if found := named.get(plain(text)):
        return found
    raise not_one(what, text, [str(one) for one in dict.fromkeys(named.values())])


def not_one(what: str, text: str, offered: list[str]) -> ValidationError:
    """What is known, so that it can be copied."""
    if not offered:
        return ValidationError(_("Tidak ada %(what)s “%(text)s”.") % {"what": what, "text": text})
    told = _("Tidak jelas %(what)s mana “%(text)s”. Yang ada: %(offered)s.")
    said = {"what": what, "text": text, "offered": "; ".join(offered[:MOST_OFFERED])}
    return ValidationError(told % said)
