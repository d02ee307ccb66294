"""The form of a plan: what may be filled in, and what is recorded beside it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reports import formats, wording
from reports.levers import ALL, VULNERABLE
from reports.measures import FundSource
from reports.plan import PlanReport
from reports.plan_levers import Offers
from reports.wording.payers import FUND_SOURCES
from reports.wording.plan import ending
from reports.wording.regulations import regulation_name

# Whom an official asks first; the others stand behind a click unless they are used.
USUAL = {
    "nation": {FundSource.APBN, FundSource.APBD_PROVINCE, FundSource.APBD_REGENCY},
    "province": {FundSource.APBD_PROVINCE, FundSource.APBD_REGENCY, FundSource.CSR},
    "regency": {FundSource.APBD_REGENCY, FundSource.APBDES, FundSource.CSR},
}


@dataclass(frozen=True, slots=True)
class Field:
    """An input for a number; ``value`` as an office writes it."""

    name: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Box:
    """A programme to be ticked where it is to be renewed."""

    slug: str
    name: str
    detail: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class PlanForm:
    """Each lever with what is recorded of it."""

    villages: tuple[Field, ...]
    about_villages: str
    non_asn: tuple[Field, ...]
    about_non_asn: str
    usual: tuple[Field, ...]
    other: tuple[Field, ...]
    employed: Field
    programmes: tuple[Box, ...]
    kept: tuple[tuple[str, str], ...]  # the rest of the question

    @property
    def others_asked(self) -> bool:
        return any(field.value for field in self.other)


def plan_form(report: PlanReport) -> PlanForm:
    """Filled with what the plan asks."""
    levers, offers = report.levers, report.offers
    each = offers.per_village if levers.per_village is None else levers.per_village
    non_asn = ALL if levers.non_asn_all else _written(levers.non_asn)
    payers, usual = _payers(report), USUAL[report.region.level]
    asked = report.selection
    kept = {
        "per": asked.per.isoformat(),
        "aturan": asked.rule.value,
        "semesta": asked.edition,
        "target": asked.target,
    }
    return PlanForm(
        villages=(
            Field("desa", _("Desa"), _written(levers.villages)),
            Field("per_desa", _("Pekerja per desa"), _written(each)),
        ),
        about_villages=about_villages(offers),
        non_asn=(
            Field("non_asn", _("Orang"), non_asn),
            Field("iuran_non_asn", _("Iuran sebulan (Rp)"), _written(levers.non_asn_monthly)),
        ),
        about_non_asn=about_non_asn(offers),
        usual=tuple(field for source, field in payers if source in usual),
        other=tuple(field for source, field in payers if source not in usual),
        employed=Field("pu", _("Orang"), _written(levers.employed)),
        programmes=tuple(
            Box(one.fact.slug, one.fact.name, ending(one.fact), one.renewed)
            for one in report.result.plan.continuations
        ),
        kept=tuple((name, value) for name, value in kept.items() if value),
    )


def about_villages(offers: Offers) -> str:
    """What is known of the villages of the region."""
    mandate, left = offers.mandate, offers.villages_left
    if mandate is not None and left is not None:
        rule = mandate.rule
        return ngettext(
            "%(rule)s: %(left)s dari %(of)s desa belum, paling sedikit %(n)s pekerja per desa.",
            "%(rule)s: %(left)s dari %(of)s desa belum, paling sedikit %(n)s pekerja per desa.",
            offers.per_village or 0,
        ) % {
            "rule": regulation_name(rule.kind, rule.number, mandate.region.kind),
            "left": formats.count(left),
            "of": formats.count(mandate.result.villages),
            "n": formats.count(offers.per_village),
        }
    if offers.villages is None:
        return _("Kewajiban desa belum tercatat.")
    return _("Ada %(n)s desa (tanpa kelurahan); yang sudah atau belum tidak tercatat.") % {
        "n": formats.count(offers.villages)
    }


def about_non_asn(offers: Offers) -> str:
    """The potential of non-ASN, those enrolled and those missing."""
    row, missing = offers.non_asn, offers.non_asn_missing
    if row is None or missing is None:
        return _("Potensi atau pesertanya belum tercatat; isi jumlah orangnya.")
    words = {
        "enrolled": wording.people(row.participants),
        "potential": wording.people(row.universe),
        "missing": formats.count(missing),
    }
    if not missing:
        return _("Tercatat %(enrolled)s dari %(potential)s: tidak ada yang kurang.") % words
    return _("Tercatat %(enrolled)s dari %(potential)s; “semua” berarti %(missing)s orang.") % words


def _payers(report: PlanReport) -> list[tuple[FundSource, Field]]:
    asked = dict(report.levers.vulnerable)
    return [
        (source, Field(name, _capital(str(FUND_SOURCES[source])), _written(asked.get(source))))
        for name, source in VULNERABLE.items()
    ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _written(value: int | None) -> str:
    return "" if value is None else formats.count(value)
