"""Promises: what is not done stays on the list, and the list says who must act."""

import datetime

import pytest

from regions.models import FollowUpState, Precision, Status
from reports.exports.follow_ups_json import follow_up_json, follow_up_page_json
from reports.selection import Selection
from reports.subjects.follow_ups import closed, load_follow_ups, still_open
from reports.tables.follow_ups import FollowUpTable
from tests.factories import place, segment
from tests.factories_subjects import FollowUpFactory, FollowUpUpdateFactory

pytestmark = pytest.mark.django_db

NOVEMBER = Selection(per=datetime.date(2026, 11, 21))
RAKOR = datetime.date(2025, 7, 21)


def promise(**given):
    return FollowUpFactory.create(**{"as_of": RAKOR, **given})


def update(follow_up, state, as_of, **given):
    return FollowUpUpdateFactory.create(follow_up=follow_up, state=state, as_of=as_of, **given)


def row(selection=NOVEMBER):
    [one] = load_follow_ups(selection)
    return one


def cells(selection=NOVEMBER, **options):
    table = FollowUpTable(load_follow_ups(selection), selection, **options)
    [one] = table.rows
    return {column.name: one.get_cell(column.name) for column in table.columns.iterall()}


def test_before_any_news_a_promise_is_open():
    promise()
    assert (row().state, row().open_months, row().updated_on) == ("open", 16, None)
    assert cells()["state"] == (
        '<span>belum ada kabar<span class="under ">sejak 21 Juli 2025, 16 bulan</span></span>'
    )


def test_the_newest_update_up_to_the_date_decides():
    one = promise()
    update(one, FollowUpState.IN_PROGRESS, datetime.date(2025, 9, 30))
    update(one, FollowUpState.DONE, datetime.date(2026, 10, 31))
    then = Selection(per=datetime.date(2025, 12, 31))
    assert (row(then).state, row(then).is_open) == ("in_progress", True)
    assert (row().state, row().open_months) == ("done", None)
    assert (
        cells()["state"] == '<span>selesai<span class="under ">kabar 31 Oktober 2026</span></span>'
    )


def test_of_two_updates_on_one_day_the_later_entry_decides():
    one = promise()
    update(one, FollowUpState.DONE, datetime.date(2026, 1, 31))
    update(one, FollowUpState.IN_PROGRESS, datetime.date(2026, 1, 31))
    assert row().state == "in_progress"


def test_an_update_that_is_a_draft_says_nothing():
    one = promise()
    update(one, FollowUpState.DONE, datetime.date(2026, 1, 31), status=Status.DRAFT)
    assert row().state == "open"


@pytest.mark.parametrize(
    "unknown", [{"status": Status.DRAFT}, {"as_of": datetime.date(2026, 11, 22)}]
)
def test_drafts_and_later_promises_are_unknown(unknown):
    promise(**{"recorded_on": datetime.date(2026, 11, 22), **unknown})
    assert load_follow_ups(NOVEMBER) == ()


@pytest.mark.parametrize(
    ("due", "months", "beneath"),
    [
        (datetime.date(2026, 8, 21), 3, "lewat 3 bulan"),
        (datetime.date(2026, 11, 20), 0, "lewat kurang dari sebulan"),
        (datetime.date(2026, 11, 21), None, ""),
        (datetime.date(2026, 12, 31), None, ""),
    ],
)
def test_overdue_is_the_day_after_the_due_date(due, months, beneath):
    promise(due=due)
    assert row().overdue_months == months
    assert row().is_overdue == (months is not None)
    shown = cells()["due"]
    assert (f'<span class="under late">{beneath}</span>' in shown) == bool(beneath)


def test_what_is_done_is_not_overdue():
    one = promise(due=datetime.date(2026, 1, 31))
    update(one, FollowUpState.DONE, datetime.date(2026, 6, 30))
    assert row().overdue_months is None


def test_no_due_date_is_said():
    promise()
    assert cells()["due"] == "tidak disebut"


def test_a_due_date_is_shown_as_precisely_as_it_was_said():
    promise(due=datetime.date(2026, 12, 31), due_precision=Precision.YEAR)
    assert cells()["due"] == "2026"


def test_overdue_first_then_by_due_date_then_without_one_and_the_closed_last():
    done = promise(what="selesai", due=datetime.date(2026, 1, 1))
    update(done, FollowUpState.DONE, datetime.date(2026, 10, 1))
    promise(what="tanpa tenggat")
    promise(what="nanti", due=datetime.date(2027, 1, 1))
    promise(what="lewat", due=datetime.date(2026, 5, 1))
    rows = load_follow_ups(NOVEMBER)
    assert [one.fact.what for one in rows] == ["lewat", "nanti", "tanpa tenggat", "selesai"]
    assert [one.fact.what for one in closed(rows)] == ["selesai"]
    assert len(still_open(rows)) == 3


@pytest.mark.parametrize("state", [FollowUpState.DONE, FollowUpState.DROPPED])
def test_the_closed_are_listed_for_twelve_months(state):
    update(promise(what="lama"), state, datetime.date(2025, 11, 20))
    update(promise(what="baru"), state, datetime.date(2025, 11, 21))
    assert [one.fact.what for one in load_follow_ups(NOVEMBER)] == ["baru"]


def test_what_was_never_done_stays_on_the_list():
    promise(as_of=datetime.date(2015, 1, 1))
    assert row().is_open


def test_only_those_of_the_region_asked_for():
    promise()
    promise(region=place("15.06"))
    assert [one.region.code for one in load_follow_ups(NOVEMBER, ["15.06"])] == ["15.06"]
    assert len(load_follow_ups(NOVEMBER)) == 2


def test_in_the_section_of_a_region_the_agency_leads():
    promise(agency="")
    table = FollowUpTable(load_follow_ups(NOVEMBER), NOVEMBER, of_region=True)
    leads = [one.name for one in table.columns if one.column.attrs.get("css") == "lead"]
    assert leads == ["agency"]
    assert cells(of_region=True)["agency"] == "Penanggung jawab tidak disebut"


def test_the_meeting_stands_beneath_the_promise():
    promise(what="Mendaftarkan nelayan", meeting="Rakor UCJ")
    assert cells()["what"] == (
        '<span>Mendaftarkan nelayan<span class="under ">Rakor UCJ</span></span>'
    )


def test_columns_of_dashes_are_for_files_only():
    promise()
    table = FollowUpTable(load_follow_ups(NOVEMBER), NOVEMBER)
    assert not {"people", "segment"} & {column.name for column in table.columns.itervisible()}
    assert "Orang" in next(iter(table.as_values()))


def test_as_json():
    one = promise(
        agency="Dinas Perikanan",
        what="Mendaftarkan nelayan",
        due=datetime.date(2026, 12, 31),
        people=1_200,
        segment=segment("bpu_vulnerable"),
        meeting="Rakor UCJ 21 Juli 2025",
    )
    told = update(one, FollowUpState.IN_PROGRESS, datetime.date(2026, 3, 31))
    assert follow_up_json(row()) == {
        "agency": "Dinas Perikanan",
        "what": "Mendaftarkan nelayan",
        "due": "2026-12-31",
        "people": 1_200,
        "segment": "bpu_vulnerable",
        "state": "in_progress",
        "meeting": "Rakor UCJ 21 Juli 2025",
        "as_of": "2025-07-21",
        "source": told.source.slug,
        "people_updated": None,
        "updated_on": "2026-03-31",
    }
    assert next(iter(follow_up_page_json(row()))) == "region"


def test_page_and_file_say_the_same():
    one = promise(agency="", people=1_200)
    assert cells()["people"] == (
        f'<data value="1200" data-figure="18.04:follow_ups.{one.pk}.people">1.200</data>'
    )
    header, values = FollowUpTable(load_follow_ups(NOVEMBER), NOVEMBER).as_values()
    said = dict(zip(header, values, strict=True))
    assert (said["Orang"], said["OPD atau lembaga"], said["Tenggat"]) == (1_200, None, None)
    assert said["Status"] == "belum ada kabar"


def test_one_promise_or_twenty_take_two_queries(django_assert_num_queries):
    for _ in range(2):
        for one in FollowUpFactory.create_batch(10, segment=segment("pu")):
            update(one, FollowUpState.IN_PROGRESS, datetime.date(2026, 3, 31))
        for codes in (None, ["18.04"]):
            with django_assert_num_queries(2):
                load_follow_ups(NOVEMBER, codes)


def test_the_page_of_a_region_folds_what_is_closed(client, settings):
    settings.COVERAGE_PUBLIC = True
    done = promise(what="Sudah didaftarkan", as_of=datetime.date(2025, 7, 21))
    update(done, FollowUpState.DONE, datetime.date(2025, 8, 31))
    promise(what="Belum didaftarkan")
    page = client.get("/wilayah/18.04/?per=2025-09-30").content.decode()
    section = page[page.index('aria-labelledby="tindak-lanjut"') :]
    shown, _, folded = section.partition("<details")
    assert "Belum didaftarkan" in shown
    assert "Sudah didaftarkan" not in shown
    assert "Sudah didaftarkan" in folded
    answer = client.get("/wilayah/18.04/profil.json?per=2025-09-30").json()
    assert [one["state"] for one in answer["follow_ups"]] == ["open", "done"]
