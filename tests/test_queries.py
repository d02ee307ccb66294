"""Every page and file asks the database as often for one region with figures as for twenty."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from regions.models import Office, Region
from reports.charts import media
from tests.factories import (
    OfficeFactory,
    PrintedFigureFactory,
    count_workers,
    place,
    submit,
)
from tests.factories_subjects import (
    AwardFactory,
    BandFactory,
    ClaimPaymentFactory,
    DecisionFactory,
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

PER = "per=2023-07-31"
SINCE = f"{PER}&sejak=2023-06-15"
WORDS = "target program desa penghargaan klaim tindak-lanjut mutu-data sumber"
SUBJECTS = WORDS.split()
ADDRESSES = [
    f"/?{PER}",
    f"/wilayah/33/?{PER}",
    f"/wilayah/33.01/?{PER}",
    f"/wilayah/33/cakupan.csv?{PER}",
    f"/wilayah/33/cakupan.xlsx?{PER}",
    f"/wilayah/33/cakupan.json?{PER}",
    f"/wilayah/33/profil.json?{PER}",
    f"/wilayah/33.01/profil.json?{PER}",
    f"/kantor/semarang/?{PER}",
    *(
        f"/banding/{file}?{PER}&kode=33.01&kode=33.02&kode=33.03"
        for file in ("", "banding.xlsx", "banding.json", "gambar/cakupan.svg")
    ),
    *(
        f"/wilayah/{file}?{PER}&rentan-apbd=5"
        for file in ("33/rencana/", "33.01/rencana/rencana.csv", "33.01/rencana/gambar/rencana.svg")
    ),
    "/sumber/",
    "/metodologi/",
    "/cari/?q=kabupaten",
    "/healthz",
    f"/wilayah/33/?{SINCE}",
    f"/wilayah/33.01/?{SINCE}",
    f"/wilayah/33/profil.json?{SINCE}",
    f"/wilayah/33.01/profil.json?{SINCE}",
    *(f"/{word}/?{PER}" for word in SUBJECTS),
    f"/mutu-data/gambar/kelengkapan.svg?{PER}&provinsi=33",
    f"/target/?{PER}&kategori=rendah&kantor=semarang",
    *(
        f"/{word}/{word}.{extension}?{PER}"
        for word in SUBJECTS
        for extension in ("csv", "xlsx", "json")
    ),
]


def report(codes: list[str]) -> None:
    for code in codes:
        said = submit(code, "2023-06-30", pu=20, bpu=5, universe={"total": 100, "pu": 50})
        DecisionFactory.create(figure=PrintedFigureFactory.create(submission=said))
        submit(code, "2023-06-15", pu=10, bpu=5, universe={"total": 100})
        promise(place(code))
    count_workers("2022-12-31", {code: {"total": 90} for code in codes})


def promise(region: Region) -> None:
    """Everything that may be recorded of a region beside its figures."""
    TargetFactory.create(region=region)
    TargetFactory.create(region=region, rule="pu-bpu-jakon")
    ProgrammeUpdateFactory.create(programme=ProgrammeFactory.create(region=region))
    MandateProgressFactory.create(regulation=RegulationFactory.create(region=region))
    AwardFactory.create(region=region)
    ClaimPaymentFactory.create(region=region, office=None)
    FollowUpUpdateFactory.create(follow_up=FollowUpFactory.create(region=region))
    StewardFactory.create(region=region)
    for office in Office.objects.all():
        ClaimPaymentFactory.create(office=office)
        BandFactory.create(office=office, at_least=office.band_set.count())


@pytest.fixture
def queries(client: Client, settings, monkeypatch):
    settings.COVERAGE_PUBLIC = True
    # Drawing asks nothing of the database, and takes longest.
    monkeypatch.setattr(media, "draw", lambda spec: '<svg width="9" height="9"/>')

    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as caught:
            response = client.get(address)
        assert response.status_code == 200
        return len(caught)

    return count


def test_one_region_or_twenty_take_the_same_queries(queries):
    codes = list(Region.objects.filter(code__startswith="33.").values_list("code", flat=True)[:21])
    OfficeFactory.create(slug="semarang", serves=codes)
    report(codes[:1])
    for address in ADDRESSES[:3]:
        queries(address)  # what a process asks but once
    one = {address: queries(address) for address in ADDRESSES}
    report(codes[1:])
    assert {address: queries(address) for address in ADDRESSES} == one
