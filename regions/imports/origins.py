"""The source that figures come from: one that is named, or the recap of one's own office."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.translation import gettext as _

from regions.care import in_care
from regions.imports.desk import Desk
from regions.imports.workbook import Cell, Place, as_text
from regions.models import Office, Precision, Source
from regions.periods import Period, month_end
from regions.sources import recap_of, recap_title


@dataclass(frozen=True, slots=True)
class Recap:
    """That of the importer's office for a month; it may have to be made."""

    month: datetime.date


Origin = int | Recap


@dataclass
class Origins:
    desk: Desk
    read: dict[str, Source | None] = field(default_factory=dict)
    recaps: dict[datetime.date, Source | None] = field(default_factory=dict)
    sources: dict[int, Source] = field(default_factory=dict)
    looked_up: dict[datetime.date, Source | None] = field(default_factory=dict)
    default: Source | None = None

    def ask(self) -> bool:
        """Settle what a row without a source of its own comes from; ``False`` while it is open."""
        office = self.desk.office
        text = _("Sumbernya? Kosong: rekap bulanan kantor sendiri.")
        answer = self.desk.ask("source", text, sure=office is not None)
        if answer is None:
            return False
        if answer:
            self.default = self._named(answer)
            if self.default is None:
                self.desk.ask_again("source", _("Sumber “%s” tidak ada.") % answer)
        return not answer or self.default is not None

    def of(self, cell: Cell, period: Period, place: Place) -> Origin | None:
        """``None`` where it was refused."""
        text = as_text(cell)
        source = self.default
        if text:
            if text not in self.read:
                self.read[text] = self._named(text)
                if self.read[text] is None:
                    told = _("Sumber “%s” belum ada. Tambahkan dahulu, atau tulis judulnya persis.")
                    self.desk.refuse(place, text, told % text)
            source = self.read[text]
            if source is None:
                return None
        return source.pk if source else self._recap(period, place)

    def _recap(self, period: Period, place: Place) -> Origin | None:
        office = self.desk.office
        if office is None:
            self.desk.refuse(place, "", _("Sumbernya kosong, dan akun ini tidak berkantor."))
            return None
        if period.precision == Precision.YEAR:
            told = _("Rekap bulanan memerlukan bulan, bukan %s saja.")
            self.desk.refuse(place, str(period), told % str(period))
            return None
        month = month_end(period.day)
        if month not in self.recaps:
            found = Source.objects.filter(office=office, month=month).first()
            self.recaps[month] = found
            if found:
                self.sources[found.pk] = found
        known = self.recaps[month]
        return known.pk if known else Recap(month)

    def _named(self, text: str) -> Source | None:
        """By number, address or whole title, among those that may be referred to."""
        among = in_care(Source.objects.all(), self.desk.actor)
        said = Q(slug__iexact=text) | Q(title__iexact=text)
        if text.isdecimal():
            said |= Q(pk=int(text))
        found = among.filter(said).order_by("-pk").first()
        if found:
            self.sources[found.pk] = found
        return found

    def title(self, origin: Origin) -> str:
        if isinstance(origin, int):
            return str(self.sources[origin])
        assert self.desk.office is not None
        return recap_title(self.desk.office, origin.month)

    def known_now(self, origin: Origin) -> Origin:
        """A recap that has been made since is a source like any other."""
        if isinstance(origin, int):
            return origin
        if origin.month not in self.looked_up:
            found = Source.objects.filter(office=self.desk.office, month=origin.month).first()
            self.looked_up[origin.month] = found
        found = self.looked_up[origin.month]
        if found is None:
            return origin
        self.sources[found.pk] = found
        return found.pk

    def made(self, origin: Origin) -> int:
        """Its number, once the recap is there."""
        if isinstance(origin, int):
            return origin
        office = self.desk.office
        assert isinstance(office, Office)
        source = recap_of(office, origin.month)
        self.sources[source.pk] = source
        self.recaps[origin.month] = source
        return source.pk
