"""What to beware of in a plan, and the sentence to be said of it."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reports import formats
from reports.measures import Coverage, Headline, PlanResult, TargetResult
from reports.wording import targets
from reports.wording.numbers import attributed_percentage, computed_percentage, people
from reports.wording.plan import BEYOND, NOT_A_PROMISE, public_money, target_then


def too_many(
    result: PlanResult,
    asked: tuple[int | None, int | None],
    recorded: tuple[int | None, int | None, int | None],
) -> Iterator[str]:
    """Where more is asked than there is.

    ``asked``: villages and non-ASN; ``recorded``: villages left, all of them, non-ASN missing.
    """
    villages, non_asn = asked
    left, every, missing = recorded
    if result.after.coverage and result.after.coverage.exceeds:
        yield str(BEYOND)
    if villages and every is not None and villages > every:
        yield _("Hanya ada %(n)s desa di wilayah ini.") % {"n": formats.count(every)}
    elif villages and left is not None and villages > left:
        yield ngettext(
            "Hanya %(n)s desa yang tercatat belum memenuhi kewajibannya.",
            "Hanya %(n)s desa yang tercatat belum memenuhi kewajibannya.",
            left,
        ) % {"n": formats.count(left)}
    if non_asn and missing is not None and non_asn > missing:
        yield _("Menurut potensinya, non-ASN yang belum terdaftar %(n)s orang.") % {
            "n": formats.count(missing)
        }


def past_aims(result: PlanResult, aims: tuple[TargetResult, ...]) -> Iterator[str]:
    """Where the plan goes on after a target has fallen due."""
    until = result.plan.until
    for one in aims:
        if one.target.due < until:
            yield _("%(target)s jatuh tempo sebelum akhir rencana, %(until)s.") % {
                "target": targets.named(one.target),
                "until": formats.date(until),
            }


def published(shown: Headline | None) -> Iterator[str]:
    """Why the percentage of now is not the publisher's, as the region's page says it."""
    if shown and shown.printed:
        yield _(
            "Halaman wilayah menyebut %(said)s;"
            " rencana dihitung dari jumlah orang, yang dibulatkan."
        ) % {"said": attributed_percentage(shown)}


def finding(region: str, result: PlanResult) -> str:
    """``Dengan rencana ini cakupan Kabupaten Lampung Barat dari 24,41% menjadi 25,72%``."""
    words = {"region": region, **_from_to(result)}
    return _("Dengan rencana ini cakupan %(region)s dari %(now)s menjadi %(then)s") % words


def quote(
    region: str,
    result: PlanResult,
    source: str,
    levers: tuple[str, ...],
    aims: tuple[TargetResult, ...],
) -> tuple[str, ...]:
    """The lines to be said or sent; ``source`` tells whose figure it is and of when."""
    until = formats.date(result.plan.until)
    lines = (
        f"{_reached(region, result, source)} {NOT_A_PROMISE}",
        _("Rencana sampai %(until)s: %(levers)s.") % {"until": until, "levers": "; ".join(levers)}
        if levers
        else "",
        *(f"{targets.named(one.target)}; {_with_plan(one)}." for one in aims),
        public_money(result),
        str(BEYOND) if result.after.coverage and result.after.coverage.exceeds else "",
    )
    return tuple(line for line in lines if line)


def _with_plan(result: TargetResult) -> str:
    return _("dengan rencana ini %(gap)s") % {"gap": target_then(result)}


def _reached(region: str, result: PlanResult, source: str) -> str:
    words = {"region": region, "source": source, "change": change(result)}
    before, after = result.before, result.after
    if before.coverage is None or after.coverage is None:
        return _("Rencana %(region)s: %(change)s; cakupannya belum dapat dihitung.") % words
    words |= _from_to(result) | {
        "people": people(after.counted),
        "universe": people(after.coverage.universe),
    }
    return (
        _(
            "Bila seluruh rencana terlaksana dan tidak tumpang tindih, cakupan %(region)s dari"
            " %(now)s (%(source)s) menjadi %(then)s, yaitu %(people)s dari %(universe)s pekerja:"
            " %(change)s."
        )
        % words
    )


def change(result: PlanResult) -> str:
    """``paling banyak bertambah 1.220 orang``."""
    words = {"added": formats.count(result.added), "lost": formats.count(result.lost)}
    if result.added and result.lost:
        return _("paling banyak bertambah %(added)s dan berkurang %(lost)s orang") % words
    if result.lost:
        return _("paling banyak berkurang %(lost)s orang") % words
    if result.added:
        return _("paling banyak bertambah %(added)s orang") % words
    return _("tidak ada orang yang bertambah atau berkurang")


def _from_to(result: PlanResult) -> dict[str, str]:
    return {
        "now": _said(result.before.coverage),
        "then": _said(result.after.coverage),
    }


def _said(coverage: Coverage | None) -> str:
    return computed_percentage(coverage) if coverage else formats.ABSENT
