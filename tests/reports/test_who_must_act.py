"""The line of the first screen that says who must act."""

import datetime

import pytest

from regions.models import FollowUpState
from reports.selection import Selection
from reports.subjects.follow_ups import load_follow_ups
from reports.wording.follow_ups import who_must_act
from tests.factories_subjects import FollowUpFactory, FollowUpUpdateFactory

pytestmark = pytest.mark.django_db

NOVEMBER = Selection(per=datetime.date(2026, 11, 21))


def promise(**given):
    return FollowUpFactory.create(**{"as_of": datetime.date(2025, 7, 21), **given})


def done(follow_up):
    as_of = datetime.date(2026, 10, 1)
    FollowUpUpdateFactory.create(follow_up=follow_up, state=FollowUpState.DONE, as_of=as_of)


def test_the_first_task_is_told_in_full_and_of_the_others_who_has_them():
    for agency in ("Dinas Perikanan", "semua OPD", "semua OPD", "KORPRI", ""):
        promise(agency=agency)
    assert who_must_act(load_follow_ups(NOVEMBER)) == (
        "Dinas Perikanan: Mendaftarkan nelayan."
        " 4 lainnya: semua OPD, KORPRI, penanggung jawab tidak disebut."
    )


def test_at_most_three_other_agencies_are_named():
    for agency in ("Bappeda", "Disnaker", "Dinas Sosial", "Diskominfo", "KORPRI"):
        promise(agency=agency)
    said = "4 lainnya: Disnaker, Dinas Sosial, Diskominfo dan lain-lain."
    assert said in who_must_act(load_follow_ups(NOVEMBER))


def test_a_deadline_is_told_with_the_task():
    promise(agency="KORPRI", due=datetime.date(2026, 12, 31))
    assert who_must_act(load_follow_ups(NOVEMBER)) == (
        "KORPRI: Mendaftarkan nelayan (tenggat 31 Desember 2026)."
    )


def test_where_nobody_was_named_somebody_is_asked_for():
    promise(agency="")
    assert who_must_act(load_follow_ups(NOVEMBER)) == (
        "1 tindak lanjut tanpa penanggung jawab; OPD-nya perlu ditetapkan."
    )


def test_who_must_act_says_what_is_late():
    promise(agency="", due=datetime.date(2026, 1, 1))
    promise(agency="KORPRI")
    assert who_must_act(load_follow_ups(NOVEMBER)) == (
        "KORPRI: Mendaftarkan nelayan. 1 lainnya: penanggung jawab tidak disebut. 1 lewat tenggat."
    )


def test_who_must_act_leaves_out_what_is_done():
    done(promise())
    assert who_must_act(load_follow_ups(NOVEMBER)) == (
        "Tidak ada tindak lanjut yang masih terbuka."
    )
    promise(agency="KORPRI")
    assert who_must_act(load_follow_ups(NOVEMBER)) == "KORPRI: Mendaftarkan nelayan."


def test_where_nothing_is_recorded_it_says_so():
    assert who_must_act(()) == "Belum ada tindak lanjut yang tercatat."
