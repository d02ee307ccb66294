"""The sentences of accounts, closings, doubts, files and imports; and that none is untested."""

import datetime
from functools import partial
from typing import Any

import pytest
from django.utils import timezone

from regions.models import (
    AccountEvent,
    Attachment,
    Closing,
    DoubtReason,
    Meaning,
    Staff,
    Status,
    Upload,
)
from tests.factories import (
    OfficeFactory,
    SourceFactory,
    SubmissionFactory,
    UserFactory,
    place,
    segment,
)
from tests.regions.test_constraints import violations as of_figures
from tests.regions.test_constraints_subjects import violations as of_subjects
from tests.regions.violations import (
    Violations,
    change,
    change_new,
    named_constraints,
    refuses,
    twin,
)

pytestmark = pytest.mark.django_db

MONTH = datetime.date(2024, 1, 31)


def a_staff() -> Staff:
    return Staff.objects.get(user=UserFactory.create())


def a_closing(**said: Any) -> Closing:
    return Closing.objects.create(region=place("18"), month=MONTH, **said)


def a_doubt() -> DoubtReason:
    return DoubtReason.objects.create(
        submission=SubmissionFactory.create(status=Status.DRAFT),
        check_name="jump",
        segment=segment("pu"),
        said="naik 40%",
        reason="pendataan baru",
    )


def an_upload() -> Upload:
    return Upload.objects.create(
        kind="peserta", name="rekap.xlsx", size=1, sha256="0" * 64, added_by=UserFactory.create()
    )


def an_attachment() -> Attachment:
    return Attachment.objects.create(
        source=SourceFactory.create(), name="berita-acara.pdf", size=1, sha256="0" * 64
    )


def a_meaning(**said: Any) -> Meaning:
    return Meaning.objects.create(
        kind="peserta", about="column", text="akuisisi", meaning="ignore", **said
    )


violations: Violations = {
    "an_account_has_a_known_scope": lambda: change(a_staff(), scope="lain"),
    "an_account_that_looks_after_its_office_has_one": lambda: change(a_staff(), scope="office"),
    "a_region_closes_a_month_once": lambda: twin(a_closing()),
    "a_reopening_says_why": lambda: change(a_closing(), reopened_at=timezone.now()),
    "a_doubt_is_of_a_known_check": partial(change_new, a_doubt, check_name="lain"),
    "a_doubt_is_answered_in_words": partial(change_new, a_doubt, reason=""),
    "a_doubt_is_answered_once": lambda: twin(a_doubt(), reason="lain"),
    "an_upload_is_of_a_known_kind": partial(change_new, an_upload, kind="lain"),
    "an_upload_has_a_known_state": partial(change_new, an_upload, state="lain"),
    "an_office_means_one_thing_by_a_heading": lambda: twin(
        a_meaning(office=OfficeFactory.create()), meaning="region"
    ),
    "without_an_office_a_heading_means_one_thing": lambda: twin(a_meaning(), meaning="region"),
    "a_source_keeps_each_file_once": lambda: twin(an_attachment(), name="salinan.pdf"),
    "an_account_event_has_a_known_kind": lambda: change(
        AccountEvent.objects.create(kind="login"), kind="lain"
    ),
}


@pytest.mark.parametrize("name", violations)
def test_the_database_refuses(name):
    refuses(name, violations[name])


def test_every_constraint_has_a_violation():
    assert {*violations, *of_subjects, *of_figures} == set(named_constraints())


def test_a_month_closes_again_after_it_was_reopened():
    a_closing(reopened_at=timezone.now(), reason="koreksi")
    again = a_closing()
    assert Closing.objects.standing().get() == again


def test_two_offices_may_mean_two_things():
    for _number in range(2):
        a_meaning(office=OfficeFactory.create())
    assert a_meaning().office is None
