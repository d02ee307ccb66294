"""The form of a submission, from what is typed to what is stored."""

import datetime

import pytest

from regions.models import (
    EditionKind,
    Office,
    PrintedFigure,
    Scope,
    Source,
    Status,
    Submission,
    UniverseEdition,
)
from tests.factories import (
    OfficeFactory,
    SourceFactory,
    UserFactory,
    place,
    segment,
    station,
    submit,
)
from tests.regions.admin_forms import ADD, change, posted, printed

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(client):
    user = UserFactory.create(group="operator")
    office = OfficeFactory.create(name="BPJS Ketenagakerjaan Cabang Bandar Lampung")
    station(user, office)
    client.force_login(user)
    return user


@pytest.fixture
def region():
    return place("18.04")


def entered():
    return Submission.objects.get()


def errors(response):
    return response.content.decode()


def test_a_clerk_enters_figures_and_hands_them_in(client, operator, region):
    data = posted(region, total="22.680", pu="12 000", total__universe="92913", _submit="1")
    response = client.post(ADD, data | printed(segment=segment("total").pk, printed="22,41"))
    submission = entered()
    assert response.url == change(submission)
    assert submission.status == Status.SUBMITTED
    assert submission.entered_by == operator
    assert (str(submission.as_of), submission.precision) == ("2023-06-30", "month")
    assert submission.source.title.endswith("Cabang Bandar Lampung, Juni 2023")
    lines = {line.segment.code: line.participants for line in submission.lines.all()}
    assert lines == {"total": 22_680, "pu": 12_000}
    assert UniverseEdition.objects.get().kind == EditionKind.FROM_DOCUMENT
    figure = PrintedFigure.objects.get()
    assert (figure.scaled, figure.decimals, figure.as_of) == (2241, 2, submission.as_of)


def test_a_row_with_only_a_note_is_a_count_that_is_missing(client, operator, region):
    client.post(ADD, posted(region, total="5", bpu__note="tidak dirinci"))
    line = entered().lines.get(segment__code="bpu")
    assert (line.participants, line.note) == (None, "tidak dirinci")


def test_a_draft_is_continued_and_cleared_rows_go(client, operator, region):
    client.post(ADD, posted(region, total="22.680", pu="12.000"))
    draft = entered()
    page = client.get(change(draft)).content.decode()
    assert 'value="22.680"' in page
    assert 'value="Juni 2023"' in page
    client.post(change(draft), posted(region, total="22.690", source=draft.source_id))
    assert {line.participants for line in draft.lines.all()} == {22_690}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"total": "22,680"}, "memakai koma"),
        ({"total": "22.68"}, "tidak jelas"),
        ({"total": "22.680", "total__rounded_to": "1000"}, "bukan kelipatan"),
        ({"period": "Juni 2123"}, "masih di depan"),
        ({"period": "Juni 2023", "statement": "on"}, "ditulis lengkap"),
        ({"region": None}, "Pilih wilayah"),
        ({"population": ""}, "Pilih apa yang dihitung sumber"),
        ({"period": ""}, "Tulis keadaan per kapan"),
        ({"period": "2022"}, "Tulis misalnya Desember 2022."),
        ({"period": "30 Februari 2023"}, "hanya sampai tanggal 28"),
        ({"total": "1871010101900001"}, "tampak seperti NIK"),
        ({"total": "1", "pu__note": "1871010101900001"}, "seperti NIK"),
        ({"total": "1", **printed(printed="")}, "Tulis angkanya seperti tercetak"),
        ({"total": "1", **printed(printed="22,41", measure="")}, "Pilih ukuran"),
        ({"total": "1", **printed(printed="22.41")}, "dua cara"),
        ({"total": "1", **printed(printed="22.680")}, "Tulis koma untuk desimal"),
    ],
)
def test_what_is_wrong_is_told_where_it_was_typed(client, operator, region, typed, sentence):
    where = typed.pop("region", region)
    response = client.post(ADD, posted(where, **typed))
    assert response.status_code == 200
    assert sentence in errors(response)
    assert not Submission.objects.exists()


def test_a_date_of_statement_is_kept_as_one(client, operator, region):
    client.post(ADD, posted(region, total="1", period="21 Juli 2025", statement="on"))
    assert entered().precision == "statement"
    page = client.get(change(entered())).content.decode()
    assert 'value="21 Juli 2025"' in page


def test_region_and_office_exclude_each_other(client, operator, region):
    office = OfficeFactory.create()
    response = client.post(ADD, posted(region, office=office.pk, total="1"))
    assert "jangan keduanya" in errors(response)
    response = client.post(ADD, posted(None, office=office.pk, total__universe="1"))
    assert "Semesta hanya" in errors(response)
    client.post(ADD, posted(None, office=office.pk, total="1"))
    assert entered().office == office


def test_a_province_of_2022_has_no_figures_before(client, operator):
    response = client.post(ADD, posted(place("93"), total="1", period="2021"))
    assert "belum berdiri" in errors(response)


def test_without_an_office_the_source_must_be_named(client, region):
    client.force_login(UserFactory.create(group="operator"))
    assert "Pilih sumbernya" in errors(client.post(ADD, posted(region, total="1")))
    client.post(ADD, posted(region, total="1", source=SourceFactory.create().pk))
    assert Submission.objects.exists()


@pytest.mark.parametrize("status", [Status.DRAFT, Status.SUBMITTED, Status.VERIFIED])
def test_the_same_figure_twice_is_told_with_a_link(client, operator, region, status):
    source = SourceFactory.create()
    first = submit("18.04", "2023-06-30", total=1, source=source, status=status)
    response = client.post(ADD, posted(region, total="1", source=source.pk))
    assert f'href="{change(first)}"'.replace('"', "'") in errors(response).replace('"', "'")


def test_the_same_figure_twice_is_told_for_the_usual_source_too(client, operator, region):
    client.post(ADD, posted(region, total="1"))
    response = client.post(ADD, posted(region, total="2"))
    assert "sudah ada" in errors(response)


def test_the_same_printed_figure_twice_is_refused(client, operator, region):
    figure = {"segment": segment("total").pk, "printed": "22,41"}
    rows = printed(0, **figure) | printed(1, **figure, period="Juni 2023")
    response = client.post(ADD, posted(region, total="1") | rows)
    assert "ditulis dua kali" in errors(response)


def test_contradictions_are_told_but_not_refused(client, operator, region):
    response = client.post(ADD, posted(region, total="10", pu="20"), follow=True)
    assert "melebihi Total" in errors(response)
    client.post(change(entered()), posted(region, total="10", pu="4", bpu="4", jakon="1"))
    page = errors(client.get(change(entered())))
    assert "tidak sama dengan jumlah bagiannya" in page


def test_an_empty_submission_stays_a_draft(client, operator, region):
    response = client.post(ADD, posted(region, _submit="1"), follow=True)
    assert "Belum ada satu angka pun" in errors(response)
    assert entered().status == Status.DRAFT


def test_totals_are_there_without_a_script(client, operator, region):
    client.post(ADD, posted(region, total="22.680", pu="12.000", bpu="9.000", jakon="1.680"))
    page = errors(client.get(change(entered())))
    assert "<output>21.000</output>" in page
    assert "<output>22.680</output>" in page
    assert "sama dengan Total" in page
    assert "Total lebih 1.680" not in page  # the source chose the other rule
    client.post(change(entered()), posted(region, total="22.680", pu="1", bpu="2", jakon="3"))
    assert "Total lebih 22.674" in errors(client.get(change(entered())))


def test_previous_figures_are_there_from_the_address(client, operator, region):
    submit("18.04", "2023-05-31", total=22_000, precision="month")
    submit("18.04", "2023-07-31", total=99_999)
    submit("18.04", "2023-05-31", total=77_777, status=Status.DRAFT)
    page = errors(client.get(ADD, {"region": "18.04", "period": "2023-06"}))
    assert "22.000" in page
    assert "Mei 2023 · aktif" in page
    assert "99.999" not in page
    assert "77.777" not in page


def test_the_script_is_told_what_came_before(client, operator, region):
    submit("18.04", "2023-05-31", total=22_000, precision="month")
    asked = {"region": region.code, "period": "Juni 2023"}
    around = client.get("/admin/regions/submission/sekitar/", asked).json()
    assert around["previous"]["total"]["text"] == "22.000"
    assert "Juni 2023” dibuat dan dipakai" in around["source"]
    assert not Source.objects.filter(month__isnull=False).exists()
    nonsense = client.get("/admin/regions/submission/sekitar/", {"period": "x", "region": "y"})
    assert nonsense.json()["previous"] == {}


def test_the_form_starts_from_the_last_month_and_the_last_choices(client, operator):
    submit("18.04", "2023-05-31", total=1, entered_by=operator, population="registered")
    form = client.get(ADD).context["adminform"].form
    before = datetime.date.today().replace(day=1) - datetime.timedelta(days=1)  # noqa: DTZ011
    assert form["period"].value().endswith(str(before.year))
    assert form["population"].value() == "registered"


def test_editing_a_draft_asks_no_more_for_many_rows(
    client, operator, region, django_assert_max_num_queries
):
    client.post(ADD, posted(region, total="1"))
    with django_assert_max_num_queries(40):
        client.get(change(entered()))


def test_a_printed_figure_moves_with_the_date_of_its_submission(client, operator, region):
    figure = printed(segment=segment("total").pk, printed="22,41")
    client.post(ADD, posted(region, total="1") | figure)
    stored = PrintedFigure.objects.get()
    untouched = figure | {"printed_figures-INITIAL_FORMS": "1"}
    untouched["printed_figures-0-id"] = stored.pk
    client.post(change(entered()), posted(region, total="1", period="Mei 2023") | untouched)
    stored.refresh_from_db()
    assert (stored.as_of, stored.precision) == (datetime.date(2023, 5, 31), "month")


def test_a_printed_figure_is_struck(client, operator, region):
    figure = printed(segment=segment("total").pk, printed="22,41", period="31 Desember 2030")
    client.post(ADD, posted(region, total="1") | figure)
    stored = PrintedFigure.objects.get()
    assert stored.as_of == datetime.date(2030, 12, 31)
    struck = figure | {"printed_figures-INITIAL_FORMS": "1", "printed_figures-0-DELETE": "on"}
    struck["printed_figures-0-id"] = stored.pk
    client.post(change(entered()), posted(region, total="1") | struck)
    assert not PrintedFigure.objects.exists()


def test_a_number_of_a_person_is_not_shown_again(client, operator, region):
    page = errors(client.post(ADD, posted(region, total="1871010101900001")))
    assert "1871010101900001" not in page


def test_faults_are_listed_with_the_way_to_them(client, operator, region):
    page = errors(client.post(ADD, posted(region, bpu="22,680")))
    assert '<a href="#id_seg-bpu-participants">' in page


def test_a_printed_figure_without_a_segment_is_of_the_total(client, operator, region):
    client.post(ADD, posted(region) | printed(printed="22,41"))
    assert PrintedFigure.objects.get().segment.code == "total"


@pytest.mark.parametrize("typed", ["lambar", "1804", "kab. lampung barat", "KAB LAMPUNGBARAT"])
def test_a_region_is_typed_without_a_script(client, operator, region, typed):
    client.post(ADD, posted(total="1") | {"region": typed})
    assert entered().region == region


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("bandung", "Kabupaten Bandung (32.04) · Jawa Barat; Kota Bandung (32.73)"),
        ("lampung bar", "Maksudnya: Kabupaten Lampung Barat (18.04)"),
        ("xyz", "Tidak ada wilayah “xyz”"),
    ],
)
def test_a_region_that_is_not_clear_is_asked_for(client, operator, typed, sentence):
    page = errors(client.post(ADD, posted(total="1") | {"region": typed}))
    assert sentence in page
    assert f'value="{typed}"' in page


def test_sources_can_be_chosen_without_a_script(client, operator):
    source = SourceFactory.create(title="Paparan Kakanwil")
    page = errors(client.get(ADD))
    assert f'<option value="{source.pk}">Paparan Kakanwil</option>' in page
    choices = page[page.index('<select name="source"') :]
    assert choices.index('<option value=""') < choices.index("Paparan Kakanwil")


def test_a_region_outside_is_told_while_the_form_is_filled_in(client, operator, region):
    address = "/admin/regions/submission/sekitar/"
    assert client.get(address, {"region": "lambar", "period": ""}).json()["outside"] == ""
    office = Office.objects.get()
    office.regions.add(place("18.71"))
    station(operator, office, Scope.OFFICE)
    answer = client.get(address, {"region": "lambar", "period": ""}).json()
    assert answer["outside"] == "Wilayah ini di luar tanggungan Anda."
    assert answer["region"].startswith("Kabupaten Lampung Barat (18.04)")
    assert client.get(address, {"region": "18.71"}).json()["outside"] == ""
    Office.objects.get().regions.add(place("18"))
    assert client.get(address, {"region": "18.04"}).json()["outside"] == ""


def test_doubts_are_shown_before_it_is_handed_in(client, operator, region):
    response = client.post(ADD, posted(region, total="10", pu="20", _submit="1"))
    draft = entered()
    assert (draft.status, response.url) == (Status.DRAFT, change(draft).replace("change", "ajukan"))
    page = errors(client.get(response.url))
    assert "melebihi Total" in page
    assert "Tetap ajukan" in page
    client.post(response.url)
    assert entered().status == Status.DRAFT
    client.post(response.url, {"reason-all": "Begitu menurut sumbernya"})
    assert entered().status == Status.SUBMITTED
