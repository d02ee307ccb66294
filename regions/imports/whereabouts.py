"""The region that a row speaks of; doubtful names are asked about, strange ones refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.headings import IGNORE
from regions.imports.names import RegionNames, region_names, squeezed, text_of_code
from regions.imports.workbook import Cell, Place
from regions.models import Region

# What an office counts is of all its regions, whatever city it is named for.
OFFICES = re.compile(r"\b(?:cabang|kantor|kacab|kcp|kanwil)\b", re.IGNORECASE)
LONGEST_KEY = 190
MOST_OFFERED = 6
MOST_STRANGE = 20  # names that may be asked about; with more of them it is the wrong column
MOST_OWN = 40


@dataclass
class Whereabouts:
    desk: Desk
    names: RegionNames = field(default_factory=region_names)
    read: dict[tuple[str, str], Region | None] = field(default_factory=dict)
    strange: set[str] = field(default_factory=set)

    @cached_property
    def looked_after(self) -> list[str]:
        """The codes among which a slip is looked for: those in care, without the nation."""
        care = self.desk.care
        return [
            code
            for code, region in self.names.regions.items()
            if code != "00" and care.holds_region(region.pk)
        ]

    def of(self, code: Cell, name: Cell, place: Place) -> Region | None:
        """``None`` where the row is to be left out, or is asked about or refused."""
        said = text_of_code(code), " ".join(str(name or "").split())
        if not any(said):
            self.desk.refuse(place, "", _("Wilayahnya kosong. Tulis kode atau namanya."))
            return None
        if said not in self.read:
            self.read[said] = self._of(*said, place)
        return self.read[said]

    def _of(self, code: str, name: str, place: Place) -> Region | None:
        found = self._by_code(code, name, place) if code else self._by_name(name, place)
        if found is None:
            return None
        region = self.names.regions[found]
        if not self.desk.care.holds_region(region.pk):
            told = _("%s di luar wilayah tanggungan akun ini. Hapus barisnya.")
            self.desk.refuse(place, code or name, told % self.names.label(found))
            return None
        return region

    def _by_code(self, code: str, name: str, place: Place) -> str | None:
        found = self.names.fitting(code)
        if len(found) != 1:
            return self._by_name(name or code, place, coded=True)
        named = self.names.fitting(name) if name else []
        if named and found[0] not in named:
            told = _("Kode %(code)s adalah %(region)s, tetapi namanya “%(name)s”. Betulkan.")
            said = {"code": code, "region": self.names.label(found[0]), "name": name}
            self.desk.refuse(place, f"{code} {name}", told % said)
            return None
        return found[0]

    def _by_name(self, name: str, place: Place, *, coded: bool = False) -> str | None:
        found = self.names.fitting(name)
        if len(found) == 1:
            return found[0]
        offered = found or self.names.near(name, self.looked_after)
        if not offered:
            return self._stranger(name, place, coded)
        return self._asked(name, offered[:MOST_OFFERED], place)

    def _stranger(self, name: str, place: Place, coded: bool) -> str | None:
        """A name like no other: the row of an office, say, is to be left out without a new file.

        A row that gives a code, though a wrong one, means a region and is to be mended.
        """
        self.strange.add(name)
        if coded or not any(map(str.isalpha, name)) or len(self.strange) > MOST_STRANGE:
            told = _("Wilayah “%s” tidak dikenal. Tulis kode Kemendagri atau nama lengkapnya.")
            self.desk.refuse(place, name, told % name)
            return None
        answer = self.desk.ask(
            key_of(name),
            _(
                "Wilayah “%s” tidak dikenal. Pilih wilayahnya, abaikan barisnya, atau tulis kode "
                "Kemendagri atau nama lengkapnya di lembarnya lalu unggah lagi."
            )
            % name,
            options=((IGNORE, _("Abaikan baris ini")), *self._own()),
            place=place,
        )
        return None if answer in (None, IGNORE) else answer

    def _own(self) -> list[tuple[str, str]]:
        """Those in care, while they are few enough to choose from."""
        codes = self.looked_after if len(self.looked_after) <= MOST_OWN else []
        return [(code, self.names.label(code)) for code in codes]

    def is_left_out(self, name: Cell) -> bool:
        """Whether a person said that rows of this name are to be ignored."""
        return self.desk.answers.get(key_of(str(name or ""))) == IGNORE

    def _asked(self, name: str, offered: list[str], place: Place) -> str | None:
        """The one looked after is suggested where others of the name are not."""
        mine = [code for code in offered if code in set(self.looked_after)]
        answer = self.desk.ask(
            key_of(name),
            _("Wilayah mana yang dimaksud dengan “%s”?") % name,
            options=(
                *((code, self.names.label(code)) for code in offered),
                (IGNORE, _("Abaikan baris ini")),
            ),
            suggested=IGNORE if OFFICES.search(name) else (mine or offered)[0],
            place=place,
        )
        return None if answer in (None, IGNORE) else answer

    def named_in(self, text: str) -> Region | None:
        """The one region whose whole name stands in a title."""
        words = text.replace("(", " ").replace(")", " ").split()
        for length in range(min(len(words), 5), 0, -1):
            for start in range(len(words) - length + 1):
                said = " ".join(words[start : start + length])
                found = self.names.fitting(said) if says_kind(said) or length > 1 else []
                if len(found) == 1:
                    return self.names.regions[found[0]]
        return None


def key_of(name: str) -> str:
    return f"region:{' '.join(name.lower().split())}"[:LONGEST_KEY]


def says_kind(text: str) -> bool:
    return squeezed(text).startswith(("kab", "kota", "prov"))
