"""Whoever goes around the models is stopped by the database, by the sentence that it broke."""

import datetime
from collections.abc import Callable
from functools import partial

import pytest
from django.db.models import F

from regions.loading.villages import load_villages
from regions.models import (
    Event,
    Placement,
    Region,
    RegionAlias,
    RegionCode,
    Segment,
    Status,
    Submission,
    UniverseFigure,
    Village,
)
from tests.factories import (
    OfficeFactory,
    PrintedFigureFactory,
    SourceFactory,
    SubmissionFactory,
    UniverseEditionFactory,
    count_workers,
    place,
    quote,
    segment,
    submit,
)
from tests.regions.violations import Violations, change, change_new, refuses, twin

pytestmark = pytest.mark.django_db

MONTH = datetime.date(2024, 1, 31)
violations: Violations = {}


def breaks(name: str) -> Callable[[Callable[[], object]], Callable[[], object]]:
    def register(violation: Callable[[], object]) -> Callable[[], object]:
        violations[name] = violation
        return violation

    return register


def submission(**fields):
    return SubmissionFactory.create(**fields)


def line():
    return submit("18.04", "2023-06-30", total=1).lines.get()


def edition(**fields):
    return UniverseEditionFactory.create(**fields)


def worker_count():
    return count_workers("2022-12-31", {"18.04": {"total": 1}}).figures.get()


def quoted_count():
    return submit("18.04", "2023-06-30", universe={"total": 1}).universe_figures.get()


def old_placement():
    return Placement.objects.get(region__code="93.01", valid_from=None)


breaks("a_region_has_a_known_level")(lambda: change(place("18.04"), level="desa"))
breaks("a_region_has_a_known_kind")(lambda: change(place("18.04"), kind="desa"))
breaks("a_region_has_each_alias_once")(lambda: twin(RegionAlias.objects.get(name="Lambar")))
breaks("a_code_names_one_region_in_its_list")(
    lambda: twin(RegionCode.objects.get(code="91.16"), region=place("18.04"))
)
breaks("a_placement_ends_after_it_began")(
    lambda: change(old_placement(), valid_from=datetime.date(2022, 7, 25))
)
breaks("a_region_has_one_parent_today")(lambda: change(old_placement(), valid_until=None))
breaks("a_region_is_not_its_own_parent")(lambda: change(old_placement(), parent=F("region")))
breaks("a_segment_ends_after_it_began")(
    lambda: change(segment("pu"), valid_from=MONTH, valid_until=MONTH)
)
breaks("a_segment_is_not_its_own_parent")(lambda: change(segment("pu"), parent=F("id")))


@breaks("a_village_is_desa_or_kelurahan")
def village_of_another_kind():
    load_villages(Region.objects.filter(code="18.04"))
    Village.objects.update(kind="pekon")


breaks("a_code_is_from_a_known_list")(
    lambda: change(RegionCode.objects.get(code="91.16"), scheme="lain")
)
breaks("an_office_has_a_known_kind")(lambda: change(OfficeFactory.create(), kind="lain"))
breaks("a_source_has_a_known_precision")(
    lambda: change(SourceFactory.create(), published_precision="lain")
)
breaks("an_edition_has_a_known_precision")(lambda: change(edition(), precision="lain"))
breaks("a_printed_figure_has_a_known_precision")(
    lambda: change(PrintedFigureFactory.create(), precision="lain")
)
breaks("a_source_has_a_known_kind")(lambda: change(SourceFactory.create(), kind="surat"))
breaks("a_monthly_recap_names_its_office")(lambda: SourceFactory.create(month=MONTH))


@breaks("an_office_has_one_recap_a_month")
def two_recaps():
    office = OfficeFactory.create()
    SourceFactory.create_batch(2, office=office, month=MONTH)


for noun, make in (("a_submission", submission), ("an_edition", edition)):
    breaks(f"{noun}_has_a_known_status")(partial(change_new, make, status="hilang"))
    breaks(f"{noun}_revision_starts_at_1")(partial(change_new, make, revision=0))

for field in ("precision", "population", "region_basis", "total_rule", "breakdown"):
    breaks(f"a_submission_has_a_known_{field}")(partial(change_new, submission, **{field: "lain"}))


@breaks("a_submission_has_one_open_revision")
def two_open_revisions():
    first = submission()
    submission(revises=first, revision=2, status=Status.DRAFT)
    submission(revises=first, revision=2, status=Status.RETURNED)


@breaks("an_edition_has_one_open_revision")
def two_open_edition_revisions():
    first = edition()
    edition(revises=first, revision=2, status=Status.DRAFT)
    edition(revises=first, revision=2, status=Status.SUBMITTED)


breaks("a_submission_belongs_to_a_region_or_an_office")(lambda: change(submission(), region=None))
breaks("a_submission_does_not_speak_of_the_future")(
    lambda: change(submission(), as_of=F("recorded_on") + datetime.timedelta(days=1))
)
breaks("one_verified_revision_per_region_date_source_and_population")(lambda: twin(submission()))
breaks("one_verified_revision_per_office_date_source_and_population")(
    lambda: twin(submission(region=None, office=OfficeFactory.create()))
)
breaks("a_submission_gives_each_segment_once")(lambda: twin(line()))
breaks("a_participant_count_is_not_negative")(lambda: change(line(), participants=-1))
breaks("a_line_without_a_count_says_why")(lambda: change(line(), participants=None))
breaks("a_line_is_rounded_to_a_known_unit")(lambda: change(line(), rounded_to=12))
breaks("an_edition_does_not_count_the_future")(
    lambda: change(edition(), reference_date=F("recorded_on") + datetime.timedelta(days=1))
)
breaks("an_edition_has_a_known_kind")(lambda: change(edition(), kind="lain"))
breaks("an_edition_has_a_known_place_for_jakon")(lambda: change(edition(), jakon_place="lain"))
breaks("a_document_has_one_edition_a_date")(lambda: twin(quoted_count().edition, slug="kedua"))
breaks("a_universe_count_is_not_negative")(lambda: change(worker_count(), workers=-1))
breaks("a_universe_count_is_rounded_to_a_known_unit")(lambda: change(worker_count(), rounded_to=12))
breaks("a_series_counts_each_region_and_segment_once")(lambda: twin(worker_count()))
breaks("a_submission_quotes_each_universe_once")(lambda: twin(quoted_count()))
breaks("an_event_is_of_one_document")(lambda: Event.objects.create(verb="create"))
breaks("an_event_has_a_known_verb")(
    lambda: Event.objects.create(verb="hapus", submission=submission())
)
breaks("a_return_or_withdrawal_says_why")(
    lambda: Event.objects.create(verb="return", submission=submission())
)
breaks("a_printed_figure_has_a_known_measure")(
    lambda: change(PrintedFigureFactory.create(), measure="lain")
)
breaks("a_printed_figure_has_at_most_six_decimals")(
    lambda: change(PrintedFigureFactory.create(), decimals=7)
)
breaks("a_printed_figure_is_rounded_to_a_known_unit")(
    lambda: change(PrintedFigureFactory.create(), rounded_to=12)
)
breaks("a_submission_prints_each_number_once")(lambda: twin(PrintedFigureFactory.create()))


@pytest.mark.parametrize("name", violations)
def test_the_database_refuses(name):
    refuses(name, violations[name])


def test_a_universe_of_zero_is_allowed():
    change(worker_count(), workers=0)

    assert UniverseFigure.objects.get().workers == 0


def test_a_missing_count_that_says_why_is_allowed():
    row = line()
    change(row, participants=None, note="ratusan")
    row.refresh_from_db()

    assert (row.participants, row.note) == (None, "ratusan")


def test_a_withdrawn_submission_makes_room_for_another():
    first = submission()
    change(first, status=Status.WITHDRAWN)
    twin(first, status=Status.VERIFIED)

    assert Submission.objects.verified().count() == 1


def test_segments_of_different_submissions_do_not_meet():
    line()
    submission_of_another_day = submit("18.04", "2023-07-31", total=1)
    quote(submission_of_another_day, {"total": 2})

    assert Segment.objects.filter(submissionline__isnull=False).count() == 2
