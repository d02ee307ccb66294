"""A plan in words: what it adds and costs, what it takes for granted, and what to beware of."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reports import formats
from reports.measures import (
    Addition,
    Amount,
    Bill,
    Continuation,
    Coverage,
    LeverKind,
    PlanResult,
    ProgrammeFact,
    Step,
    TargetResult,
    points_range,
    programme_people,
)
from reports.wording import targets
from reports.wording.endings import CONTINUATIONS
from reports.wording.gaps import unsigned_points
from reports.wording.money import rupiah_range
from reports.wording.payers import FUND_SOURCES
from reports.wording.rupiah import rupiah_short

NOT_A_PROMISE = gettext_lazy("Hitungan, bukan janji.")
BEYOND = gettext_lazy(
    "Dengan rencana ini peserta melebihi semesta: sebagian orangnya tentu sudah terdaftar,"
    " atau semestanya terlalu kecil."
)
YEAR = 12
NAMES = {
    LeverKind.NON_ASN: gettext_lazy("Non-ASN"),
    LeverKind.VULNERABLE: gettext_lazy("Pekerja rentan"),
    LeverKind.EMPLOYED: gettext_lazy("Pekerja badan usaha"),
}


def lever_name(step: Step, villages: int | None = None, each: int | None = None) -> str:
    """``122 desa × 10 pekerja``, ``Pekerja rentan (APBD)``, the name of a programme."""
    lever = step.lever
    if isinstance(lever, Continuation):
        return lever.fact.name
    if lever.kind is LeverKind.VILLAGES:
        words = {"n": formats.count(villages), "each": formats.count(each)}
        return _("%(n)s desa × %(each)s pekerja") % words
    if lever.kind is LeverKind.VULNERABLE:
        words = {"lever": str(NAMES[lever.kind]), "payer": str(FUND_SOURCES[lever.fund_source])}
        return _("%(lever)s, %(payer)s") % words
    return str(NAMES[lever.kind])


def lever_detail(step: Step) -> str:
    """What is to be known of one lever, beneath its name; mostly nothing."""
    lever = step.lever
    if isinstance(lever, Addition):
        if lever.least is None or lever.least == lever.people:
            return ""
        return _("sekurang-kurangnya %(least)s: selebihnya mungkin sudah terdaftar") % {
            "least": formats.count(lever.least)
        }
    words = {"people": _people(lever.fact), "ends": _ends(lever.fact)}
    if lever.renewed:
        return _("%(people)s, %(ends)s; diperpanjang") % words
    if lever.inside:
        return _("%(people)s, %(ends)s; tidak diperpanjang") % words
    return (
        _(
            "%(people)s, %(ends)s; tidak diperpanjang, tetapi tidak dinyatakan termasuk angka"
            " peserta"
        )
        % words
    )


def ending(fact: ProgrammeFact) -> str:
    """``10.000 orang, berakhir 31 Desember 2023; kelanjutan diumumkan``."""
    words = {
        "people": _people(fact),
        "ends": _ends(fact),
        "renewal": str(CONTINUATIONS[fact.renewal]),
    }
    return _("%(people)s, %(ends)s; %(renewal)s") % words


def _people(fact: ProgrammeFact) -> str:
    known = programme_people(fact)
    if known is None:
        return fact.count_note or _("jumlah tidak disebut")
    return _("%(people)s orang") % {"people": formats.count(known.value)}


def _ends(fact: ProgrammeFact) -> str:
    return _("berakhir %(date)s") % {"date": formats.date(fact.end, fact.end_precision)}


def payer(step: Step) -> str:
    lever = step.lever
    if isinstance(lever, Continuation) and not lever.renewed:
        return ""
    if lever.kind is LeverKind.NON_ASN:
        return _("pemerintah daerah sebagai pemberi kerja")
    return str(FUND_SOURCES[step.payer])


def unpriced(step: Step) -> str:
    """Why there is no rupiah; empty where nothing is to be paid."""
    if not step.is_paid or step.bill is not None:
        return ""
    if step.lever.kind is LeverKind.EMPLOYED:
        return _("biaya pemberi kerja")
    if step.lever.kind is LeverKind.NON_ASN:
        return _("menurut upah")
    return _("belum diketahui")


def points(change: int, coverage: Coverage | None) -> str:
    """``+1,31 poin``; from–to where the universe is rounded, a dash where it is unknown."""
    ends = points_range(abs(change), abs(change), coverage.universe) if coverage else None
    if ends is None:
        return formats.ABSENT
    sign = formats.MINUS if change < 0 else "+" if change else ""
    return f"{sign}{unsigned_points(*ends)}"


def at_most(bill: Bill) -> str:
    """``paling banyak Rp20,5 juta per bulan (Rp246 juta per tahun)``."""
    words = {"month": _short(bill.monthly), "year": _short(bill.yearly)}
    return _("paling banyak %(month)s per bulan (%(year)s per tahun)") % words


def _short(amount: Amount) -> str:
    """In three digits, also where the law leaves the rate open."""
    return rupiah_short(amount.high) if amount.low == amount.high else rupiah_range(amount)


def public_money(result: PlanResult) -> str:
    """What public budgets pay, and what is not in it; empty where they pay nothing."""
    bill, open_ones = result.public, result.unpriced
    missing = any(step.lever.kind is LeverKind.NON_ASN for step in open_ones)
    if bill is None:
        return (
            _("Uang publik: belum dapat dihitung; iuran non-ASN menurut upah.") if missing else ""
        )
    words = {"cost": at_most(bill)}
    if missing:
        return _("Uang publik %(cost)s, belum termasuk iuran non-ASN, yang menurut upah.") % words
    return _("Uang publik %(cost)s.") % words


def by_payer(result: PlanResult) -> Iterator[str]:
    """``CSR/TJSL paling banyak …``: who pays how much, as far as it is known."""
    for source in result.payers:
        bill = result.bill_for(source)
        if bill:
            words = {"payer": FUND_SOURCES[source], "cost": at_most(bill)}
            yield _("%(payer)s: %(cost)s.") % words


def target_then(result: TargetResult) -> str:
    """``kurang 258 orang (0,28 poin)``, or that the target is reached, if only perhaps."""
    words = {"gap": targets.gap(result)}
    if result.gap_people is None or result.gap_people > 0:
        return words["gap"]
    open_end = result.gap_interval.high if result.gap_interval else 0
    return (
        _("mungkin tercapai, %(gap)s") % words if open_end > 0 else _("tercapai, %(gap)s") % words
    )


def assumptions(
    result: PlanResult, universe: str, *, urban_villages: int | None = None
) -> Iterator[str]:
    """What the numbers take for granted, each in a sentence; ``universe`` names the edition."""
    plan = result.plan
    yield _("Dihitung bila semuanya terlaksana dan selain itu tidak ada yang berubah.")
    if universe:
        yield _("Semesta dianggap tetap, %(universe)s.") % {"universe": universe}
    if len(plan.additions) > 1:
        yield _(
            "Orang dari beberapa langkah dijumlahkan: paling banyak sebanyak itu, bila tidak"
            " tumpang tindih."
        )
    if any(one.kind is LeverKind.VILLAGES for one in plan.additions):
        yield _outside(urban_villages)
    yield from _of_programmes(plan.continuations)
    yield from _of_money(result)


def _outside(urban_villages: int | None) -> str:
    said = _("Desa: paling banyak, bila pekerja yang didaftarkan belum menjadi peserta.")
    if not urban_villages:
        return said
    outside = ngettext(
        "%(n)s kelurahan tidak termasuk.", "%(n)s kelurahan tidak termasuk.", urban_villages
    ) % {"n": formats.count(urban_villages)}
    return f"{said} {outside}"


def _of_programmes(continuations: tuple[Continuation, ...]) -> Iterator[str]:
    ended = [one for one in continuations if not one.renewed]
    if any(one.inside for one in ended):
        yield _(
            "Peserta program yang tidak diperpanjang dianggap berkurang seluruhnya: paling banyak"
            " (biasanya setelah tiga bulan tanpa iuran)."
        )
    if any(not one.inside for one in ended):
        yield _(
            "Program yang tidak dinyatakan termasuk angka peserta tidak mengubah cakupan bila"
            " berakhir."
        )


def _of_money(result: PlanResult) -> Iterator[str]:
    bills = [step.bill for step in result.steps if step.bill]
    laws = sorted({law for bill in bills for law in bill.laws})
    if laws:
        yield _(
            "Biaya BPU paling banyak: iuran JKK dan JKM seluruhnya dibayar sumber itu, selama"
            " mereka dilindungi. Dasar tarif: %(laws)s."
        ) % {"laws": ", ".join(laws)}
    if any(bill.yearly.low != bill.yearly.high for bill in bills):
        yield _("Dua angka: belum jelas apakah keringanan iuran berlaku bagi pembayar itu.")
    if any(_changes(bill) for bill in bills):
        yield _("Tarif berubah dalam setahun itu; jumlah setahun mengikuti tarif tiap bulannya.")
    yield from _of_employers(result)


def _changes(bill: Bill) -> bool:
    """Whether a year is not twelve of its first months."""
    year, month = bill.yearly, bill.monthly
    return (year.low, year.high) != (YEAR * month.low, YEAR * month.high)


def _of_employers(result: PlanResult) -> Iterator[str]:
    assumed = {one.monthly for one in result.plan.additions if one.monthly is not None}
    for monthly in sorted(assumed):
        yield _("Iuran non-ASN: %(monthly)s per orang per bulan, iuran yang Anda isi.") % {
            "monthly": formats.rupiah(monthly)
        }
    kinds = {step.lever.kind for step in result.unpriced}
    if LeverKind.NON_ASN in kinds:
        yield _(
            "Iuran non-ASN dihitung dari upah; isi iuran per orang per bulan bila ingin"
            " menghitungnya."
        )
    if LeverKind.EMPLOYED in kinds:
        yield _("Iuran pekerja badan usaha adalah beban pemberi kerja, bukan uang publik.")
