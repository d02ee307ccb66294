"""What the law says of money is there with its dates, and what an office edits stays."""

import datetime

import pytest

from regions.loading.money import load_money
from regions.models import Benefit, FundSource, Segment, Tariff

pytestmark = pytest.mark.django_db

UNCLEAR = {FundSource.APBDES, FundSource.CSR, FundSource.DONATION, FundSource.NOT_STATED}


def day(text):
    return datetime.date.fromisoformat(text)


def reliefs(segment):
    return Tariff.objects.filter(segment__code=segment, law="PP 50/2025")


def test_every_payer_has_paid_the_same_since_2015():
    tariff = Tariff.objects.get(segment__code="bpu", fund_source="")
    assert (tariff.monthly, tariff.law, tariff.certain) == (16_800, "PP 44/2015", True)
    assert (tariff.valid_from, tariff.valid_until) == (day("2015-07-01"), None)


@pytest.mark.parametrize(
    ("segment", "since", "until"),
    [("bpu", "2026-04-01", "2027-01-01"), ("bpu_transport", "2026-01-01", "2027-04-01")],
)
def test_the_relief_halves_it_in_its_months_only(segment, since, until):
    dates = set(reliefs(segment).values_list("monthly", "valid_from", "valid_until"))
    assert dates == {(8_400, day(since), day(until))}


@pytest.mark.parametrize("segment", ["bpu", "bpu_transport"])
def test_the_relief_is_certain_for_who_pays_himself_and_never_for_a_government(segment):
    certain = dict(reliefs(segment).values_list("fund_source", "certain"))
    assert certain == {FundSource.SELF: True} | dict.fromkeys(UNCLEAR, False)


def test_transport_workers_stand_under_those_who_earn_no_wage():
    transport = Segment.objects.get(code="bpu_transport")
    assert (transport.parent and transport.parent.code, transport.position) == ("bpu", 370)
    assert (transport.name, transport.name_en) == ("Pekerja transportasi", "Transport workers")


def test_the_death_benefit_has_its_law():
    benefit = Benefit.objects.get()
    assert (benefit.code, benefit.amount, benefit.law) == ("jkm", 42_000_000, "PP 82/2019")
    assert (benefit.valid_from, benefit.valid_until) == (day("2019-12-02"), None)
    assert str(benefit) == "Santunan kematian (JKM)"


def test_what_an_office_edited_stays():
    Tariff.objects.filter(fund_source="").update(monthly=20_000, valid_until=day("2027-01-01"))
    Benefit.objects.update(amount=1)
    assert not load_money()
    assert Tariff.objects.get(fund_source="").monthly == 20_000
    assert Benefit.objects.get().amount == 1


def test_what_is_missing_comes_back():
    reliefs("bpu").delete()
    Benefit.objects.all().delete()
    assert load_money().created == 6
    assert not load_money()


def test_a_tariff_is_called_by_its_payer_and_law():
    said = {str(one) for one in Tariff.objects.filter(segment__code="bpu")}
    assert "Bukan Penerima Upah (BPU), PP 44/2015" in said
    assert "Bukan Penerima Upah (BPU) (Dibayar sendiri), PP 50/2025" in said
