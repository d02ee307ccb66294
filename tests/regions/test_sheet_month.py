"""The sheet of a month: many regions in one form, each a draft of its own."""

import pytest

from regions.actions import return_for_correction
from regions.models import Source, Status, Submission, SubmissionLine
from tests.factories import (
    PrintedFigureFactory,
    SourceFactory,
    UserFactory,
    place,
    quote,
    segment,
    submit,
)
from tests.regions.sheet_forms import (
    JUNE,
    MONTH,
    REGENCIES,
    cell,
    clerk_of,
    lines,
    recap,
    save,
    shown_cell,
    text,
    typed,
)

pytestmark = pytest.mark.django_db

SIX = "&segmen=total&segmen=pu&segmen=bpu&segmen=jakon&segmen=pmi&segmen=bpu_vulnerable"


@pytest.fixture
def operator(client):
    return clerk_of(client, care=REGENCIES)


@pytest.fixture
def office(operator):
    return operator.staff.office


def test_fifteen_regencies_by_six_segments_become_fifteen_drafts(client, operator, office):
    operator.staff.regions.set([place("18")])
    data = typed(client.get(JUNE + SIX))
    cells = [name for name in data if name.startswith("c-")]
    assert len(cells) == 90
    data |= {name: f"{1_000 + number}" for number, name in enumerate(cells)}
    response = save(client, JUNE + SIX, data)
    assert response.status_code == 302
    assert Submission.objects.filter(status=Status.DRAFT, entered_by=operator).count() == 15
    assert SubmissionLine.objects.count() == 90
    said = Submission.objects.get(region__code="18.04")
    assert (str(said.as_of), said.precision, said.population) == ("2023-06-30", "month", "active")
    assert said.source == recap(office)


def test_a_row_without_a_figure_makes_no_draft_and_blank_is_not_zero(client, operator):
    data = typed(client.get(JUNE)) | {"c-18.04-pu": "22.680", "c-18.04-bpu": "0"}
    save(client, JUNE, data)
    assert lines(Submission.objects.get()) == {"pu": 22_680, "bpu": 0}


def test_saving_what_nobody_changed_leaves_no_trace(client, operator):
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "5"})
    save(client, JUNE, typed(client.get(JUNE)))
    assert Submission.objects.get().events.count() == 1


def test_saving_and_checking_hands_over_every_draft_of_the_sheet(client, operator):
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "5"})
    data = typed(client.get(JUNE)) | {"c-18.05-pu": "6"}
    response = save(client, JUNE, data, button="_review")
    keys = Submission.objects.order_by("region__code").values_list("pk", flat=True)
    assert response.url.endswith(f"/ajukan/?ids={','.join(str(pk) for pk in keys)}")


def test_what_a_draft_says_beside_the_sheet_stays(client, operator, office):
    data = typed(client.get(JUNE)) | {"c-18.04-pu": "5"}
    save(client, JUNE, data)
    draft = Submission.objects.get()
    rounded = {"participants": 61_000, "rounded_to": 1_000, "approximate": True, "note": "kira"}
    SubmissionLine.objects.create(submission=draft, segment=segment("pmi"), **rounded)
    SubmissionLine.objects.create(submission=draft, segment=segment("bpu"), note="tidak dirinci")
    PrintedFigureFactory.create(submission=draft)
    Submission.objects.filter(pk=draft.pk).update(note="dari lampiran")
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "6"})
    draft.refresh_from_db()
    kept = draft.lines.get(segment__code="pmi")
    assert {name: getattr(kept, name) for name in rounded} == rounded
    assert draft.lines.get(segment__code="bpu").note == "tidak dirinci"
    assert draft.lines.get(segment__code="pu").participants == 6
    assert draft.printed_figures.count() == 1
    assert draft.note == "dari lampiran"


def test_a_universe_that_a_draft_quotes_stays(client, operator, office):
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "5"})
    draft = Submission.objects.get()
    quote(draft, {"total": 92_913})
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "6"})
    assert [one.workers for one in draft.universe_figures.all()] == [92_913]


def test_an_emptied_draft_of_ones_own_goes_and_one_with_more_in_it_stays(client, operator):
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "5", "c-18.05-pu": "6"})
    kept = Submission.objects.get(region__code="18.05")
    SubmissionLine.objects.create(submission=kept, segment=segment("pmi"), participants=7)
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "", "c-18.05-pu": ""})
    assert lines(Submission.objects.get()) == {"pmi": 7}


def test_a_draft_that_was_returned_says_why_and_is_emptied_not_thrown_away(client, operator):
    source = SourceFactory.create()
    said = submit("18.04", "2023-06-30", pu=5, source=source, status=Status.SUBMITTED)
    return_for_correction(
        document=said, actor=UserFactory.create(group="verifier"), reason="PU tidak cocok"
    )
    address = f"{JUNE}&source={source.pk}"
    page = client.get(address)
    assert "PU tidak cocok" in text(page)
    save(client, address, typed(page) | {"c-18.04-pu": ""})
    said.refresh_from_db()
    assert (said.status, lines(said)) == (Status.RETURNED, {})


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"c-18.04-pu": "22,680"}, "memakai koma"),
        ({"c-18.04-pu": "1234" * 4}, "tampak seperti NIK"),
        ({"population": ""}, "Pilih apa yang dihitung sumber"),
        ({"source-18.04": "999999"}, "tidak dikenal"),
    ],
)
def test_one_wrong_cell_keeps_all_that_was_typed_and_writes_nothing(
    client, operator, wrong, sentence
):
    data = typed(client.get(JUNE)) | {"c-18.04-pu": "1", "c-18.05-pu": "4.321"} | wrong
    response = save(client, JUNE, data)
    assert response.status_code == 200
    assert sentence in text(response)
    assert cell(response, "18.05", "pu") == "4.321"
    assert "1234" * 4 not in text(response)
    assert not Submission.objects.exists()
    assert not Source.objects.exists()


def test_a_rounded_figure_keeps_its_unit(client, operator, office):
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "61000"})
    SubmissionLine.objects.update(rounded_to=1_000)
    response = save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "61500"})
    assert "bukan kelipatan 1.000" in text(response)
    assert "dibulatkan ke 1.000" in shown_cell(response, "c-18.04-pu")
    save(client, JUNE, typed(client.get(JUNE)) | {"c-18.04-pu": "62000"})
    line = SubmissionLine.objects.get()
    assert (line.participants, line.rounded_to) == (62_000, 1_000)


def test_regions_outside_ones_care_are_neither_shown_nor_taken(client, operator):
    theirs = f"{MONTH}?per=2023-06&provinsi=17"
    page = client.get(theirs)
    assert "c-17.02-pu" not in text(page)
    data = typed(client.get(JUNE)) | {"c-17.02-pu": "5", "doc-17.02": "", "seen-17.02": ""}
    save(client, JUNE, data)
    assert not Submission.objects.exists()


def test_who_may_not_enter_figures_is_refused(client):
    client.force_login(UserFactory.create(group="verifier"))
    assert client.get(JUNE).status_code == 403


def test_doubts_of_saved_drafts_are_told_with_the_way_to_the_cell(client, operator):
    data = typed(client.get(JUNE)) | {"c-18.04-total": "10", "c-18.04-pu": "20"}
    page = client.post(JUNE, data | {"_draft": "1"}, follow=True)
    assert "melebihi Total" in text(page)
    assert 'href="#c-18.04-pu"' in text(page)


def test_too_many_regions_for_one_sheet_ask_for_a_province(client):
    client.force_login(UserFactory.create(group="operator"))
    page = client.get(MONTH)
    assert "Pilih provinsinya" in text(page)
    assert "sheet-rules" not in text(page)


def test_a_month_ahead_is_told_and_the_last_month_shown(client, operator):
    page = client.get(f"{MONTH}?per=2123-06&provinsi=18")
    assert "masih di depan" in text(page)
    assert page.status_code == 200
