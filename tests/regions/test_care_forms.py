"""What the forms of an account of Rejang Lebong take, and what they refuse in which words."""

import pytest
from django.contrib import admin
from django.db.models import Model

from regions.models import (
    Award,
    Decision,
    PrintedFigure,
    Source,
    Status,
    Submission,
    UniverseEdition,
    stated_models,
)
from tests.factories import SourceFactory, UserFactory, place, segment, submit
from tests.factories_subjects import AwardFactory, TargetFactory
from tests.regions.admin_forms import ADD, change, posted
from tests.regions.everything import everything_of
from tests.regions.record_forms import FORMS, address, page_of

pytestmark = pytest.mark.django_db

OUTSIDE = "di luar wilayah tanggungan Anda"
OF_REGIONS = ("target", "programme", "regulation", "award", "followup", "steward", "claimpayment")
# The field of a form, and what it must not take.
OF_ROWS = {
    "programmeupdate": "programme",
    "mandateprogress": "regulation",
    "followupupdate": "follow_up",
    "claimpayment": "among",
    "band": "office",
}


@pytest.fixture
def clerk(client):
    user = UserFactory.create(group="operator", care=["17.02"])
    client.force_login(user)
    return user


@pytest.fixture
def own_source():
    """Seen, because a figure of one's own comes from it."""
    return submit("17.02", "2020-06-30", total=1, status=Status.DRAFT).source


@pytest.fixture
def outside():
    return everything_of("18.04", "rahasia")


def model_of(name):
    return next(one for one in stated_models() if one._meta.model_name == name)


def whole(name, source, **said):
    return {**FORMS[name](), "source": source.pk, "as_of": "Juni 2023", "note": "", **said}


# Regions


@pytest.mark.parametrize("typed", ["18.04", "lambar", "Kabupaten Lampung Barat (18.04) · Lampung"])
def test_a_figure_of_another_region_is_refused_in_words(client, clerk, own_source, typed):
    data = posted(total="1", source=own_source.pk) | {"region": typed}
    page = client.post(ADD, data).content.decode()
    assert f"Kabupaten Lampung Barat (18.04) · Lampung {OUTSIDE}" in page
    assert not Submission.objects.filter(region__code="18.04").exists()


def test_a_figure_of_ones_own_region_is_taken(client, clerk, own_source):
    client.post(ADD, posted(place("17.02"), total="1", source=own_source.pk))
    assert Submission.objects.filter(region__code="17.02", entered_by=clerk).exists()


def test_a_name_is_completed_from_ones_own_regions_only(client, clerk, own_source):
    page = client.post(ADD, posted(total="1", source=own_source.pk) | {"region": "lampung b"})
    assert "Lampung Barat" not in page.content.decode()
    assert "Tidak ada wilayah “lampung b” di wilayah tanggungan Anda." in page.content.decode()


@pytest.mark.parametrize("name", OF_REGIONS)
def test_no_record_of_another_region_is_added(client, clerk, own_source, name):
    model = model_of(name)
    data = whole(name, own_source) | {"region": "18.04", "among": "", "office": ""}
    before = set(model.objects.values_list("pk", flat=True))
    page = client.post(address(model, "add/"), data).content.decode()
    assert OUTSIDE in page
    added = model.objects.exclude(pk__in=before).filter(region__code="18.04")
    assert not added.exists()


def test_a_draft_is_not_moved_to_another_region(client, clerk, own_source):
    draft = submit("17.02", "2023-06-30", total=1, status=Status.DRAFT, source=own_source)
    page = client.post(change(draft), posted(place("18.04"), total="1")).content.decode()
    assert OUTSIDE in page
    target = TargetFactory.create(
        region=place("17.02"), status=Status.DRAFT, source=own_source, percent=40
    )
    page = client.post(page_of(target), whole("target", own_source, region="18.04"))
    assert OUTSIDE in page.content.decode()
    for row in (draft, target):
        row.refresh_from_db()
        assert row.region == place("17.02")


def test_the_universe_of_another_region_is_refused(client, clerk, own_source):
    data = {
        "title": "DPMPTSP 2022",
        "publisher": "DPMPTSP",
        "period": "31 Desember 2022",
        "source": own_source.pk,
        "jakon_place": "not_stated",
        "figures-TOTAL_FORMS": "1",
        "figures-INITIAL_FORMS": "0",
        "figures-0-region": "18.04",
        "figures-0-segment": segment("total").pk,
        "figures-0-workers": "92.913",
        "figures-0-rounded_to": "1",
        "_draft": "1",
    }
    page = client.post("/admin/regions/universeedition/add/", data).content.decode()
    assert OUTSIDE in page
    assert not UniverseEdition.objects.exists()
    client.post("/admin/regions/universeedition/add/", data | {"figures-0-region": "17.02"})
    assert UniverseEdition.objects.get().figures.get().region.code == "17.02"


# Rows


@pytest.mark.parametrize("name", OF_ROWS)
def test_no_record_hangs_on_a_row_outside(client, clerk, own_source, outside, name):
    model, field = model_of(name), OF_ROWS[name]
    related = model._meta.get_field(field).related_model
    before = set(model.objects.values_list("pk", flat=True))
    data = whole(name, own_source) | {field: outside[related].pk}
    if name == "claimpayment":
        data |= {"region": "17.02", "office": ""}
    answer = client.post(address(model, "add/"), data)
    assert answer.status_code == 200
    assert field in answer.context["adminform"].form.errors
    assert not model.objects.exclude(pk__in=before).filter(**{field: outside[related]}).exists()


@pytest.mark.parametrize("name", ["target", "submission", "universeedition"])
def test_no_hidden_source_is_cited(client, clerk, outside, name):
    base = "/admin/regions/submission/" if name == "submission" else f"/admin/regions/{name}/"
    hidden = outside[Source].pk
    data = {
        "submission": posted(place("17.02"), total="1") | {"source": hidden},
        "target": FORMS["target"]() | {"region": "17.02", "source": hidden, "as_of": "Juni 2023"},
        "universeedition": {"title": "x", "source": hidden},
    }[name]
    answer = client.post(f"{base}add/", data)
    assert "source" in answer.context["adminform"].form.errors


def test_lists_to_choose_from_hold_nothing_outside(client, clerk, outside):
    models: list[type[Model]] = [*stated_models(), Submission, UniverseEdition]
    for model in models:
        if admin.site.is_registered(model):
            page = client.get(f"/admin/regions/{model._meta.model_name}/add/").content.decode()
            assert "rahasia" not in page, model


def test_no_decision_is_begun_on_a_number_outside(client, outside):
    client.force_login(UserFactory.create(group="verifier", care=["17.02"]))
    Submission.objects.filter(pk=outside[Submission].pk).update(status=Status.VERIFIED)
    path = f"/admin/regions/decision/add/?figure={outside[PrintedFigure].pk}"
    before = Decision.objects.count()
    assert client.get(path).status_code == 302
    client.post(path, {"stands": "printed", "reason": "x", "decided_on": "1 Agustus 2023"})
    assert Decision.objects.count() == before


# Twins


def test_a_twin_outside_is_refused_without_a_way_to_it(client, clerk, own_source):
    said = {"source": own_source, "edition": "Paritrana Award 2022", "recipient": "PT Contoh"}
    said |= {"region": None, "status": Status.DRAFT, "as_of": "2023-06-30"}
    other = UserFactory.create(group="operator", care=["18.04"])
    twin = AwardFactory.create(entered_by=other, **said)
    data = whole("award", own_source, region="", recipient="PT Contoh")
    page = client.post(address(Award, "add/"), data).content.decode()
    assert "Catatan ini sudah ada." in page
    assert page_of(twin) not in page
    assert Award.objects.count() == 1


# Sources


def test_a_source_is_added_seen_and_corrected_by_its_only_users(client):
    keeper = UserFactory.create(group="administrator", care=["17.02"])
    client.force_login(keeper)
    data = {"title": "Rekap", "kind": "minutes", "publisher": "BPJS", "published_precision": "day"}
    client.post("/admin/regions/source/add/", data)
    source = Source.objects.get()
    path = f"/admin/regions/source/{source.pk}/change/"
    client.post(path, data | {"title": "Rekap Juni"})
    source.refresh_from_db()
    assert source.title == "Rekap Juni"
    submit("17.02", "2023-06-30", total=1, source=source)
    submit("18.04", "2023-06-30", total=1, source=source)
    assert client.get(path).status_code == 200
    assert client.post(path, data).status_code == 403


def test_an_unused_source_of_others_is_not_listed(client, clerk):
    SourceFactory.create(title="Sumber orang lain")
    assert "Sumber orang lain" not in client.get("/admin/regions/source/").content.decode()
