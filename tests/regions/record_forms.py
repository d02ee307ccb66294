"""What a clerk types into the forms of targets, programmes, promises and the like."""

from collections.abc import Callable
from typing import Any

from regions.models import Stated
from tests.factories import OfficeFactory, segment
from tests.factories_subjects import (
    ClaimPaymentFactory,
    FollowUpFactory,
    ProgrammeFactory,
    RegulationFactory,
)

Typed = dict[str, Any]


def address(model: type[Any] | Any, rest: str = "") -> str:
    return f"/admin/regions/{model._meta.model_name}/{rest}"


def page_of(record: Stated | Any, rest: str = "change") -> str:
    return address(record, f"{record.pk}/{rest}/")


def typed_target() -> Typed:
    return {
        "region": "lambar",
        "regime": "bpjs",
        "owner": "BPJS Ketenagakerjaan",
        "segment": segment("total").pk,
        "rule": "not_stated",
        "due": "Desember 2030",
        "percent": "38,39",
        "people": "61.000",
        "people_rounded_to": "1000",
        "people_approximate": "on",
    }


def typed_programme() -> Typed:
    return {
        "region": "Kabupaten Rejang Lebong",
        "name": "Pekerja rentan menurut data P3KE",
        "segment": segment("bpu_vulnerable").pk,
        "payer": "Pemkab Rejang Lebong",
        "fund_source": "apbd_regency",
        "start": "November 2023",
        "end": "31 Desember 2023",
        "enrolled": "10.000",
        "count_note": "",
        "renewal": "announced",
        "budget": "Rp336.000.000",
        "included": "unknown",
    }


def typed_programme_update() -> Typed:
    counts = {"enrolled": "10 000", "paid": "9.800", "count_note": "", "renewal": "budgeted"}
    return {"programme": ProgrammeFactory.create().pk, **counts}


def typed_regulation() -> Typed:
    return {
        "region": "18.04",
        "kind": "perbup",
        "number": "58 Tahun 2022",
        "title": "Pedoman penyusunan APBPekon",
        "issued_on": "3 November 2022",
        "per_village": "10",
    }


def typed_progress() -> Typed:
    regulation = RegulationFactory.create()
    return {
        "regulation": regulation.pk,
        "villages": "9",
        "workers": "96",
        "workers_rounded_to": "1",
    }


def typed_award() -> Typed:
    return {
        "region": "kab lebong",
        "edition": "Paritrana Award 2022",
        "level": "not_stated",
        "recipient": "",
        "rank": "3",
        "rank_note": "peringkat 3 besar se-provinsi",
        "assessment_year": "2022",
    }


def typed_claim() -> Typed:
    around = ClaimPaymentFactory.create()
    return {
        "region": "",
        "office": around.office.pk,
        "programme": "scholarship",
        "cases": "167",
        "rupiah": "799 juta",
        "rounded_to": "1000000",
        "since": "1 Januari 2023",
        "cumulative": "on",
        "among": around.pk,
    }


def typed_follow_up() -> Typed:
    return {
        "region": "15.06",
        "what": "Menganggarkan kepesertaan nelayan",
        "agency": "Dinas Perikanan",
        "due": "2030",
        "people": "1.250",
        "segment": "",
        "meeting": "Rakor UCJ",
    }


def typed_follow_up_update() -> Typed:
    return {"follow_up": FollowUpFactory.create().pk, "state": "in_progress", "people": "120"}


def typed_steward() -> Typed:
    return {"region": "18.04", "segment": segment("bpu_religious").pk, "agency": "Dinas Sosial"}


def typed_band() -> Typed:
    return {"office": OfficeFactory.create().pk, "name": "sangat rendah", "at_least": "0"}


FORMS: dict[str, Callable[[], Typed]] = {
    "target": typed_target,
    "programme": typed_programme,
    "programmeupdate": typed_programme_update,
    "regulation": typed_regulation,
    "mandateprogress": typed_progress,
    "award": typed_award,
    "claimpayment": typed_claim,
    "followup": typed_follow_up,
    "followupupdate": typed_follow_up_update,
    "steward": typed_steward,
    "band": typed_band,
}
