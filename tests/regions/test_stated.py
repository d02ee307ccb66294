"""What every record with a source keeps to: its date, its address, and what a form may say."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from regions.loading.villages import load_villages
from regions.models import (
    FollowUp,
    MandateProgress,
    Programme,
    Region,
    Status,
    Target,
    Village,
    today,
)
from tests.factories import SourceFactory, place, segment
from tests.factories_subjects import (
    ClaimPaymentFactory,
    FollowUpFactory,
    MandateProgressFactory,
    ProgrammeFactory,
    ProgrammeUpdateFactory,
    RegulationFactory,
    TargetFactory,
)

pytestmark = pytest.mark.django_db


def test_known_on_never_looks_ahead():
    july = datetime.date(2023, 7, 31)
    TargetFactory.create(as_of=july)
    TargetFactory.create(status=Status.DRAFT)
    june = TargetFactory.create()
    assert list(Target.objects.known_on(datetime.date(2023, 7, 30))) == [june]
    assert Target.objects.known_on(july).count() == Target.objects.verified().count() == 2


def test_an_address_is_made_once_from_the_words():
    first, second = TargetFactory.create_batch(2, status=Status.DRAFT)
    assert first.slug == "bpjs-kabupaten-lampung-barat-2025-12-31"
    assert second.slug == "bpjs-kabupaten-lampung-barat-2025-12-31-2"
    first.due = datetime.date(2026, 12, 31)
    first.save()
    assert first.slug.endswith("2025-12-31")
    programme = ProgrammeFactory.create(name="Pekerja rentan P3KE", region=place("17.02"))
    assert programme.slug == "kabupaten-rejang-lebong-pekerja-rentan-p3ke"


def test_a_draft_is_recorded_anew_when_it_is_changed():
    before = datetime.date(2023, 7, 1)
    record = TargetFactory.create(status=Status.DRAFT, recorded_on=before)
    record.as_of = today()
    record.save()
    record.refresh_from_db()
    assert record.recorded_on == today()


def faults(record) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refused:
        record.full_clean()
    return refused.value.message_dict


def test_a_form_says_what_is_wrong():
    tomorrow = today() + datetime.timedelta(days=1)
    told = faults(TargetFactory.build(source=SourceFactory.create(), as_of=tomorrow, percent=None))
    assert told["as_of"] == ["Keadaan per tidak boleh sesudah hari ini."]
    assert "Isi target dalam persen, dalam orang, atau keduanya." in told["__all__"]
    assert "as_of" in faults(Target())
    assert "people" in faults(FollowUpFactory.build(source=SourceFactory.create(), people=-1))


def test_progress_is_of_a_village_of_the_region_and_never_of_a_kelurahan():
    load_villages(Region.objects.filter(code__in=("18.04", "18.01")))
    rural, urban = (Village.objects.filter(kind=kind) for kind in ("desa", "kelurahan"))
    own = rural.filter(regency__code="18.04").first()
    progress = MandateProgressFactory.create(villages=None, village=own)
    progress.full_clean()
    assert str(own) in str(progress)
    progress.village = urban.filter(regency__code="18.04").first()
    assert "Kelurahan" in faults(progress)["village"][0]
    progress.village = rural.filter(regency__code="18.01").first()
    assert "bukan di wilayah" in faults(progress)["village"][0]
    progress.regulation = RegulationFactory.create(region=place("18"))
    progress.full_clean()
    assert "regulation" in faults(MandateProgress(village=progress.village))


def test_a_claim_does_not_contain_itself():
    claim = ClaimPaymentFactory.create()
    claim.among = claim
    assert "among" in faults(claim)


def test_updates_keep_their_programme():
    update = ProgrammeUpdateFactory.create(programme__status=Status.DRAFT)
    with pytest.raises(ProtectedError):
        Programme.objects.filter(pk=update.programme_id).delete()


def test_a_follow_up_without_an_agency_is_allowed():
    record = FollowUpFactory.create(agency="", segment=segment("bpu"))
    record.full_clean()
    assert FollowUp.objects.get() == record
