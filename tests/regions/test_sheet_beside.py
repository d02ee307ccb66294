"""What stands beside the cells of a month: earlier figures, sources, sums, the head."""

import pytest

from regions.models import Source, Status, Submission
from tests.factories import SourceFactory, place, submit
from tests.regions.sheet_forms import (
    JUNE,
    MONTH,
    REGENCIES,
    cell,
    clerk_of,
    fields,
    lines,
    recap,
    save,
    shown_cell,
    text,
    typed,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(client):
    return clerk_of(client, care=REGENCIES)


@pytest.fixture
def office(operator):
    return operator.staff.office


def test_the_sheet_is_continued_as_it_was_counted(client, operator):
    data = typed(client.get(JUNE), population="registered", total_rule="pu-bpu")
    save(client, JUNE, data | {"c-18.04-pu": "5"})
    page = client.get(JUNE)
    assert cell(page, "18.04", "pu") == "5"
    assert fields(page)["population"] == "registered"
    assert fields(page)["total_rule"] == "pu-bpu"


def test_the_figure_before_and_the_change_stand_beside_each_cell(client, operator):
    submit("18.04", "2023-04-30", pu=1, bpu=400)
    submit("18.04", "2023-05-31", pu=22_000)
    submit("18.04", "2023-05-31", pu=99_999, status=Status.DRAFT)
    submit("18.04", "2023-07-31", pu=88_888)
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "22.540", "c-18.04-bpu": "390"})
    pu, bpu = (shown_cell(client.get(JUNE), f"c-18.04-{code}") for code in ("pu", "bpu"))
    assert "22.000" in pu
    assert "+540 · +2,5%" in pu
    assert 'data-before="22000"' in pu
    assert "−10 · −2,5%" in bpu


def test_figures_that_count_other_people_are_not_compared(client, operator):
    submit("18.04", "2023-05-31", pu=22_000, population="registered")
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "22.540"})
    shown = shown_cell(client.get(JUNE), "c-18.04-pu")
    assert "tidak sebanding (terdaftar)" in shown
    assert 'data-before=""' in shown


def test_copying_fills_empty_cells_and_stores_nothing(client, operator):
    submit("18.04", "2023-05-31", pu=22_000, bpu=(5_000, 1_000), jakon=77)
    submit("18.05", "2023-05-31", pu=33_000, population="registered")
    data = typed(client.get(JUNE)) | {"c-18.04-jakon": "78"}
    page = client.post(JUNE, data | {"_copy": "all"})
    shown = fields(page)
    assert (shown["c-18.04-pu"], shown["c-18.04-jakon"]) == ("22.000", "78")
    assert shown["c-18.04-bpu"] == ""  # rounded: the sheet would show it as exact
    assert shown["c-18.05-pu"] == ""  # counts other people
    assert ">disalin<" in shown_cell(page, "c-18.04-pu")
    assert "1 angka disalin dari periode sebelumnya dan belum disimpan" in text(page)
    assert "disalin" not in shown_cell(page, "c-18.04-jakon")
    assert not Submission.objects.filter(status=Status.DRAFT).exists()
    save(client, JUNE, fields(page))
    assert lines(Submission.objects.get(status=Status.DRAFT)) == {"pu": 22_000, "jakon": 78}


def test_a_line_may_name_its_own_source(client, operator, office):
    other = SourceFactory.create(title="Rekap BPKAD", office=office)
    data = typed(client.get(JUNE)) | {"c-18.04-pu": "5", "c-18.05-pu": "6"}
    save(client, JUNE, data | {"source-18.05": str(other.pk)})
    assert Submission.objects.get(region__code="18.05").source == other
    assert Submission.objects.get(region__code="18.04").source == recap(office)
    page = client.get(JUNE)
    assert fields(page)["source-18.05"] == str(other.pk)
    assert cell(page, "18.05", "pu") == "6"
    save(client, JUNE, typed(page) | {"c-18.05-pu": "7"})
    assert Submission.objects.count() == 2


def test_another_offices_figure_does_not_stand_in_the_way(client, operator, office):
    theirs = Source.objects.create(slug="a", title="Rekap lain", kind="official_recap")
    submit("18.04", "2023-06-30", pu=5, source=theirs)
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "6"})
    assert Submission.objects.filter(source=recap(office), status=Status.DRAFT).exists()


def test_changing_the_head_changes_every_draft_but_not_into_a_twin(client, operator):
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "5", "c-18.05-pu": "6"})
    save(client, JUNE, typed(client.get(JUNE), population="registered", breakdown="complete"))
    said = Submission.objects.values_list("population", "breakdown")
    assert set(said) == {("registered", "complete")}
    submit("18.04", "2023-06-30", pu=9, source=Submission.objects.all()[0].source)
    response = save(
        client, JUNE, typed(client.get(f"{JUNE}&population=registered"), population="active")
    )
    assert "sudah ada" in text(response)


def test_an_older_draft_keeps_its_own_words_where_the_head_was_not_touched(client, operator):
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "5", "c-18.05-pu": "6"})
    Submission.objects.filter(region__code="18.04").update(total_rule="pu-bpu")
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "7"})
    assert Submission.objects.get(region__code="18.04").total_rule == "pu-bpu"


def test_columns_are_those_that_the_office_gave_last(client, operator):
    save(
        client, JUNE + "&segmen=pmi", typed(client.get(JUNE + "&segmen=pmi")) | {"c-18.04-pmi": "5"}
    )
    page = client.get(f"{MONTH}?per=2023-07&provinsi=18")
    assert 'data-column="pmi"' in text(page)
    assert 'data-column="jakon"' not in text(page)


def test_sums_leave_blank_cells_out_and_count_them(client, operator):
    operator.staff.regions.set([place("18")])
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "1.000", "c-18.05-pu": "200"})
    foot = text(client.get(JUNE)).split('data-sum-of="pu"')[1].split("</td>")[0]
    assert "1.200" in foot
    assert "2 dari 15" in foot
