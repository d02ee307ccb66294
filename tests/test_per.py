"""What is a draft, or speaks of a day after the one asked for, changes no page and no file."""

import datetime
import re

import pytest
from django.test import Client

from regions.models import MandateProgress, Office, Programme, Status, Submission
from tests.factories import (
    OfficeFactory,
    PrintedFigureFactory,
    SourceFactory,
    count_workers,
    submit,
)
from tests.factories_subjects import (
    AwardFactory,
    BandFactory,
    ClaimPaymentFactory,
    FollowUpFactory,
    FollowUpUpdateFactory,
    MandateProgressFactory,
    ProgrammeFactory,
    ProgrammeUpdateFactory,
    RegulationFactory,
    StewardFactory,
    TargetFactory,
)

pytestmark = pytest.mark.django_db

PER = "per=2023-06-30"
SUBJECTS = ("target", "program", "desa", "penghargaan", "klaim", "tindak-lanjut")
FILES = [
    f"/wilayah/18/cakupan.json?{PER}",
    f"/wilayah/18/cakupan.csv?{PER}",
    f"/wilayah/18/profil.json?{PER}",
    f"/wilayah/18.04/profil.json?{PER}",
    f"/wilayah/18.04/profil.json?{PER}&sejak=2022-12-31",
    *(f"/{word}/{word}.{kind}?{PER}" for word in SUBJECTS for kind in ("csv", "json")),
]
PAGES = [
    f"/?{PER}",
    f"/wilayah/18/?{PER}",
    f"/wilayah/18.04/?{PER}",
    f"/wilayah/18.04/?{PER}&sejak=2022-12-31",
    f"/kantor/cabang/?{PER}",
    *(f"/{word}/?{PER}" for word in SUBJECTS),
]
TOKEN = re.compile('name="csrfmiddlewaretoken" value="[^"]*"')
MARK = "Belum-Boleh-Tampil"


@pytest.fixture
def shown(client: Client, settings):
    settings.COVERAGE_PUBLIC = True
    office = OfficeFactory.create(slug="cabang", serves=["18.04"])
    everything(office, as_of=datetime.date(2023, 6, 30), source__title="Rekap")
    count_workers("2022-12-31", {"18.04": {"total": 1_000}})
    submit("18.04", "2022-12-31", total=300)
    PrintedFigureFactory.create(submission=submit("18.04", "2023-06-30", pu=300, bpu=100))

    def read(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200
        return TOKEN.sub("", response.content.decode("utf-8-sig"))

    return read


def everything(office, **fields):
    """One record of each kind; later ones belong to the programme and the promise before."""
    TargetFactory.create(**fields)
    programme = ProgrammeFactory.create(enrolled=50, end=datetime.date(2023, 8, 31), **fields)
    ProgrammeUpdateFactory.create(programme=programme, enrolled=60, **fields)
    regulation = RegulationFactory.create(**fields)
    MandateProgressFactory.create(regulation=regulation, **fields)
    AwardFactory.create(**fields)
    ClaimPaymentFactory.create(office=office, **fields)
    FollowUpUpdateFactory.create(follow_up=FollowUpFactory.create(**fields), **fields)
    StewardFactory.create(agency=f"Dinas {fields['as_of']} {fields.get('status')}", **fields)
    BandFactory.create(office=office, at_least=fields["as_of"].day % 7, **fields)


def hidden(**fields):
    """The same, and more that is said of what is known already."""
    office = Office.objects.get(slug="cabang")
    source = SourceFactory.create(title=MARK, publisher=MARK)
    fields = {**fields, "source": source, "note": MARK}
    first = Programme.objects.earliest("pk")
    rule = MandateProgress.objects.earliest("pk").regulation
    everything(office, **fields)
    ProgrammeUpdateFactory.create(programme=first, active=9_999, renewal="paid", **fields)
    MandateProgressFactory.create(regulation=rule, villages=100, workers=5_000, **fields)
    said = {"as_of": fields["as_of"].isoformat(), "source": source}
    status = {"status": fields.get("status", Status.VERIFIED)}
    figures = submit("18.04", pu=987_654, bpu=1, universe={"total": 999_999}, **said, **status)
    PrintedFigureFactory.create(submission=figures, scaled=9876)
    submit(None, pu=987_654, office=office, **said, **status)


@pytest.mark.parametrize("address", [*FILES, *PAGES])
def test_drafts_change_nothing(address, shown):
    before = shown(address)
    hidden(as_of=datetime.date(2023, 6, 1), status=Status.DRAFT)
    assert Submission.objects.filter(status=Status.DRAFT).exists()
    assert shown(address) == before


@pytest.mark.parametrize("address", FILES)
def test_files_do_not_look_ahead(address, shown):
    before = shown(address)
    hidden(as_of=datetime.date(2023, 7, 1))
    assert shown(address) == before


@pytest.mark.parametrize("address", PAGES)
def test_pages_do_not_look_ahead(address, shown):
    hidden(as_of=datetime.date(2023, 7, 1))
    text = shown(address)
    for later in (MARK, "987.654", "9.999", "98,76"):
        assert later not in text


@pytest.mark.parametrize("address", [PAGES[2], *PAGES[4:]])
def test_on_its_own_day_it_is_known(address, shown):
    hidden(as_of=datetime.date(2023, 7, 1))
    assert MARK in shown(address.replace(PER, "per=2023-07-01"))
