"""Reading, confirming and reopening records; who may; lists; decisions; the first page."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from regions import actions
from regions.models import (
    AwardCategory,
    Benefit,
    Decision,
    Event,
    Source,
    Status,
    Steward,
    Target,
    Tariff,
    Verb,
)
from regions.templatetags.groups import GROUPS
from tests.factories import (
    OfficeFactory,
    PrintedFigureFactory,
    SourceFactory,
    SubmissionFactory,
    UserFactory,
    place,
    segment,
)
from tests.factories_subjects import (
    STATED_FACTORIES,
    AwardCategoryFactory,
    BenefitFactory,
    DecisionFactory,
    FollowUpUpdateFactory,
    MandateProgressFactory,
    ProgrammeUpdateFactory,
    StewardFactory,
    TargetFactory,
    TariffFactory,
)
from tests.regions.record_forms import FORMS, address, page_of, typed_target

pytestmark = pytest.mark.django_db
REFERENCE_FACTORIES: tuple[Any, ...] = (AwardCategoryFactory, BenefitFactory, TariffFactory)


def enter_as(client, group):
    user = UserFactory.create(group=group)
    client.force_login(user)
    return user


def confirm(client, record):
    """Press the button of the page as it stands now."""
    seen = client.get(page_of(record)).context["seen"]
    return client.post(page_of(record, "sahkan"), {"seen": seen}, follow=True)


def draft(**said):
    return TargetFactory.create(status=Status.DRAFT, **said)


# Confirming and reopening


def test_a_verifier_reads_and_confirms(client):
    operator = UserFactory.create(group="operator")
    target = draft(entered_by=operator, people=61_000)
    enter_as(client, "verifier")
    page = client.get(page_of(target)).content.decode()
    for shown in ("55%", "61.000", "31 Desember 2025", "Sahkan</button>", operator.username):
        assert shown in page
    assert "_addanother" not in page
    page = confirm(client, target).content.decode()
    assert "Disahkan. Tampil di halaman mulai sekarang." in page
    assert "Buka kembali" in page
    target.refresh_from_db()
    assert target.status == Status.VERIFIED


def test_a_verifier_changes_nothing(client):
    target = draft()
    enter_as(client, "verifier")
    assert client.post(page_of(target), typed_target()).status_code == 403


def test_what_other_forms_offer_takes_as_many_queries_for_twenty(client):
    enter_as(client, "operator")
    asked = {"app_label": "regions", "model_name": "programmeupdate", "field_name": "programme"}
    ProgrammeUpdateFactory.create()
    client.get("/admin/autocomplete/", {**asked, "term": "rentan"})
    with CaptureQueriesContext(connection) as once:
        client.get("/admin/autocomplete/", {**asked, "term": "rentan"})
    ProgrammeUpdateFactory.create_batch(9)
    with CaptureQueriesContext(connection) as often:
        found = client.get("/admin/autocomplete/", {**asked, "term": "rentan"}).json()
    assert len(found["results"]) == 10
    assert len(often) == len(once)


def test_an_operator_is_told_who_confirms(client):
    target = draft(entered_by=enter_as(client, "operator"))
    page = client.get(page_of(target)).content.decode()
    assert "tidak berhak mengesahkan" in page
    assert client.post(page_of(target, "sahkan")).status_code == 403
    assert client.post(page_of(target, "buka-kembali"), {"reason": "x"}).status_code == 403


def test_the_own_draft_waits_for_a_second_person(client):
    target = draft(entered_by=enter_as(client, "administrator"))
    page = client.get(page_of(target)).content.decode()
    assert "Menunggu orang kedua" in page
    assert "Sahkan</button>" not in page
    page = confirm(client, target).content.decode()
    assert "orang lain harus mengesahkan" in page
    target.refresh_from_db()
    assert target.status == Status.DRAFT


def test_what_changed_since_it_was_read_is_read_again(client):
    enter_as(client, "verifier")
    target = draft()
    page = client.post(page_of(target, "sahkan"), {"seen": "1"}, follow=True).content.decode()
    assert "Isinya berubah" in page
    page = client.post(page_of(target, "sahkan"), follow=True).content.decode()
    assert "harus dibuka lagi" in page
    target.refresh_from_db()
    assert target.status == Status.DRAFT


def test_reopening_asks_for_a_reason_and_shows_it(client):
    enter_as(client, "verifier")
    target = TargetFactory.create()
    assert "Mengapa dibuka kembali?" in client.get(page_of(target, "buka-kembali")).content.decode()
    assert "Tulis alasannya" in client.post(page_of(target, "buka-kembali")).content.decode()
    client.post(page_of(target, "buka-kembali"), {"reason": "salah tahun"})
    target.refresh_from_db()
    assert target.status == Status.DRAFT
    enter_as(client, "operator")
    page = client.get(page_of(target)).content.decode()
    assert "Dibuka kembali:" in page
    assert "salah tahun" in page
    assert 'name="percent"' in page


def test_steps_are_posted(client):
    enter_as(client, "verifier")
    assert client.get(page_of(draft(), "sahkan")).status_code == 405
    assert client.get(address(Target, "999/sahkan/")).status_code == 404


@pytest.mark.parametrize("factory", STATED_FACTORIES)
def test_a_verified_record_is_read_only(client, factory):
    record = factory.create()
    for group in ("operator", "administrator"):
        enter_as(client, group)
        page = client.get(page_of(record)).content.decode()
        assert 'name="_save"' not in page
        assert "Disahkan" in page
        typed = {**FORMS[record._meta.model_name](), "source": record.source_id, "as_of": "2022"}
        page = client.post(page_of(record), typed, follow=True).content.decode()
        assert "Tidak dapat diubah" in page
    assert not Event.objects.exists()


def test_a_rule_in_the_way_of_confirming_is_told(client):
    enter_as(client, "verifier")
    StewardFactory.create()
    second = StewardFactory.create(status=Status.DRAFT)
    page = confirm(client, second).content.decode()
    assert "sudah mempunyai OPD pengampu" in page


def test_a_later_steward_replaces_an_earlier_one(client):
    enter_as(client, "verifier")
    StewardFactory.create()
    later = StewardFactory.create(status=Status.DRAFT, as_of="2023-07-01")
    confirm(client, later)
    assert Steward.objects.verified().count() == 2


def test_saving_a_record_that_was_confirmed_meanwhile_is_refused(client):
    operator = enter_as(client, "operator")
    target = draft(entered_by=operator)
    before = client.get(page_of(target)).status_code
    actions.confirm(record=target, actor=UserFactory.create(group="verifier"))
    typed = {**typed_target(), "source": target.source_id, "as_of": "2022", "note": ""}
    page = client.post(page_of(target), typed, follow=True).content.decode()
    assert (before, "Tidak dapat diubah" in page) == (200, True)


# Rights

EVERY = [*STATED_FACTORIES, *REFERENCE_FACTORIES, DecisionFactory]
WHO_ADDS = {"operator": True, "verifier": False, "administrator": True}


def addresses(row):
    yield address(row)
    yield page_of(row)
    yield page_of(row, "history")


@pytest.mark.parametrize("factory", EVERY)
def test_strangers_come_to_the_way_in(client, factory):
    row = factory.create()
    for where in (*addresses(row), address(row, "add/"), page_of(row, "delete")):
        assert "/admin/login/" in client.get(where).url
    if hasattr(row, "status"):
        for slug in ("sahkan", "buka-kembali"):
            assert "/admin/login/" in client.post(page_of(row, slug)).url


@pytest.mark.parametrize("factory", EVERY)
def test_a_member_of_staff_without_rights_sees_nothing(client, factory):
    enter_as(client, "")
    row = factory.create()
    refused = [client.get(one).status_code for one in addresses(row) if "history" not in one]
    refused += [client.get(address(row, "add/")).status_code]
    refused += [client.post(page_of(row, "delete"), {"post": "yes"}).status_code]
    if hasattr(row, "status"):
        steps = ("sahkan", "buka-kembali")
        refused += [client.post(page_of(row, slug)).status_code for slug in steps]
    assert set(refused) == {403}


@pytest.mark.parametrize("factory", STATED_FACTORIES)
@pytest.mark.parametrize("group", WHO_ADDS)
def test_the_groups_read_all_and_enter_what_they_may(client, factory, group):
    enter_as(client, group)
    row = factory.create()
    assert [client.get(one).status_code for one in addresses(row)] == [200, 200, 302]
    expected = 200 if WHO_ADDS[group] else 403
    assert client.get(address(row, "add/")).status_code == expected
    assert client.post(page_of(row, "delete"), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("factory", REFERENCE_FACTORIES)
def test_reference_data_are_kept_by_administrators(client, factory):
    row = factory.create()
    for group in ("operator", "verifier"):
        enter_as(client, group)
        page = client.get(page_of(row)).content.decode()
        assert 'name="_save"' not in page
        assert client.post(page_of(row), {}).status_code == 403
        assert client.post(page_of(row, "delete"), {"post": "yes"}).status_code == 403
    enter_as(client, "administrator")
    assert 'name="_save"' in client.get(page_of(row)).content.decode()


# Reference data


def test_a_tariff_is_kept_up_and_leaves_its_trace(client):
    enter_as(client, "administrator")
    typed = {
        "segment": segment("bpu").pk,
        "fund_source": "self",
        "monthly": "Rp16.800",
        "valid_from": "1 Juli 2015",
        "valid_until": "",
        "law": "PP 44/2015",
        "certain": "on",
        "note": "",
    }
    client.post(address(Tariff, "add/"), typed)
    tariff = Tariff.objects.get(law="PP 44/2015", fund_source="self")
    assert (tariff.monthly, str(tariff.valid_from)) == (16_800, "2015-07-01")
    client.post(page_of(tariff), {**typed, "monthly": "8.400"})
    assert Event.objects.of(tariff)[0].changes == {"monthly": [16_800, 8_400]}
    assert "Rp16.800 → Rp8.400" in client.get(page_of(tariff)).content.decode()
    response = client.post(page_of(tariff), {**typed, "valid_until": "1 Juni 2015"})
    assert "sebelum awalnya" in response.content.decode()
    client.post(page_of(tariff, "delete"), {"post": "yes"})
    assert Event.objects.filter(record_id=tariff.pk, verb=Verb.DELETE).exists()


def test_a_benefit_is_typed_in_rupiah(client):
    enter_as(client, "administrator")
    typed = {
        "name": "Santunan kematian",
        "code": "jkm-baru",
        "amount": "42 juta",
        "valid_from": "2 Desember 2019",
        "valid_until": "",
        "law": "PP 82/2019",
        "note": "",
    }
    client.post(address(Benefit, "add/"), typed)
    assert Benefit.objects.get(code="jkm-baru").amount == 42_000_000


def test_an_operator_adds_a_category_beside_the_form(client):
    enter_as(client, "operator")
    typed = {"name": "Desa", "name_en": "Village", "_popup": "1"}
    assert client.post(address(AwardCategory, "add/"), typed).status_code == 200
    assert AwardCategory.objects.get().name == "Desa"


def test_sources_keep_no_number_of_a_person(client):
    enter_as(client, "operator")
    typed = {"title": "1871010101900001", "kind": "media", "publisher": "x"}
    response = client.post("/admin/regions/source/add/", {**typed, "published_precision": "day"})
    assert "seperti NIK" in response.content.decode()
    assert not Source.objects.exists()


# What belongs together


@pytest.mark.parametrize(
    ("factory", "owner", "shown"),
    [
        (ProgrammeUpdateFactory, "programme", "Tambah perkembangan"),
        (FollowUpUpdateFactory, "follow_up", "Sedang berjalan"),
        (MandateProgressFactory, "regulation", "9 desa · 96 pekerja"),
    ],
)
def test_a_record_shows_what_became_of_it(client, factory, owner, shown):
    enter_as(client, "operator")
    part = factory.create()
    whole = getattr(part, owner)
    page = client.get(page_of(whole)).content.decode()
    add = f"{address(part, 'add/')}?{owner}={whole.pk}"
    assert shown in page
    assert page_of(part) in page
    assert add in page
    assert f'<option value="{whole.pk}" selected>' in client.get(add).content.decode()


# Lists

LISTED = (*STATED_FACTORIES, *REFERENCE_FACTORIES, DecisionFactory)


@pytest.mark.parametrize("factory", LISTED)
def test_a_list_asks_as_often_for_twenty_as_for_one(client, factory):
    enter_as(client, "administrator")
    one = make(factory, 0)
    client.get(address(one))
    with CaptureQueriesContext(connection) as once:
        client.get(address(one))
    for number in range(1, 20):
        make(factory, number)
    with CaptureQueriesContext(connection) as often:
        client.get(address(one))
    assert len(often) == len(once)


def make(factory, number):
    """Each with people of its own, on a day of its own."""
    if factory in STATED_FACTORIES:
        people = {"entered_by": UserFactory.create(), "verified_by": UserFactory.create()}
        return factory.create(as_of=f"2023-06-{number + 1:02}", **people)
    if factory is TariffFactory:
        return factory.create(valid_from=f"2016-01-{number + 1:02}")
    return factory.create()


def test_the_history_of_everything_asks_as_often_for_twenty(client):
    user = enter_as(client, "administrator")
    for factory in (TargetFactory, FollowUpUpdateFactory):
        actions.recorded(record=factory.create(), actor=user, verb=Verb.CREATE)
    client.get("/admin/regions/event/")
    with CaptureQueriesContext(connection) as once:
        client.get("/admin/regions/event/")
    for factory in (TargetFactory, FollowUpUpdateFactory) * 9:
        actions.recorded(record=factory.create(), actor=user, verb=Verb.CREATE)
    with CaptureQueriesContext(connection) as often:
        page = client.get("/admin/regions/event/").content.decode()
    assert len(often) == len(once)
    assert "Kabupaten Lampung Barat, BPJS Ketenagakerjaan 2025" in page
    page = client.get("/admin/regions/event/", {"jenis": "target"}).content.decode()
    assert "Mendaftarkan nelayan" not in page
    event = Event.objects.latest("pk")
    assert client.get(f"/admin/regions/event/{event.pk}/change/").status_code == 200


def test_a_list_is_searched_and_filtered(client):
    enter_as(client, "verifier")
    one = draft(percent=11, as_of="2023-05-31")
    TargetFactory.create(percent=22, region=place("15.06"))
    for query in (
        {"q": "lambar"},
        {"status__exact": "draft"},
        {"provinsi": "18"},
        {"per": "2023-05"},
        {"sumber": one.source_id},
    ):
        page = client.get(address(Target), query).content.decode()
        assert "11%" in page, query
        assert "22%" not in page, query


def test_every_filter_of_every_list_works(client):
    enter_as(client, "administrator")
    for factory in STATED_FACTORIES:
        row = factory.create()
        query = {"per": "2023-06", "provinsi": "18", "sumber": row.source_id, "q": "lambar"}
        if row._meta.model_name == "band":
            del query["provinsi"]
        assert client.get(address(row), query).status_code == 200


def test_the_first_page_counts_drafts_of_others(client):
    user = enter_as(client, "administrator")
    draft()
    draft(entered_by=user)
    StewardFactory.create(status=Status.DRAFT)
    page = client.get("/admin/").content.decode()
    assert 'Untuk Anda sahkan <span class="task-number">2</span>' in page
    assert 'Menunggu orang kedua <span class="task-number">1</span>' in page
    assert '<a href="/admin/regions/target/?status__exact=draft">Target</a>' in page
    assert '<a href="/admin/regions/steward/?status__exact=draft">OPD pengampu</a>' in page
    for group in ("Target dan program", "Acuan", "Yang harus bertindak"):
        assert group in page
    enter_as(client, "operator")
    page = client.get("/admin/").content.decode()
    assert "Untuk Anda sahkan" not in page
    assert "Menunggu orang kedua" not in page


def test_the_first_page_adds_up_what_waits_for_a_verifier(client):
    SubmissionFactory.create(status=Status.SUBMITTED)
    draft()
    enter_as(client, "verifier")
    page = client.get("/admin/").content.decode()
    assert 'Untuk Anda sahkan <span class="task-number">2</span>' in page
    assert '<span class="quiet">1 laporan</span>' in page


def test_an_operator_finds_his_own_drafts(client):
    user = enter_as(client, "operator")
    draft(entered_by=user, percent=11)
    draft(percent=22)
    address_of_list = f"{address(Target)}?status__exact=draft&entered_by={user.pk}"
    assert escape(address_of_list) in client.get("/admin/").content.decode()
    page = client.get(address_of_list).content.decode()
    assert "11%" in page
    assert "22%" not in page


def test_each_of_our_screens_stands_in_a_group(client):
    enter_as(client, "administrator")
    page = client.get("/admin/").content.decode()
    grouped = {name for _title, names in GROUPS for name in names}
    for model in apps.get_app_config("regions").get_models():
        name = model._meta.model_name
        if admin.site.is_registered(model):
            assert name in grouped
            assert f"/admin/regions/{name}/" in page, name


def test_sources_of_verified_records_are_published(client):
    shown, hidden = SourceFactory.create_batch(2)
    StewardFactory.create(source=shown)
    StewardFactory.create(source=hidden, status=Status.DRAFT)
    assert list(Source.objects.published()) == [shown]
    client.force_login(UserFactory.create())
    page = client.get("/sumber/").content.decode()
    assert shown.title in page
    assert hidden.title not in page


# Decisions


def decide(figure):
    return f"{address(Decision, 'add/')}?figure={figure.pk}"


def test_a_verifier_decides_from_the_page_of_a_report(client):
    user = enter_as(client, "verifier")
    figure = PrintedFigureFactory.create()
    sheet = f"/admin/regions/submission/{figure.submission_id}/change/"
    assert decide(figure) in client.get(sheet).content.decode()
    page = client.get(decide(figure)).content.decode()
    for shown in ("22,41%", "Total", figure.submission.source.title, "Angka hitungan"):
        assert shown in page
    typed = {"stands": "computed", "reason": "Angka tertukar.", "decided_on": "1 Agustus 2023"}
    assert "NIK" in client.post(decide(figure), {**typed, "reason": "1" * 16}).content.decode()
    assert client.post(decide(figure), {**typed, "reason": ""}).status_code == 200
    assert client.post(decide(figure), typed).url == sheet
    decision = Decision.objects.get()
    assert (decision.figure, decision.decided_by) == (figure, user)
    event = Event.objects.of(decision).get()
    assert event.changes["reason"] == [None, "Angka tertukar."]
    page = client.get(sheet).content.decode()
    assert "Angka tertukar." in page
    assert "Putuskan lagi" in page
    page = client.get(page_of(decision)).content.decode()
    assert 'name="_save"' not in page
    assert client.post(page_of(decision), typed).status_code == 403


def test_decisions_are_of_numbers_that_are_shown_and_not_adopted(client):
    enter_as(client, "verifier")
    adopted = PrintedFigureFactory.create(adopted=True)
    pending = SubmissionFactory.create(status=Status.SUBMITTED, region=place("15.06"))
    unverified = PrintedFigureFactory.create(submission=pending)
    for figure in (adopted, unverified):
        page = client.get(decide(figure), follow=True).content.decode()
        assert "Buka laporan yang disahkan" in page
        sheet = f"/admin/regions/submission/{figure.submission_id}/change/"
        assert "Putuskan" not in client.get(sheet).content.decode()
    page = client.get(address(Decision, "add/"), follow=True).content.decode()
    assert "Buka laporan yang disahkan" in page
    assert "addlink" not in page
    enter_as(client, "operator")
    figure = PrintedFigureFactory.create(submission__region=place("17.07"))
    assert client.get(decide(figure)).status_code == 403
    sheet = f"/admin/regions/submission/{figure.submission_id}/change/"
    assert "Putuskan" not in client.get(sheet).content.decode()


def test_claims_of_offices_are_searched_by_their_office(client):
    enter_as(client, "operator")
    office = OfficeFactory.create(name="Cabang Lampung Tengah")
    model = apps.get_model("regions", "claimpayment")
    factory = next(one for one in STATED_FACTORIES if one._meta.model is model)
    factory.create(office=office)
    page = client.get(address(model), {"q": "lampung tengah"}).content.decode()
    assert "Cabang Lampung Tengah" in page
