"""Steps that are refused, what a refusal says, and how a draft tells its source."""

import pytest

from regions import actions
from regions.actions.refusals import NikInReason, WholeIsDraft
from regions.models import Event, Source, Status, Verb
from tests.factories import SourceFactory, SubmissionFactory, UserFactory, place
from tests.factories_subjects import (
    AwardFactory,
    ClaimPaymentFactory,
    FollowUpFactory,
    FollowUpUpdateFactory,
    MandateProgressFactory,
    ProgrammeFactory,
    ProgrammeUpdateFactory,
    RegulationFactory,
    TargetFactory,
)
from tests.regions.record_forms import address, page_of
from tests.regions.test_admin_records import newest, operator, post, sentence_beside, source

pytestmark = pytest.mark.django_db
__all__ = ["operator", "source"]

NIK = "1871010101900001"


# Confirming and reopening


@pytest.mark.parametrize(
    ("factory", "owner", "of"),
    [
        (ProgrammeUpdateFactory, "programme", ProgrammeFactory),
        (FollowUpUpdateFactory, "follow_up", FollowUpFactory),
        (MandateProgressFactory, "regulation", RegulationFactory),
        (ClaimPaymentFactory, "among", ClaimPaymentFactory),
    ],
)
def test_a_part_waits_for_its_whole(client, factory, owner, of):
    whole = of.create(status=Status.DRAFT)
    part = factory.create(status=Status.DRAFT, **{owner: whole})
    verifier = UserFactory.create(group="verifier")
    with pytest.raises(WholeIsDraft, match="Sahkan dulu"):
        actions.confirm(record=part, actor=verifier)
    client.force_login(verifier)
    page = client.post(page_of(part, "sahkan"), {"seen": ""}, follow=True).content.decode()
    assert "Sahkan dulu" in page
    assert page_of(whole) in page
    actions.confirm(record=whole, actor=verifier)
    assert actions.confirm(record=part, actor=verifier).status == Status.VERIFIED


def test_a_reason_keeps_no_number_of_a_person(client):
    verifier = UserFactory.create(group="verifier")
    client.force_login(verifier)
    target = TargetFactory.create()
    typed = {"reason": f"salah orang, {NIK}"}
    page = client.post(page_of(target, "buka-kembali"), typed).content.decode()
    assert "seperti NIK" in page
    assert "salah orang, …" in page
    assert NIK not in page
    submission = SubmissionFactory.create(status=Status.SUBMITTED)
    with pytest.raises(NikInReason):
        actions.return_for_correction(document=submission, actor=verifier, reason=NIK)
    other = SubmissionFactory.create(status=Status.VERIFIED, region=place("15.06"))
    with pytest.raises(NikInReason):
        actions.withdraw(document=other, actor=verifier, reason=NIK)
    assert not Event.objects.filter(verb__in=(Verb.RETURN, Verb.WITHDRAW)).exists()


def test_reopening_a_draft_says_that_it_is_one(client):
    client.force_login(UserFactory.create(group="verifier"))
    target = TargetFactory.create(status=Status.DRAFT)
    page = client.post(page_of(target, "buka-kembali"), {"reason": "x"}, follow=True)
    assert "masih draf; tidak ada yang perlu dibuka kembali" in page.content.decode()


# Words


@pytest.mark.parametrize(
    ("name", "field", "typed", "sentence"),
    [
        ("award", "rank", "tiga besar", "misalnya 2; kata sumber ditulis di catatan peringkat"),
        ("award", "assessment_year", "tahun lalu", "misalnya 2021"),
        ("mandateprogress", "village", "Simpang Sari", "Isi jumlah desa saja, atau minta"),
        ("target", "regime", "", "Pilih rezim."),
        ("target", "segment", "", "Pilih segmen."),
        ("regulation", "kind", "", "Pilih jenis."),
        ("followupupdate", "state", "", "Pilih keadaan."),
        ("programmeupdate", "programme", "", "Pilih program."),
        ("target", "people", "61 ribu", "tulis 61.000, lalu centang “Kira-kira”"),
    ],
)
def test_a_refusal_says_what_to_do(client, operator, source, name, field, typed, sentence):
    response = post(client, name, source, **{field: typed})
    assert sentence in sentence_beside(response, field)


def test_percent_may_be_written_out(client, operator, source):
    post(client, "target", source, percent="38,39 persen")
    assert str(newest("target").percent) == "38.3900"


# Sources


def test_a_draft_tells_its_source_whole(client):
    said = {"title": "Paparan rakor", "publisher": "Pemkab", "published_on": "2025-07-21"}
    quoted = SourceFactory.create(**said, url="https://example.org/paparan")
    for group in ("verifier", "operator"):
        client.force_login(UserFactory.create(group=group))
        target = TargetFactory.create(status=Status.DRAFT, source=quoted)
        page = client.get(page_of(target)).content.decode()
        assert "Paparan rakor · Pemkab · 21 Juli 2025" in page
        assert 'href="https://example.org/paparan"' in page
        assert f"/sumber/#{quoted.slug}" not in page
    shown = client.get(page_of(AwardFactory.create(source=quoted))).content.decode()
    assert f"/sumber/#{quoted.slug}" in shown


def test_the_form_of_a_source_looks_like_the_others(client, operator, source):
    page = client.get(address(Source, "add/?_popup=1")).content.decode()
    for shown in ("record-form", "regions/record.css", 'class="submit-row entry-save"', "Lainnya"):
        assert shown in page
    assert 'id="riwayat"' not in client.get(page_of(source)).content.decode()
    client.force_login(UserFactory.create(group="verifier"))
    assert 'name="_save"' not in client.get(page_of(source)).content.decode()
