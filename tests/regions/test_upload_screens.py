"""From a sheet to drafts: asked, previewed, written once, and only by those who may."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.admin import upload_preview
from regions.imports import use
from regions.models import (
    Event,
    ImportKind,
    Meaning,
    Submission,
    Target,
    Upload,
    UploadState,
)
from tests.factories import OfficeFactory, UserFactory, station, submit
from tests.regions.upload_files import (
    LIST,
    RECAP,
    Rows,
    hand_in,
    handed_in,
    press,
    seen,
    step,
    told,
    xlsx,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return OfficeFactory.create(name="Cabang Bandar Lampung", serves=["18"])


@pytest.fixture
def operator(client, office):
    user = UserFactory.create(group="operator")
    station(user, office)
    client.force_login(user)
    return user


def place_of(submission: Submission) -> str:
    return submission.region.code if submission.region else ""


def test_a_recap_becomes_drafts_of_the_offices_own_source(client, operator, office):
    upload = handed_in(client, xlsx(RECAP))
    page = client.get(step(upload))
    assert page.context["step"] == "preview", told(page)
    assert "Tulis 4 angka sebagai draf" in page.content.decode()
    assert not Submission.objects.exists()

    done = press(client, upload)
    assert done.context["step"] == "done"
    written = {place_of(one): one for one in Submission.objects.all()}
    assert set(written) == {"18.04", "18.05"}
    west = written["18.04"]
    assert (west.status, west.entered_by) == ("draft", operator)
    assert west.source.office == office
    assert {line.segment.code: line.participants for line in west.lines.all()} == {
        "pu": 12_680,
        "bpu": 10_000,
    }
    upload.refresh_from_db()
    assert upload.state == UploadState.WRITTEN
    assert upload.result["made"] == 2
    ways = [way.url for way in done.context["done"].ways]
    assert [client.get(way).status_code for way in ways] == [200, 200]


def test_it_may_be_handed_in_at_once(client, operator):
    upload = handed_in(client, xlsx(RECAP), then="submit")
    done = press(client, upload, "_submit")
    assert done.context["step"] == "done", told(done)
    assert set(Submission.objects.values_list("status", flat=True)) == {"submitted"}


def test_what_is_not_said_is_asked_and_nothing_is_guessed(client, operator):
    upload = handed_in(client, xlsx(RECAP), period="", population="")
    page = client.get(step(upload))
    assert page.context["step"] == "questions", told(page)
    asked = {one.name for group in page.context["questions"] for one in group.asked}
    assert {"answer:period", "answer:population"} <= asked
    answers = {"answer:period": "Juni 2023", "answer:population": "registered", "_answer": "1"}
    page = client.post(step(upload), answers, follow=True)
    assert page.context["step"] == "preview", told(page)
    press(client, upload)
    assert set(Submission.objects.values_list("population", flat=True)) == {"registered"}


STRANGE: Rows = [
    ["Kode", "Wilayah", "Akuisisi", "TK aktif PU"],
    ["18.04", "Lampung Barat", 50, 12_680],
]


def test_a_strange_column_is_asked_once_and_remembered_by_the_office(client, operator, office):
    upload = handed_in(client, xlsx(STRANGE))
    page = client.get(step(upload))
    assert page.context["step"] == "questions", told(page)
    asked = [one for group in page.context["questions"] for one in group.asked]
    strange = next(one for one in asked if "Akuisisi" in one.question.text)
    assert strange.samples == ("50",)
    client.post(step(upload), {strange.name: "ignore", "_answer": "1"})
    assert not Meaning.objects.exists()
    press(client, upload)
    assert Meaning.objects.get(text="akuisisi").meaning == "ignore"

    later = handed_in(client, xlsx(STRANGE), period="Juli 2023")
    page = client.get(step(later))
    assert page.context["step"] == "preview", told(page)
    assert "diingat dari impor sebelumnya" in page.content.decode()


def test_a_meaning_can_be_forgotten_by_its_own_office_only(client, operator, office):
    own = Meaning.objects.create(
        office=office, kind="peserta", about="column", text="akuisisi", meaning="ignore"
    )
    other = Meaning.objects.create(
        office=OfficeFactory.create(), kind="peserta", about="column", text="x", meaning="ignore"
    )
    address = "/admin/regions/meaning/"
    page = client.get(address).content.decode()
    assert "akuisisi" in page
    assert "Abaikan kolom ini" in page
    chosen = {"action": "forget", "_selected_action": [own.pk, other.pk]}
    client.post(address, chosen)
    assert list(Meaning.objects.all()) == [other]


def test_all_problems_are_told_at_once_each_with_its_cell(client, operator):
    wrong: Rows = [
        *RECAP,
        ["99.99", "Negeri Antah", 1, 2],
        ["18.06", "Kabupaten Tanggamus", "dua", 3],
    ]
    upload = handed_in(client, xlsx(wrong))
    page = client.get(step(upload))
    assert page.context["step"] == "problems", told(page)
    where = {row.where for row in page.context["problems"]}
    assert {"A4", "C5"} <= where
    assert "Tulis" not in [one.value for one in page.context["problems"]]
    response = client.post(step(upload), {"_draft": "1", "seen": ""}, follow=True)
    assert response.status_code == 200
    assert not Submission.objects.exists()


def test_a_mended_file_takes_the_place_of_the_wrong_one_with_the_same_answers(
    client, operator, django_capture_on_commit_callbacks
):
    upload = handed_in(client, xlsx([*RECAP, ["18.06", "Kabupaten Tanggamus", "dua", 3]]))
    storage, earlier = upload.file.storage, upload.file.name
    answers = upload.answers
    with django_capture_on_commit_callbacks(execute=True):
        mended = SimpleUploadedFile("betul.xlsx", xlsx(RECAP))
        page = client.post(step(upload), {"_replace": "1", "file": mended}, follow=True)
    assert page.context["step"] == "preview", told(page)
    upload.refresh_from_db()
    assert (upload.name, upload.answers) == ("betul.xlsx", answers)
    assert not storage.exists(str(earlier))
    assert storage.exists(str(upload.file.name))


def test_a_second_press_of_the_button_writes_nothing(client, operator):
    upload = handed_in(client, xlsx(RECAP))
    fingerprint = seen(client, upload)
    press(client, upload, seen=fingerprint)
    events = Event.objects.count()
    again = press(client, upload, seen=fingerprint)
    assert "sudah ditulis" in again.content.decode()
    assert (Submission.objects.count(), Event.objects.count()) == (2, events)


def test_of_two_presses_at_the_same_moment_one_writes(client, operator, monkeypatch):
    upload = handed_in(client, xlsx(RECAP))
    at_once = use.look_at(upload, operator)
    fingerprint = seen(client, upload)
    press(client, upload, seen=fingerprint)
    monkeypatch.setattr(use, "look_at", lambda *_: at_once)
    with pytest.raises(use.AlreadyUsed):
        use.use(
            upload=upload, actor=operator, submit=False, reasons={}, reason="", seen=fingerprint
        )
    assert Submission.objects.count() == 2


def test_every_page_speaks_english_too(client, operator):
    client.cookies["django_language"] = "en"
    for address in (LIST, f"{LIST}add/", f"{LIST}add/?kind=semesta", "/admin/regions/meaning/"):
        assert client.get(address).status_code == 200
    upload = handed_in(client, xlsx(RECAP), period="June 2023")
    assert client.get(step(upload)).context["step"] == "preview"
    press(client, upload)


def test_what_changed_since_the_preview_is_shown_before_it_is_written(client, operator, office):
    upload = handed_in(client, xlsx(RECAP))
    fingerprint = seen(client, upload)
    press(client, handed_in(client, xlsx([RECAP[0], ["18.04", "Lampung Barat", 1, 2]])))
    page = press(client, upload, seen=fingerprint)
    assert page.context["step"] == "preview", told(page)
    assert "Sejak pratinjau dibuka ada yang berubah" in page.content.decode()
    assert Submission.objects.count() == 1
    assert "12.680" in page.content.decode()


def test_the_same_again_has_nothing_to_write(client, operator):
    content = xlsx(RECAP)
    press(client, handed_in(client, content))
    upload = handed_in(client, content)
    page = client.get(step(upload))
    assert page.context["step"] == "preview", told(page)
    text = page.content.decode()
    assert "tidak ada yang perlu ditulis" in text
    assert "Berkas yang sama persis sudah ditulis" in text
    assert 'name="_draft"' not in text


def test_a_doubt_needs_its_reason_only_to_be_handed_in(client, operator):
    submit("18.04", "2023-05-31", pu=120, bpu=100, precision="month")
    upload = handed_in(client, xlsx(RECAP))
    page = client.get(step(upload))
    assert page.context["step"] == "preview", told(page)
    (doubt,) = [one for one in page.context["preview"].doubts if one.name == "reason-jump"]
    assert doubt.said
    refused = press(client, upload, "_submit")
    assert refused.context["step"] == "preview"
    assert refused.context["refused"]
    assert Submission.objects.count() == 1
    reasons = {one.name: "Pendaftaran massal" for one in page.context["preview"].doubts}
    done = press(client, upload, "_submit", **reasons)
    assert done.context["step"] == "done", told(done)


def test_a_very_large_file_is_written_as_drafts_only(client, operator, monkeypatch):
    monkeypatch.setattr(upload_preview, "MOST_HANDED_IN", 3)
    page = client.get(step(handed_in(client, xlsx(RECAP)))).content.decode()
    assert 'name="_draft"' in page
    assert 'name="_submit"' not in page
    assert "ditanyakan saat diajukan" in page


def test_no_number_of_a_person_is_taken_as_a_reason(client, operator):
    upload = handed_in(client, xlsx(RECAP))
    number = "1234" * 4
    page = press(client, upload, reason=f"kata {number}")
    assert "seperti NIK" in page.content.decode()
    assert number not in page.content.decode()
    assert not Submission.objects.exists()


# Who may


@pytest.fixture
def upload(client, operator):
    return handed_in(client, xlsx(RECAP))


def addresses(upload: Upload) -> list[str]:
    return [step(upload), f"{LIST}{upload.pk}/berkas/"]


def test_the_file_is_handed_over_to_be_saved(client, upload):
    response = client.get(f"{LIST}{upload.pk}/berkas/")
    content = b"".join(response.streaming_content)
    assert hashlib.sha256(content).hexdigest() == upload.sha256
    response.close()
    assert response["Content-Disposition"] == 'attachment; filename="rekap.xlsx"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Type"] == "application/octet-stream"


def test_another_office_finds_nothing(client, upload):
    stranger = UserFactory.create(group="administrator", care=["17.02"])
    client.force_login(stranger)
    assert [client.get(one).status_code for one in addresses(upload)] == [404, 404]
    assert client.post(step(upload), {"_draft": "1"}).status_code == 404
    assert "rekap.xlsx" not in client.get(LIST).content.decode()


def test_who_only_verifies_reads_and_writes_nothing(client, upload, office):
    verifier = UserFactory.create(group="verifier")
    station(verifier, office)
    client.force_login(verifier)
    page = client.get(step(upload))
    assert page.status_code == 200
    assert 'name="_draft"' not in page.content.decode()
    assert client.post(step(upload), {"_draft": "1"}).status_code == 403
    assert client.get(f"{LIST}add/").status_code == 403
    assert client.get(f"{LIST}templat/peserta/").status_code == 403
    assert not Submission.objects.exists()


def test_without_any_right_every_address_refuses(client, upload):
    client.force_login(UserFactory.create())
    codes = [client.get(one).status_code for one in (*addresses(upload), LIST, f"{LIST}add/")]
    assert codes == [403] * 4


def test_a_kind_whose_rows_one_may_not_add_is_neither_offered_nor_taken(client, operator):
    for codename in ("add_target", "change_target"):
        group = operator.groups.get()
        group.permissions.remove(group.permissions.get(codename=codename))
    client.force_login(operator)
    assert "kind=target" not in client.get(LIST).content.decode()
    assert hand_in(client, xlsx(RECAP), kind="target").status_code == 403
    assert not Target.objects.exists()


def test_regions_outside_ones_care_are_told_and_not_written(client):
    client.force_login(UserFactory.create(group="operator", care=["17.02"]))
    upload = handed_in(client, xlsx(RECAP))
    page = client.get(step(upload))
    assert page.context["step"] != "preview", told(page)
    press_without_preview = client.post(step(upload), {"_draft": "1", "seen": "x"}, follow=True)
    assert press_without_preview.status_code == 200
    assert not Submission.objects.exists()


# Pages


def test_the_list_offers_every_kind_with_its_template(client, operator):
    page = client.get(LIST).content.decode()
    for kind in ImportKind.values:
        assert f"add/?kind={kind}" in page
        assert f"templat/{kind}/" in page
    for kind in ImportKind.values:
        assert client.get(f"{LIST}add/?kind={kind}").status_code == 200
    assert client.get(f"{LIST}add/?kind=lain").status_code == 200


def test_one_file_or_ten_take_the_same_queries(client, operator):
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(address).status_code == 200
        return len(caught)

    first = handed_in(client, xlsx(RECAP))
    queries(LIST)
    before = queries(LIST)
    few = queries(step(first))
    for _number in range(4):
        handed_in(client, xlsx(RECAP))
    assert queries(LIST) == before
    codes = [f"18.{number:02d}" for number in range(1, 14)]
    many = handed_in(client, xlsx([RECAP[0], *([code, "", 5_000, 1_000] for code in codes)]))
    assert queries(step(many)) == few
