"""How a coverage went over time, in words."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports import formats
from reports.measures import Break, Change, Figure, Population, RegionBasis
from reports.wording.changes import direction, distance
from reports.wording.words import BASES, POPULATIONS

BREAKS = {
    Break.OTHER_RULE: gettext_lazy("cara menghitung berganti"),
    Break.OTHER_POPULATION: gettext_lazy("istilah berganti"),
    Break.OTHER_BASIS: gettext_lazy("dasar wilayah berganti"),
    Break.OTHER_TERRITORY: gettext_lazy("wilayah berubah"),
    Break.OTHER_EDITION: gettext_lazy("semesta berganti"),
}
DIFFERENT = {
    Break.OTHER_RULE: gettext_lazy("cara menghitung yang berbeda"),
    Break.OTHER_POPULATION: gettext_lazy("istilah yang berbeda"),
    Break.OTHER_BASIS: gettext_lazy("dasar wilayah yang berbeda"),
    Break.OTHER_TERRITORY: gettext_lazy("wilayah yang berubah"),
    Break.OTHER_EDITION: gettext_lazy("semesta yang berbeda"),
}


def spoken_date(day: datetime.date | None, precision: str | None) -> str:
    """As precisely as it was said; a date of statement as a plain date."""
    return formats.date(day, "day" if precision == "statement" else precision)


def moved(region: str, change: Change, since: str) -> str:
    """``Cakupan Lampung Barat naik 2,35 poin sejak Juni 2022``."""
    words = {"region": region, "points": distance(change.points, change), "since": since}
    sentences = {
        "up": _("Cakupan %(region)s naik %(points)s sejak %(since)s"),
        "down": _("Cakupan %(region)s turun %(points)s sejak %(since)s"),
        "same": _("Cakupan %(region)s tidak berubah sejak %(since)s"),
        "open": _("Cakupan %(region)s sejak %(since)s: naik atau turunnya belum pasti"),
    }
    return sentences[direction(change)] % words


def broken_off(region: str, why: Break, since: str) -> str:
    """Its newest figure stands alone."""
    sentence = _("Cakupan %(region)s: %(why)s pada %(since)s, tidak dibandingkan dengan sebelumnya")
    return sentence % {"region": region, "why": BREAKS[why], "since": since}


def nothing_joined(region: str, count: int, why: Collection[Break]) -> str:
    """No two figures go together: ``Cakupan Lampung: 3 angka dengan semesta yang berbeda; …``."""
    reasons = [str(DIFFERENT[reason]) for reason in Break if reason in why]
    words = {"region": region, "n": count, "why": _(" dan ").join(reasons)}
    return _("Cakupan %(region)s: %(n)s angka dengan %(why)s; tidak dibandingkan") % words


def break_label(why: Break, figure: Figure) -> str:
    """What is new from this figure on: ``semesta berganti``, ``yang dihitung: aktif``."""
    if why is Break.OTHER_POPULATION:
        population = POPULATIONS[figure.population or Population.NOT_STATED]
        return _("yang dihitung: %(population)s") % {"population": population}
    if why is Break.OTHER_BASIS:
        return str(BASES[figure.region_basis or RegionBasis.NOT_STATED])
    return str(BREAKS[why])


def how_to_read(*, broken: bool, rounded: bool, expected: bool, people: bool) -> str:
    """What the parts of the picture that are drawn stand for."""
    parts = (
        (True, _("Setiap titik adalah satu angka pada tanggalnya.")),
        (
            broken,
            _("Garis terputus di garis tegak: angka di kiri dan kanannya tidak dibandingkan."),
        ),
        (rounded, _("Batang tipis: sejauh mana angka yang dibulatkan membiarkannya terbuka.")),
        (
            expected,
            _(
                "Garis putus-putus: perkiraan bila laju setahun terakhir berlanjut, dengan peserta"
                " program berbatas waktu menurut masa programnya."
            ),
        ),
        (people, _("Di bawahnya jumlah peserta, yang tidak bergantung pada semesta.")),
    )
    return " ".join(text for holds, text in parts if holds)
