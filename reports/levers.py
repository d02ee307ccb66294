"""What somebody wants to try in a region, read from the query string as a value."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Protocol

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regions.numbers import parse_count
from regions.rupiah import parse_rupiah
from reports import formats
from reports.measures import FundSource, add_months
from reports.selection import ImpossibleQuestion, as_date

# Who may pay for vulnerable workers; the name in the address is ``rentan-apbd``.
SOURCES: Mapping[str, FundSource] = {
    "apbd": FundSource.APBD_REGENCY,
    "apbd-provinsi": FundSource.APBD_PROVINCE,
    "apbn": FundSource.APBN,
    "apbdes": FundSource.APBDES,
    "dbh-sawit": FundSource.DBH_SAWIT,
    "dbhcht": FundSource.DBHCHT,
    "csr": FundSource.CSR,
    "donasi": FundSource.DONATION,
    "mandiri": FundSource.SELF,
}
VULNERABLE = {f"rentan-{word}": source for word, source in SOURCES.items()}
ALL = "semua"
RENEWED = "perpanjang"
NUMBERS = {
    "desa": "villages",
    "per_desa": "per_village",
    "non_asn": "non_asn",
    "iuran_non_asn": "non_asn_monthly",
    "pu": "employed",
}
NAMES = frozenset({*NUMBERS, *VULNERABLE, RENEWED})
LONGEST_YEARS = 10


class Query(Protocol):
    """A query string in which a name may stand several times."""

    def get(self, name: str, default: str) -> str: ...

    def getlist(self, name: str) -> list[str]: ...

    def __contains__(self, name: object) -> bool: ...


@dataclass(frozen=True, slots=True)
class Levers:
    """People, villages and rupiah a month; ``None`` where nothing was asked.

    ``non_asn_all``: all who are missing, however many. ``until`` is when the plan is looked at.
    """

    villages: int | None = None
    per_village: int | None = None
    non_asn: int | None = None
    non_asn_all: bool = False
    non_asn_monthly: int | None = None
    employed: int | None = None
    vulnerable: tuple[tuple[FundSource, int], ...] = ()
    renewed: tuple[str, ...] = ()
    until: datetime.date | None = None

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The same as names and values of an address; that nothing is asked is said too."""
        if self.is_empty:
            yield "desa", "0"
        for name, field in NUMBERS.items():
            value = getattr(self, field)
            if value is not None and not self.is_empty:
                yield name, str(value)
        if self.non_asn_all:
            yield "non_asn", ALL
        words = {source: name for name, source in VULNERABLE.items()}
        yield from ((words[source], str(people)) for source, people in self.vulnerable)
        yield from ((RENEWED, slug) for slug in self.renewed)
        if self.until:
            yield "sampai", self.until.isoformat()

    @property
    def is_empty(self) -> bool:
        asked = (getattr(self, one.name) for one in fields(self) if one.name != "until")
        return not any(asked)


def read_levers(query: Query) -> Levers | None:
    """The levers in ``query``; ``None`` where it names none. Raises ``ImpossibleQuestion``."""
    if not any(name in query for name in NAMES):
        return None
    every = query.get("non_asn", "").strip().casefold() == ALL
    rows = ((source, _count(query, name)) for name, source in VULNERABLE.items())
    return Levers(
        villages=_count(query, "desa"),
        per_village=_count(query, "per_desa"),
        non_asn=None if every else _count(query, "non_asn"),
        non_asn_all=every,
        non_asn_monthly=_count(query, "iuran_non_asn", parse_rupiah),
        employed=_count(query, "pu"),
        vulnerable=tuple((source, people) for source, people in rows if people),
        renewed=tuple(dict.fromkeys(filter(None, query.getlist(RENEWED)))),
    )


def read_until(query: Query, per: datetime.date) -> datetime.date | None:
    """The day on which the plan is looked at; raises ``ImpossibleQuestion``."""
    text = query.get("sampai", "")
    if not text:
        return None
    until, last = as_date(text), add_months(per, 12 * LONGEST_YEARS)
    if until is None or not per < until <= last:
        raise ImpossibleQuestion(
            _(
                "“sampai=%(value)s” harus tanggal setelah %(per)s dan paling lambat %(last)s,"
                " misalnya sampai=%(example)s."
            )
            % {
                "value": text,
                "per": formats.date(per),
                "last": formats.date(last),
                "example": add_months(per, 12).isoformat(),
            }
        )
    return until


def refuse_unknown(renewed: Sequence[str], known: Sequence[str]) -> None:
    """Raise ``ImpossibleQuestion`` where a programme to be renewed is none of the region's."""
    strangers = [slug for slug in renewed if slug not in known]
    if strangers:
        raise ImpossibleQuestion(
            _(
                "“perpanjang=%(slug)s” bukan program wilayah ini yang tercatat pada tanggal itu."
                " Pilih programnya di halaman Rencana."
            )
            % {"slug": strangers[0]}
        )


def _count(query: Query, name: str, parse: Callable[[str], int] = parse_count) -> int | None:
    text = query.get(name, "").strip()
    if not text:
        return None
    try:
        return parse(text)
    except ValidationError as problem:
        said = problem.messages[0]
        raise ImpossibleQuestion(
            _("“%(name)s=%(value)s”: %(why)s") % {"name": name, "value": text, "why": said}
        ) from None
