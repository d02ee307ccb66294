"""Desa and kelurahan come one regency at a time."""

import pytest
from django.core.management import CommandError, call_command

from regions.models import Village

pytestmark = pytest.mark.django_db

RURAL, URBAN = Village.VillageKind.RURAL, Village.VillageKind.URBAN


def count(code, kind):
    return Village.objects.filter(regency__code=code, kind=kind).count()


def test_lampung_barat_has_131_pekon_and_5_kelurahan(capsys):
    call_command("load_villages", "18.04")

    assert (count("18.04", RURAL), count("18.04", URBAN)) == (131, 5)
    assert Village.objects.count() == 136
    assert capsys.readouterr().out == "Kabupaten Lampung Barat: 131 desa, 5 kelurahan.\n"


def test_a_village_knows_its_district():
    call_command("load_villages", "18.04")

    assert not Village.objects.filter(district="").exists()
    assert "Balik Bukit" in Village.objects.values_list("district", flat=True)


def test_counts_agree_with_those_of_the_region():
    call_command("load_villages", "18.05", "18.72")

    for code in ("18.05", "18.72"):
        village = Village.objects.filter(regency__code=code).select_related("regency")[0]
        assert count(code, RURAL) == village.regency.villages
        assert count(code, URBAN) == village.regency.urban_villages


def test_loading_again_changes_nothing():
    call_command("load_villages", "18.04")
    before = list(Village.objects.values())
    call_command("load_villages", "18.04")

    assert list(Village.objects.values()) == before


@pytest.mark.parametrize("code", ["18", "99.99", "00"])
def test_only_a_regency_has_villages_to_load(code):
    with pytest.raises(CommandError, match=f"Bukan kode kabupaten/kota: {code}"):
        call_command("load_villages", "18.04", code)
    assert not Village.objects.exists()
