"""Many reports are verified at once: all of them or none."""

import pytest

from regions import actions
from regions.actions.refusals import ManyChanged, NothingChosen, OneOfMany, ReasonMissing
from regions.models import Event, Region, Status, Verb
from tests.factories import UserFactory, submit
from tests.regions.waiting import LIST, seen, status_of, waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator():
    return UserFactory.create(group="operator", first_name="Budi")


@pytest.fixture
def verifier(client):
    user = UserFactory.create(group="verifier")
    client.force_login(user)
    return user


def test_all_are_verified_in_one_go(operator, verifier):
    both = waiting("18.04", 1, operator), waiting("18.11", 2, operator)
    done = actions.verify_many(seen=seen(*both), actor=verifier)
    assert {one.pk for one in done} == {one.pk for one in both}
    assert status_of(*both) == [Status.VERIFIED] * 2


def test_one_that_changed_since_it_was_read_stops_all(operator, verifier):
    both = waiting("18.04", 1, operator), waiting("18.11", 2, operator)
    read = seen(*both)
    actions.take_back(document=both[1], actor=operator)
    actions.submit(document=both[1], actor=operator)
    with pytest.raises(ManyChanged, match="Mesuji, 30 Juni 2023") as refusal:
        actions.verify_many(seen=read, actor=verifier)
    assert refusal.value.changed == [both[1].pk]
    assert status_of(*both) == [Status.SUBMITTED] * 2


def test_one_that_is_refused_stops_all(operator, verifier):
    good, own = waiting("18.04", 1, operator), waiting("18.11", 2, verifier)
    with pytest.raises(OneOfMany, match=r"Mesuji.*orang lain harus mengesahkan"):
        actions.verify_many(seen=seen(good, own), actor=verifier)
    assert status_of(good, own) == [Status.SUBMITTED] * 2
    assert not Event.objects.filter(verb=Verb.VERIFY).exists()


def test_what_was_deleted_meanwhile_stops_all(operator, verifier):
    good = waiting("18.04", 1, operator)
    with pytest.raises(ManyChanged, match="sudah dihapus"):
        actions.verify_many(seen={**seen(good), good.pk + 1: ""}, actor=verifier)
    with pytest.raises(NothingChosen):
        actions.verify_many(seen={}, actor=verifier)


def test_many_are_returned_for_one_reason(operator, verifier):
    both = waiting("18.04", 1, operator), waiting("18.11", 2, operator)
    with pytest.raises(ReasonMissing):
        actions.return_many(seen=seen(*both), actor=verifier, reason=" ")
    actions.return_many(seen=seen(*both), actor=verifier, reason="salah bulan")
    assert status_of(*both) == [Status.RETURNED] * 2
    returned = Event.objects.filter(verb=Verb.RETURN)
    assert list(returned.values_list("reason", flat=True)) == ["salah bulan"] * 2


def test_a_province_is_verified_with_regencies_missing_and_says_which(client, operator, verifier):
    for one in Region.objects.filter(code__startswith="18.").exclude(code__in=["18.04", "18.11"]):
        submit(one.code, "2023-06-30", total=1)
    province, regency = waiting("18", 50, operator), waiting("18.04", 2, operator)
    change = f"{LIST}{province.pk}/change/"
    shown = client.get(change).content.decode()
    assert "Belum ada angka yang disahkan" in shown
    assert "Kabupaten Lampung Barat, Kabupaten Mesuji" in shown
    actions.verify_many(seen=seen(province, regency), actor=verifier)
    event = province.events.get(verb=Verb.VERIFY)
    assert event.changes["missing"] == [None, ["18.11"]]
    assert "missing" not in regency.events.get(verb=Verb.VERIFY).changes
    shown = client.get(change).content.decode()
    facts, history = shown.split('id="riwayat"')
    assert "Disahkan tanpa" in facts
    assert "Kabupaten Mesuji" in facts
    assert "Disahkan tanpa" in history
    assert "– → Kabupaten Mesuji" in history


def test_what_changed_since_it_was_read_is_read_again(client, operator, verifier):
    one = waiting("18.04", 1, operator)
    change = f"{LIST}{one.pk}/change/"
    read = client.get(change).context["seen"]
    assert f'name="seen" value="{read}"' in client.get(change).content.decode()
    actions.take_back(document=one, actor=operator)
    actions.submit(document=one, actor=operator)
    page = client.post(f"{LIST}{one.pk}/sahkan/", {"seen": read}, follow=True).content.decode()
    assert "Isinya berubah" in page
    assert status_of(one) == [Status.SUBMITTED]
    read = client.get(change).context["seen"]
    client.post(f"{LIST}{one.pk}/sahkan/", {"seen": read})
    assert status_of(one) == [Status.VERIFIED]
