"""Two people at the same figure: the second is told, sees both values, and chooses."""

import re
from typing import Any

import pytest
from django.test import Client

from regions import actions
from regions.actions.refusals import TwinStands
from regions.meanwhile import changes_since, newest_event
from regions.models import Submission, UniverseEdition, UniverseFigure
from tests.factories import (
    PrintedFigureFactory,
    SourceFactory,
    UniverseEditionFactory,
    UserFactory,
    place,
    segment,
    submit,
)
from tests.factories_subjects import FollowUpFactory, TariffFactory
from tests.regions.admin_forms import ADD, change, posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def siti():
    return UserFactory.create(group="operator", username="siti", first_name="Siti")


@pytest.fixture
def budi():
    return UserFactory.create(group="operator", username="budi", first_name="Budi")


def browser(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def draft(siti):
    return submit("18.04", "2023-06-30", status="draft", entered_by=siti, total=100, pu=60)


def typed(draft: Submission, **figures: Any) -> dict[str, Any]:
    """The whole form of ``draft`` as it was opened, and what is typed over it."""
    usual = {"total": "100", "pu": "60", "total_rule": "not_stated", "period": "30 Juni 2023"}
    said = {**usual, **figures}
    return posted(place("18.04"), **said) | {"source": draft.source_id}


def save(client: Client, draft: Submission, seen: str, **figures: Any) -> Any:
    more = {name: figures.pop(name) for name in list(figures) if name in ("clash", "choices")}
    data = typed(draft, **figures) | {"seen": seen, **more.get("choices", {})}
    if "clash" in more:
        data["clash"] = more["clash"]
    return client.post(change(draft), data)


def figures(draft: Submission) -> dict[str, int | None]:
    return dict(draft.lines.values_list("segment__code", "participants"))


def seen_in(page: str) -> str:
    found = re.search(r'name="seen" value="(\d*)"', page)
    assert found
    return found[1]


def test_what_only_the_other_changed_stays_as_he_left_it(siti, budi, draft):
    seen = newest_event(draft)
    assert save(browser(siti), draft, seen, total="120").status_code == 302
    assert save(browser(budi), draft, seen, pu="65", note="dari Budi").status_code == 302
    assert figures(draft) == {"total": 120, "pu": 65}
    draft.refresh_from_db()
    assert draft.note == "dari Budi"


def test_both_values_stand_beside_the_field_and_nothing_is_written(siti, budi, draft):
    seen = newest_event(draft)
    save(browser(siti), draft, seen, total="120", pu="70")
    response = save(browser(budi), draft, seen, total="130")
    page = response.content.decode()
    assert response.status_code == 200
    assert re.search(r"Sekarang 120, diisi Siti \d\d\.\d\d · Anda 130\.", page)
    assert 'value="theirs"> pakai yang sekarang' in page
    assert "checked" not in page[page.index('name="choose-participants.total"') :][:400]
    assert 'name="seg-pu-participants" value="70"' in page
    assert seen_in(page) == newest_event(draft) != seen
    assert figures(draft) == {"total": 120, "pu": 70}


@pytest.mark.parametrize(("choice", "total"), [("theirs", 120), ("mine", 130)])
def test_the_choice_is_written(siti, budi, draft, choice, total):
    seen = newest_event(draft)
    save(browser(siti), draft, seen, total="120")
    client = browser(budi)
    page = save(client, draft, seen, total="130").content.decode()
    choices = {"choose-participants.total": choice}
    response = save(
        client,
        draft,
        seen_in(page),
        total="130",
        pu="61",
        clash="participants.total",
        choices=choices,
    )
    assert response.status_code == 302
    assert figures(draft) == {"total": total, "pu": 61}


def test_nothing_is_written_before_the_choice_is_made(siti, budi, draft):
    seen = newest_event(draft)
    save(browser(siti), draft, seen, total="120")
    client = browser(budi)
    page = save(client, draft, seen, total="130").content.decode()
    again = save(client, draft, seen_in(page), total="130", clash="participants.total")
    assert again.status_code == 200
    assert "Sekarang 120" in again.content.decode()
    assert figures(draft)["total"] == 120


def test_the_same_value_twice_is_no_collision(siti, budi, draft):
    seen = newest_event(draft)
    save(browser(siti), draft, seen, total="120")
    assert save(browser(budi), draft, seen, total="120", pu="61").status_code == 302
    assert figures(draft) == {"total": 120, "pu": 61}


def test_a_count_and_its_rounding_are_one_thing(siti, budi, draft):
    seen = newest_event(draft)
    save(browser(siti), draft, seen, total="1.000", total__rounded_to="1000")
    page = save(browser(budi), draft, seen, total="130").content.decode()
    assert "Sekarang 1.000, ribuan, diisi Siti" in page
    assert draft.lines.get(segment__code="total").participants == 1_000


def test_words_collide_as_figures_do(siti, budi, draft):
    seen = newest_event(draft)
    save(browser(siti), draft, seen, population="registered", period="Mei 2023")
    page = save(browser(budi), draft, seen, population="protected", period="April 2023")
    told = page.content.decode()
    assert "Sekarang Terdaftar, diisi Siti" in told
    assert "Anda Terlindungi" in told
    assert "Sekarang Mei 2023, diisi Siti" in told
    draft.refresh_from_db()
    assert draft.population == "registered"


def test_a_segment_that_the_other_added_stays(siti, budi, draft):
    seen = newest_event(draft)
    save(browser(siti), draft, seen, bpu="40")
    save(browser(budi), draft, seen, pu="61")
    assert figures(draft) == {"total": 100, "pu": 61, "bpu": 40}


def test_whoever_does_not_say_what_he_saw_writes_what_he_was_told(siti, draft):
    """An importer checks by itself what stands in its way."""
    data = typed(draft, total="130")
    assert browser(siti).post(change(draft), data).status_code == 302
    assert figures(draft)["total"] == 130


def test_what_was_handed_in_meanwhile_is_told_and_nothing_is_lost(siti, budi, draft):
    seen = newest_event(draft)
    browser(siti).post(change(draft).replace("change", "ajukan"))
    page = save(browser(budi), draft, seen, total="130", note="dari Budi").content.decode()
    assert "berstatus “Diajukan”" in page
    assert "Peserta: Total: sekarang 100 · Anda 130" in page
    assert "dari Budi" in page
    assert "Peserta: Penerima Upah (PU): sekarang" not in page
    assert figures(draft)["total"] == 100


# Printed figures, editions, records


def test_the_same_printed_number_changed_twice_is_asked(siti, budi, draft):
    figure = PrintedFigureFactory.create(submission=draft)
    seen = newest_event(draft)
    save(browser(siti), draft, seen, **row(figure, "22,42"))
    client = browser(budi)
    page = save(client, draft, seen, **row(figure, "22,43")).content.decode()
    assert "Angka rilis · Total · Cakupan (%) · 30 Juni 2023: Sekarang 22,42, diisi Siti" in page
    key = "printed.total.coverage_percent.2023-06-30"
    choices = {f"choose-{key}": "theirs"}
    again = row(figure, "22,43")
    save(client, draft, seen_in(page), clash=key, choices=choices, total="101", **again)
    figure.refresh_from_db()
    assert (figure.scaled, figures(draft)["total"]) == (2242, 101)


def row(figure: Any, typed: str) -> dict[str, str]:
    name = "printed_figures"
    fields = {"id": figure.pk, "printed": typed, "measure": figure.measure, "rounded_to": "1"}
    fields["segment"] = figure.segment_id
    rows = {f"{name}-0-{field}": str(value) for field, value in fields.items()}
    return {f"{name}-TOTAL_FORMS": "1", f"{name}-INITIAL_FORMS": "1", **rows}


def test_the_same_worker_count_changed_twice_is_asked(siti, budi):
    edition = UniverseEditionFactory.create(status="draft", entered_by=siti)
    figure = UniverseFigure.objects.create(
        edition=edition, region=place("18.04"), segment=segment("total"), workers=100
    )
    other = UniverseFigure.objects.create(
        edition=edition, region=place("18.05"), segment=segment("total"), workers=7
    )
    address = f"/admin/regions/universeedition/{edition.pk}/change/"
    seen = newest_event(edition)
    browser(siti).post(address, edition_form(edition, seen, (figure, "120"), (other, "8")))
    client = browser(budi)
    page = client.post(address, edition_form(edition, seen, (figure, "130"), (other, "7")))
    told = page.content.decode()
    assert re.search(r"Semesta · 18\.04 · Total: Sekarang 120, diisi Siti .{5} · Anda 130\.", told)
    assert 'name="figures-1-workers" value="8"' in told
    key = "universe.18.04.total"
    again = edition_form(edition, seen_in(told), (figure, "130"), (other, "8"))
    client.post(address, again | {"clash": key, f"choose-{key}": "mine"})
    figure.refresh_from_db()
    other.refresh_from_db()
    assert (figure.workers, other.workers) == (130, 8)


def test_a_row_that_the_other_struck_is_told(siti, budi):
    edition = UniverseEditionFactory.create(status="draft", entered_by=siti)
    figure = UniverseFigure.objects.create(
        edition=edition, region=place("18.04"), segment=segment("total"), workers=100
    )
    address = f"/admin/regions/universeedition/{edition.pk}/change/"
    data = edition_form(edition, newest_event(edition), (figure, "130"))
    browser(siti).post(address, data | {"figures-0-DELETE": "on"})
    client = browser(budi)
    assert "Baris ini dihapus orang lain" in client.post(address, data).content.decode()
    assert client.post(address, data | {"figures-0-DELETE": "on"}).status_code == 302
    assert not edition.figures.exists()


def edition_form(edition: UniverseEdition, seen: str, *figures: Any) -> dict[str, Any]:
    data = {
        "title": edition.title,
        "publisher": edition.publisher,
        "period": "31 Desember 2022",
        "source": edition.source_id,
        "jakon_place": edition.jakon_place,
        "figures-TOTAL_FORMS": len(figures),
        "figures-INITIAL_FORMS": len(figures),
        "_draft": "1",
        "seen": seen,
    }
    for number, (figure, workers) in enumerate(figures):
        row = {"id": figure.pk, "region": figure.region.code, "segment": figure.segment_id}
        row |= {"workers": workers, "rounded_to": 1}
        data |= {f"figures-{number}-{name}": value for name, value in row.items()}
    return data


def test_a_record_is_merged_and_asked_like_a_figure(siti, budi):
    follow_up = FollowUpFactory.create(status="draft", entered_by=siti)
    address = f"/admin/regions/followup/{follow_up.pk}/change/"
    seen = newest_event(follow_up)
    client = browser(budi)

    def say(who, seen, **said):
        usual = {"region": follow_up.region.code, "source": follow_up.source_id}
        usual |= {"agency": follow_up.agency, "what": follow_up.what, "as_of": "30 Juni 2023"}
        return who.post(address, {**usual, "seen": seen, "_save": "1", **said})

    assert say(browser(siti), seen, what="Daftarkan RT").status_code == 302
    assert say(client, seen, agency="Dinas Sosial").status_code == 302
    follow_up.refresh_from_db()
    assert (follow_up.what, follow_up.agency) == ("Daftarkan RT", "Dinas Sosial")
    page = say(client, seen, what="Daftarkan RW", agency="Dinas Sosial").content.decode()
    assert "Sekarang Daftarkan RT, diisi Siti" in page
    say(client, seen_in(page), what="Daftarkan RW", clash="what", **{"choose-what": "mine"})
    follow_up.refresh_from_db()
    assert follow_up.what == "Daftarkan RW"


def test_reference_data_is_asked_about_too():
    first, second = (UserFactory.create(is_superuser=True) for _ in "ab")
    tariff = TariffFactory.create()
    address = f"/admin/regions/tariff/{tariff.pk}/change/"

    def say(who, **said):
        usual = {"segment": tariff.segment_id, "fund_source": tariff.fund_source, "law": tariff.law}
        usual |= {"monthly": "16.800", "valid_from": "1 Juli 2015", "seen": ""}
        return who.post(address, {**usual, "certain": "on", **said})

    assert say(browser(first), monthly="8.400").status_code == 302
    page = say(browser(second), monthly="9.000").content.decode()
    tariff.refresh_from_db()
    assert tariff.monthly == 8_400
    assert "Sekarang Rp8.400, diisi petugas" in page
    assert "Anda 9.000." in page


# New documents


def test_the_second_of_two_new_figures_is_shown_the_first_with_both_values(siti, budi):
    source = SourceFactory.create()
    said = posted(place("18.04"), total="120") | {"source": source.pk}
    browser(siti).post(ADD, said)
    page = browser(budi).post(ADD, said | {"seg-total-participants": "130"}).content.decode()
    first = Submission.objects.get()
    assert change(first) in page
    assert "Total: di sana 120 (diisi Siti), isian Anda 130." in page
    assert 'value="130"' in page


def test_whoever_passed_the_form_at_the_same_moment_is_told_too(siti, budi, monkeypatch):
    monkeypatch.setattr("regions.forms.twins.twin_of", lambda *_said: None)
    source = SourceFactory.create()
    said = posted(place("18.04"), total="120") | {"source": source.pk}
    browser(siti).post(ADD, said)
    page = browser(budi).post(ADD, said | {"seg-total-participants": "130"}).content.decode()
    first = Submission.objects.get()
    assert f'href="{change(first)}">Buka yang itu' in page
    assert 'value="130"' in page


def test_two_new_records_are_one(siti, budi):
    source = SourceFactory.create()
    same = {"region": place("18.04"), "source": source, "agency": "Disnaker", "what": "Data RT"}
    actions.state(record=FollowUpFactory.build(**same), actor=siti)
    with pytest.raises(TwinStands, match="Sudah ada"):
        actions.state(record=FollowUpFactory.build(**same), actor=budi)


# What is told


def test_changes_are_told_from_the_first_old_value_to_the_last_new_one(siti, budi, draft):
    seen = newest_event(draft)
    save(browser(siti), draft, seen, total="110")
    save(browser(budi), draft, newest_event(draft), total="120")
    change = changes_since(draft, seen)["participants.total"]
    assert (change.before, change.now, change.by) == (100, 120, budi)
    assert changes_since(draft, newest_event(draft)) == {}


def test_nothing_was_seen_of_what_is_new():
    assert newest_event(Submission()) == ""
