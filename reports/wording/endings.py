"""When funding ends, for how many, and what follows if nobody pays on (DESIGN 3.5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reports import formats
from reports.measures import (
    Coverage,
    Endings,
    ProgrammeFact,
    Renewal,
    coverage_without,
    overlaps,
    programme_people,
)
from reports.measures.endings import SECURED
from reports.measures.programme_headcount import PeopleKind
from reports.wording.numbers import computed_percentage

Programmes = Sequence[ProgrammeFact]

CONTINUATIONS = {
    Renewal.NOT_STATED: gettext_lazy("kelanjutan belum tercatat"),
    Renewal.ANNOUNCED: gettext_lazy("kelanjutan diumumkan"),
    Renewal.BUDGETED: gettext_lazy("kelanjutan sudah dianggarkan"),
    Renewal.DECREED: gettext_lazy("kelanjutan sudah ditetapkan"),
    Renewal.PAID: gettext_lazy("kelanjutan sudah dibayar"),
    Renewal.NOT_RENEWED: gettext_lazy("tidak dilanjutkan"),
}


@dataclass(frozen=True, slots=True)
class EndingLine:
    """Funding that ends on one day, and how near that is."""

    when: str
    text: str


def endings_sentences(
    soon: Endings, lately: Programmes = (), coverage: Coverage | None = None
) -> tuple[EndingLine, ...]:
    """One line for each day on which funding ends or has ended; what it does to ``coverage``.

    Of coverage only where the programme's people are said to be inside it.
    """
    coming = {one.id: one for one in (*soon.days90.programmes, *soon.year_end.programmes)}
    ahead = [EndingLine(_when(soon, one), _ends(one, coverage)) for one in _days(coming.values())]
    past = [EndingLine(_("Sudah berakhir"), _ended(one)) for one in _days(lately)]
    return (*ahead, *past)


def ends_soon_line(soon: Endings, lately: Programmes = (), undated: int = 0) -> str:
    """One line for the first screen: what ends within 90 days, else what has ended lately."""
    days = _days(soon.days90.programmes)
    if len(days) > 1:
        words = {
            "people": people_of_programmes(soon.days90.programmes),
            "date": _short(days[0])["date"],
        }
        return _("Pendanaan %(people)s berakhir dalam 90 hari, mulai %(date)s") % words
    if days:
        return _("Pendanaan %(people)s berakhir %(date)s; %(renewal)s") % _full(days[0])
    if lately:
        ended = _days(lately)[0]
        return _("Pendanaan %(people)s sudah berakhir %(date)s; %(renewal)s") % _full(ended)
    return _nothing_ends(undated)


def _nothing_ends(undated: int) -> str:
    if not undated:
        return _("Tidak ada pendanaan tercatat yang berakhir dalam 90 hari")
    return ngettext(
        "Tidak ada pendanaan tercatat yang berakhir dalam 90 hari; %(n)s program tanpa tanggal",
        "Tidak ada pendanaan tercatat yang berakhir dalam 90 hari; %(n)s program tanpa tanggal",
        undated,
    ) % {"n": formats.count(undated)}


def _days(programmes: Iterable[ProgrammeFact]) -> list[Programmes]:
    """Those that end on one day and whose continuation has come equally far, in their order."""
    days: dict[tuple[object, ...], list[ProgrammeFact]] = {}
    for one in programmes:
        days.setdefault((one.end, one.end_precision, one.renewal), []).append(one)
    return list(days.values())


def _when(soon: Endings, ends: Programmes) -> str:
    near = ((30, soon.days30), (60, soon.days60), (90, soon.days90))
    for days, ending in near:
        if ends[0] in ending.programmes:
            return _("Dalam %(days)s hari") % {"days": days}
    return _("Sampai akhir tahun")


def _ends(programmes: Programmes, coverage: Coverage | None) -> str:
    said = _("Pendanaan berakhir %(date)s untuk %(people)s; %(renewal)s.") % _full(programmes)
    if programmes[0].renewal in SECURED:
        return said
    return " ".join(filter(None, (said, _drop(programmes), _effect(programmes, coverage))))


def _ended(programmes: Programmes) -> str:
    words = _full(programmes)
    said = _("Pendanaan untuk %(people)s sudah berakhir %(date)s; %(renewal)s.") % words
    return said if programmes[0].renewal in SECURED else f"{said} {_drop(programmes)}"


def _drop(programmes: Programmes) -> str:
    """At most so many fewer; nothing where the people of one of them are unknown."""
    people = [programme_people(one) for one in programmes]
    known = [one.value for one in people if one]
    if len(known) < len(people):
        return _("Bila tidak dilanjutkan, peserta aktif dapat turun; banyaknya belum diketahui.")
    words = {"people": formats.count(sum(known))}
    if programmes[0].renewal is Renewal.NOT_RENEWED:
        return (
            _(
                "Peserta aktif dapat turun paling banyak %(people)s"
                " (biasanya setelah tiga bulan tanpa iuran)."
            )
            % words
        )
    return (
        _(
            "Bila tidak dilanjutkan, peserta aktif dapat turun paling banyak %(people)s"
            " (biasanya setelah tiga bulan tanpa iuran)."
        )
        % words
    )


def _effect(programmes: Programmes, before: Coverage | None) -> str:
    """What coverage becomes, by those alone whose people are said to be inside the figure."""
    people = [programme_people(one) for one in programmes if one.included]
    inside = [one.value for one in people if one]
    after = coverage_without(before, sum(inside), True) if inside else None
    if before is None or after is None:
        return ""
    now, then = computed_percentage(before), computed_percentage(after)
    if now == then:
        return ""
    words = {"people": formats.count(sum(inside)), "now": now, "then": then}
    return (
        _(
            "Karena %(people)s orang di antaranya termasuk angka peserta,"
            " cakupan dapat turun dari %(now)s menjadi %(then)s."
        )
        % words
    )


def _full(programmes: Programmes) -> dict[str, str]:
    words = _short(programmes)
    if programmes[0].renewal is Renewal.ANNOUNCED:
        words["renewal"] = _("%(renewal)s, anggaran belum tercatat") % words
    return words


def _short(programmes: Programmes) -> dict[str, str]:
    first = programmes[0]
    return {
        "people": people_of_programmes(programmes),
        "date": formats.date(first.end, first.end_precision),
        "renewal": str(CONTINUATIONS[first.renewal]),
    }


def people_of_programmes(programmes: Programmes, *, same: bool | None = None) -> str:
    """``10.000 orang``; how many programmes have no number is said with it.

    ``same``: whether some may be the same people; ``None``: as far as these programmes tell.
    """
    if same is None:
        same = bool(overlaps(programmes, lambda one, other: False))
    people = [programme_people(one) for one in programmes]
    known = [one for one in people if one]
    without = len(people) - len(known)
    silent = ngettext(
        "peserta %(n)s program yang jumlahnya tidak disebut",
        "peserta %(n)s program yang jumlahnya tidak disebut",
        without,
    ) % {"n": formats.count(without)}
    if not known:
        return silent
    counted = _counted(sum(one.value for one in known), {one.kind for one in known}, same=same)
    both = _("%(counted)s dan %(silent)s") % {"counted": counted, "silent": silent}
    return both if without else counted


def _counted(people: int, kinds: set[PeopleKind], *, same: bool) -> str:
    marks = []
    if PeopleKind.QUOTA in kinds:
        marks.append(_("kuota") if len(kinds) == 1 else _("sebagian kuota"))
    if same:
        marks.append(_("sebagian mungkin orang yang sama"))
    text = _("%(people)s orang") % {"people": formats.count(people)}
    return f"{text} ({', '.join(marks)})" if marks else text
