"""Every page and file asks the database as often for one region with figures as for twenty."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from regions.models import Region
from tests.factories import (
    OfficeFactory,
    PrintedFigureFactory,
    count_workers,
    submit,
)

pytestmark = pytest.mark.django_db

PER = "per=2023-06-30"
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
    "/sumber/",
    "/metodologi/",
    "/cari/?q=kabupaten",
    "/healthz",
]


def report(codes: list[str]) -> None:
    for code in codes:
        said = submit(code, "2023-06-30", pu=20, bpu=5, universe={"total": 100, "pu": 50})
        PrintedFigureFactory.create(submission=said)
    count_workers("2022-12-31", {code: {"total": 90} for code in codes})


@pytest.fixture
def queries(client: Client, settings):
    settings.COVERAGE_PUBLIC = True

    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as caught:
            response = client.get(address)
        assert response.status_code == 200
        return len(caught)

    return count


@pytest.mark.parametrize("address", ADDRESSES)
def test_one_region_or_twenty_take_the_same_queries(address, queries):
    codes = list(Region.objects.filter(code__startswith="33.").values_list("code", flat=True)[:21])
    OfficeFactory.create(slug="semarang", serves=codes)
    report(codes[:1])
    queries(address)
    one = queries(address)
    report(codes[1:])
    assert queries(address) == one
