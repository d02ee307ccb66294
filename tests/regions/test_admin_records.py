"""Targets, programmes, promises and the like: typed, stored, kept for the next one."""

import datetime
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.apps import apps

from regions.loading.villages import load_villages
from regions.models import (
    Event,
    MandateProgress,
    Programme,
    Region,
    Status,
    Steward,
    Target,
    Verb,
    Village,
    today,
)
from tests.factories import SourceFactory, UserFactory, place
from tests.factories_subjects import RegulationFactory, TargetFactory
from tests.regions.record_forms import FORMS, address, page_of, typed_progress, typed_target

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(client):
    user = UserFactory.create(group="operator")
    client.force_login(user)
    return user


@pytest.fixture
def source():
    return SourceFactory.create()


def model_of(name) -> Any:
    return apps.get_model("regions", name)


def post(client, model_name, source, /, **typed):
    dated = {"source": source.pk, "as_of": "21 Juli 2023", "note": ""}
    model = model_of(model_name)
    return client.post(address(model, "add/"), {**dated, **FORMS[model_name](), **typed})


def newest(name):
    return model_of(name).objects.latest("pk")


def sentence_beside(response, field):
    return " ".join(response.context["adminform"].form.errors.get(field, []))


@pytest.mark.parametrize("name", FORMS)
def test_a_clerk_enters_one(client, operator, source, name):
    assert client.get(address(model_of(name), "add/")).status_code == 200
    response = post(client, name, source)
    assert response.status_code == 302, response.context["adminform"].form.errors
    record = newest(name)
    assert response.url == page_of(record)
    assert (record.status, record.entered_by) == (Status.DRAFT, operator)
    assert (str(record.as_of), record.precision) == ("2023-07-21", "day")
    event = Event.objects.of(record).get()
    assert (event.verb, event.actor) == (Verb.CREATE, operator)
    page = client.get(page_of(record)).content.decode()
    assert 'value="21 Juli 2023"' in page
    assert "Dibuat" in page
    assert client.get(address(model_of(name))).status_code == 200


@pytest.mark.parametrize("name", FORMS)
def test_what_the_form_shows_is_what_it_takes(client, operator, source, name):
    """Saving an untouched form changes nothing and leaves no second event."""
    post(client, name, source)
    record = newest(name)
    form = client.get(page_of(record)).context["adminform"].form
    shown = {one.html_name: one.value() for one in form}
    again = {
        key: "on" if value is True else value
        for key, value in shown.items()
        if value not in (None, False)
    }
    again = {
        key: form[key].field.prepare_value(value) if key != "included" else "unknown"
        for key, value in again.items()
    }
    response = client.post(page_of(record), again)
    assert response.status_code == 302, response.context["adminform"].form.errors
    assert Event.objects.of(record).count() == 1


def test_a_target_is_stored_as_it_was_typed(client, operator, source):
    post(client, "target", source, as_of="21 Juli 2023", statement="on")
    target = newest("target")
    assert target.region.code == "18.04"
    assert (target.percent, target.people, target.people_rounded_to) == (
        Decimal("38.39"),
        61_000,
        1_000,
    )
    assert (str(target.due), target.due_precision) == ("2030-12-31", "month")
    assert target.precision == "statement"
    page = client.get(page_of(target)).content.decode()
    for shown in ('value="38,39"', 'value="61.000"', 'value="Desember 2030"', "Lampung Barat"):
        assert shown in page


def test_a_programme_is_stored_as_it_was_typed(client, operator, source):
    post(client, "programme", source, as_of="2023-07")
    programme: Programme = newest("programme")
    assert (str(programme.start), programme.start_precision) == ("2023-11-30", "month")
    assert (str(programme.end), programme.end_precision) == ("2023-12-31", "day")
    assert (programme.enrolled, programme.quota, programme.budget) == (10_000, None, 336_000_000)
    assert programme.included is None
    assert programme.precision == "month"


@pytest.mark.parametrize("typed", ["42.000.000", "Rp42.000.000", "Rp 42.000.000,-", "42 juta"])
def test_rupiah_as_people_write_them(client, operator, source, typed):
    post(client, "claimpayment", source, rupiah=typed)
    assert newest("claimpayment").rupiah == 42_000_000


@pytest.mark.parametrize(
    ("name", "field", "typed", "sentence"),
    [
        ("target", "people", "22,680", "memakai koma"),
        ("target", "people", "1871010101900001", "tampak seperti NIK"),
        ("target", "percent", "38.390", "Tulis koma"),
        ("target", "percent", "120", "paling banyak 100"),
        ("target", "percent", "tiga", "bukan angka"),
        ("target", "region", "Lampung Utopia", "Tidak ada wilayah"),
        ("target", "due", "akhir tahun", "tidak terbaca"),
        ("target", "as_of", "Juni 2123", "masih di depan"),
        ("target", "as_of", "", "Tulis keadaan per kapan"),
        ("target", "source", "", "Pilih sumbernya"),
        ("target", "owner", "NIK 1871010101900001", "seperti NIK"),
        ("target", "note", "1871010101900001", "seperti NIK"),
        ("programme", "enrolled", "22.68", "tidak jelas"),
        ("programme", "budget", "Rp42,5", "tidak terbaca sebagai rupiah"),
        ("programme", "end", "Oktober 2023", "sebelum awalnya"),
        ("programme", "name", "1871010101900001", "seperti NIK"),
        ("claimpayment", "region", "18.04", "salah satu saja"),
        ("claimpayment", "since", "1 Agustus 2023", "sebelum awalnya"),
        ("claimpayment", "since", "Juli 2023", "tanggal lengkap"),
        ("award", "rank", "0", "Peringkat mulai dari 1."),
        ("mandateprogress", "villages", "", "salah satu saja"),
        ("mandateprogress", "village", "Simpang Sari", "belum dimuat"),
        ("band", "at_least", "101", "0 sampai 100"),
        ("followup", "what", "1871010101900001", "seperti NIK"),
        ("regulation", "per_village", "0", "lebih besar"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(
    client, operator, source, name, field, typed, sentence
):
    response = post(client, name, source, **{field: typed})
    assert response.status_code == 200
    told = sentence_beside(response, field) or sentence_beside(response, PLACES.get(field, ""))
    assert sentence in told, response.context["adminform"].form.errors
    assert not model_of(name).objects.filter(entered_by=operator).exists()


PLACES = {"since": "as_of", "villages": "village", "region": "office"}


def test_a_target_wants_a_percentage_or_people(client, operator, source):
    response = post(client, "target", source, percent="", people="")
    assert "Isi target dalam persen" in sentence_beside(response, "percent")
    assert "Perlu dibetulkan sebelum disimpan" in response.content.decode()


def test_a_statement_wants_a_whole_date(client, operator, source):
    response = post(client, "target", source, as_of="Juli 2023", statement="on")
    assert "ditulis lengkap" in sentence_beside(response, "as_of")


def test_a_coarse_start_within_the_end_is_told(client, operator, source):
    response = post(client, "programme", source, start="2023", end="30 Juni 2023")
    assert "lebih tepat" in sentence_beside(response, "start")


def test_a_region_that_was_not_born_is_refused(client, operator, source):
    born = Region.objects.exclude(born_on=None).latest("born_on")
    assert born.born_on
    before = born.born_on.year - 1
    response = post(client, "steward", source, region=born.code, as_of=str(before))
    assert "belum berdiri" in sentence_beside(response, "as_of")


def test_the_next_one_keeps_source_region_and_date(client, operator, source):
    response = post(client, "followup", source, _addanother="1", region="15.06", as_of="Juni 2023")
    asked = parse_qs(urlsplit(response.url).query)
    assert urlsplit(response.url).path.endswith("/followup/add/")
    assert asked["source"] == [str(source.pk)]
    page = client.get(response.url).content.decode()
    for shown in ("Kabupaten Tanjung Jabung Barat (15.06)", 'value="Juni 2023"', source.title):
        assert shown in page
    assert "Menganggarkan kepesertaan nelayan</textarea>" not in page


@pytest.mark.parametrize(
    "query", ["source=abc", "region=zz", "programme=x", "as_of=zz&statement=1"]
)
def test_a_crooked_link_still_opens_the_form(client, operator, query):
    for name in ("target", "programmeupdate", "mandateprogress"):
        assert client.get(address(model_of(name), f"add/?{query}")).status_code == 200


def test_a_change_is_told_from_old_to_new(client, operator, source):
    post(client, "target", source)
    target = newest("target")
    changed = {**typed_target(), "percent": "55", "due": "2030", "source": source.pk}
    client.post(page_of(target), {**changed, "as_of": "21 Juli 2023", "note": ""})
    event = Event.objects.of(target)[0]
    assert event.verb == Verb.EDIT
    assert event.changes == {
        "percent": ["38.3900", "55.0000"],
        "due_precision": ["month", "year"],
    }
    page = client.get(page_of(target)).content.decode()
    assert "38,39% → 55%" in page
    assert "Desember 2030 → 2030" in page


def test_villages_are_found_by_name_or_code_within_the_regulations_region(client, operator, source):
    load_villages(Region.objects.filter(code__in=("18.04", "18.01")))
    regulation = RegulationFactory.create()
    rural = Village.objects.filter(kind="desa")
    names = rural.filter(regency__code="18.04").values_list("name", flat=True)
    single = next(name for name in names if list(names).count(name) == 1)
    village = rural.get(regency__code="18.04", name=single)
    page = client.get(address(MandateProgress, f"add/?regulation={regulation.pk}")).content.decode()
    assert f"({village.code})" in page
    typed = {**typed_progress(), "regulation": regulation.pk, "villages": ""}
    for text in (single.lower(), village.code, f"{single} ({village.code}) · x"):
        assert (
            post(client, "mandateprogress", source, **{**typed, "village": text}).status_code == 302
        )
        assert newest("mandateprogress").village == village
    other = rural.filter(regency__code="18.01").earliest("code")
    response = post(client, "mandateprogress", source, **{**typed, "village": other.code})
    assert "bukan di wilayah" in sentence_beside(response, "village")
    response = post(client, "mandateprogress", source, **{**typed, "village": "Tak Ada"})
    assert "Tidak ada desa" in sentence_beside(response, "village")


def test_a_region_of_many_villages_of_one_name_asks_for_the_code(client, operator, source):
    load_villages(Region.objects.filter(code__in=("18.04", "18.01", "18.02")))
    regulation = RegulationFactory.create(region=place("18"))
    names = list(Village.objects.filter(kind="desa").values_list("name", flat=True))
    twice = next(name for name in names if names.count(name) > 1)
    typed = {"regulation": regulation.pk, "villages": "", "village": twice}
    response = post(client, "mandateprogress", source, **typed)
    assert "Tulis kodenya" in sentence_beside(response, "village")


def test_drafts_may_be_deleted_and_their_events_stay(client, operator, source):
    post(client, "steward", source)
    steward = newest("steward")
    page = client.get(page_of(steward, "delete")).content.decode()
    assert "Dinas Sosial" in page
    client.post(page_of(steward, "delete"), {"post": "yes"})
    assert not Steward.objects.exists()
    event = Event.objects.filter(record_id=steward.pk).latest("pk")
    assert (event.verb, event.changes["agency"]) == (Verb.DELETE, ["Dinas Sosial", None])
    client.force_login(UserFactory.create(group="verifier"))
    page = client.get("/admin/regions/event/").content.decode()
    assert f"nomor {steward.pk} (dihapus)" in page


def test_nobody_deletes_another_ones_draft_or_what_is_verified(client, operator):
    for status in (Status.DRAFT, Status.VERIFIED):
        target = TargetFactory.create(status=status)
        assert client.post(page_of(target, "delete"), {"post": "yes"}).status_code == 403
    client.force_login(UserFactory.create(group="administrator"))
    assert client.post(page_of(target, "delete"), {"post": "yes"}).status_code == 403
    assert "delete_selected" not in client.get(address(Target)).content.decode()
    assert Target.objects.count() == 2


def test_due_dates_may_lie_ahead(client, operator, source):
    ahead = today().year + 5
    post(client, "followup", source, due=f"Juni {ahead}")
    assert newest("followup").due == datetime.date(ahead, 6, 30)
