"""Two verifiers press the same button in the same moment: one verifies, the other is told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from regions.models import Event, Status, Submission, Verb
from regions.verifying import newest_events
from tests.factories import UserFactory, submit

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESS = "/admin/regions/submission/sahkan/?per=2023-06&provinsi=18"


def test_nothing_is_verified_twice():
    codes = ("18.01", "18.04", "18.05")
    keys = [submit(code, "2023-06-30", total=1, status=Status.SUBMITTED).pk for code in codes]
    shown = {f"seen-{pk}": event for pk, event in newest_events(Submission, keys).items()}
    start = Barrier(2)

    def press(client: Client) -> str:
        start.wait(timeout=30)
        try:
            typed = {"pick": keys, "_verify": "", **shown}
            return client.post(ADDRESS, typed, follow=True).content.decode()
        finally:
            connection.close()

    clients = [Client(), Client()]
    for client in clients:
        client.force_login(UserFactory.create(group="verifier"))
    with ThreadPoolExecutor(2) as pool:
        pages = list(pool.map(press, clients))
    assert sorted("3 laporan disahkan." in page for page in pages) == [False, True]
    [told] = [page for page in pages if "3 laporan disahkan." not in page]
    assert "Berubah sejak halaman ini dibuka" in told
    verified = Event.objects.filter(verb=Verb.VERIFY).order_by("submission")
    assert list(verified.values_list("submission", flat=True)) == keys
    assert len({one.verified_by_id for one in Submission.objects.verified()}) == 1
