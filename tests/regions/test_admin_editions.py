import pytest
from django.contrib.auth.models import Group

from regions.models import Status, UniverseEdition
from tests.factories import SourceFactory, UserFactory, count_workers, segment

pytestmark = pytest.mark.django_db
ADD = "/admin/regions/universeedition/add/"


def posted(*rows, **fields):
    data = {
        "title": "Semesta Kemendagri",
        "publisher": "Kemendagri",
        "definition": "17+ ber-KTP",
        "period": "Desember 2022",
        "source": SourceFactory.create().pk,
        "jakon_place": "pu",
        "note": "",
        "figures-TOTAL_FORMS": str(len(rows)),
        "figures-INITIAL_FORMS": "0",
        "_submit": "1",
        **fields,
    }
    for number, (code, workers) in enumerate(rows):
        typed = {"region": code, "segment": segment("total").pk, "workers": workers}
        data |= {f"figures-{number}-{name}": value for name, value in typed.items()}
        data[f"figures-{number}-rounded_to"] = "1"
    return data


def test_a_series_is_entered_submitted_and_verified(client):
    client.force_login(UserFactory.create(group="operator"))
    client.post(ADD, posted(("18.04", "92.913"), ("18.72", "80 000")))
    edition = UniverseEdition.objects.get()
    assert (edition.status, edition.kind) == (Status.SUBMITTED, "series")
    assert (edition.slug, edition.precision) == ("semesta-kemendagri-2022-12", "month")
    assert [figure.workers for figure in edition.figures.all()] == [92_913, 80_000]
    client.force_login(UserFactory.create(group="verifier"))
    page = client.get(f"/admin/regions/universeedition/{edition.pk}/change/").content.decode()
    assert "92.913" in page
    client.post(f"/admin/regions/universeedition/{edition.pk}/sahkan/")
    edition.refresh_from_db()
    assert edition.status == Status.VERIFIED


def test_one_region_twice_is_told(client):
    client.force_login(UserFactory.create(group="operator"))
    response = client.post(ADD, posted(("18.04", "92.913"), ("18.04", "1")))
    assert "sudah ditulis di atas" in response.content.decode()


def test_the_groups_have_their_rights():
    rights = {
        name: set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))
        for name in ("operator", "verifier", "administrator")
    }
    assert {"add_submission", "submit_submission", "add_source"} <= rights["operator"]
    assert "verify_submission" not in rights["operator"]
    assert {"verify_submission", "withdraw_universeedition"} <= rights["verifier"]
    assert not {"add_submission", "change_submission"} & rights["verifier"]
    assert {"change_user", "verify_submission", "change_region"} <= rights["administrator"]
    kept = {"delete_submission", "delete_event", "delete_universeedition", "change_event"}
    assert not kept & set.union(*rights.values())


def test_an_edition_is_read_beside_the_one_before(client):
    count_workers("2021-12-31", {"18.04": {"total": 90_000}}, title="Semesta 2021")
    edition = count_workers("2022-12-31", {"18.04": {"total": 92_913}}, status=Status.SUBMITTED)
    client.force_login(UserFactory.create(group="verifier"))
    address = f"/admin/regions/universeedition/{edition.pk}"
    page = client.get(f"{address}/change/").content.decode()
    for shown in ("Semesta 2021", "90.000", "+2.913"):
        assert shown in page
    page = client.post(f"{address}/sahkan/", follow=True).content.decode()
    assert "Semesta ini dipakai mulai sekarang." in page


def test_a_survey_says_its_standard_error(client):
    client.force_login(UserFactory.create(group="operator"))
    typed = posted(("18.04", "92.913"), ("18.72", "80.000"))
    client.post(ADD, {**typed, "figures-0-standard_error": "1.250"})
    edition = UniverseEdition.objects.get()
    assert [one.standard_error for one in edition.figures.all()] == [1_250, None]
    assert edition.events.get(verb="create").changes["standard_error.18.04.total"] == [None, 1_250]
    client.force_login(UserFactory.create(group="verifier"))
    page = client.get(f"/admin/regions/universeedition/{edition.pk}/change/").content.decode()
    assert "Galat baku" in page
    assert "1.250" in page
