"""Editions of the worker universe, from a sheet of regions and their workers."""

import datetime

import pytest

from regions.actions.history import changes, snapshot
from regions.imports.writing import ChangedSincePreview
from regions.models import EditionKind, Event, ImportKind, Status, UniverseEdition, UniverseFigure
from tests.factories import UniverseEditionFactory, place, segment
from tests.regions.imports_books import (
    NAMES,
    asked,
    book,
    clerk,
    fresh,
    look,
    plan_of,
    run,
    sentences,
)

pytestmark = pytest.mark.django_db

KIND = ImportKind.UNIVERSE
ABOUT = {"title": "Semesta 2025", "publisher": "Kemendagri", "period": "31 Desember 2024"}


def workers(add=0, names=NAMES):
    rows = [[name, 1000 * number + add] for number, name in enumerate(names, start=1)]
    return book(["Kab/Kota", "Semesta Pekerja"], *rows)


def test_it_becomes_a_draft_series_with_a_figure_for_each_region():
    user = clerk(["18"])
    assert run(workers(), user, KIND, **ABOUT).made == 1
    edition = UniverseEdition.objects.get()
    assert (edition.kind, edition.status, edition.publisher) == ("series", "draft", "Kemendagri")
    assert edition.reference_date == datetime.date(2024, 12, 31)
    assert edition.figures.count() == 15
    assert edition.figures.get(region__code="18.04").workers == 4000
    event = edition.events.get()
    assert event.changes == changes({}, snapshot(edition))


def test_its_title_and_publisher_and_date_are_asked():
    assert asked(look(workers(), clerk(["18"]), KIND)) == ["period", "title", "publisher"]


def test_segments_side_by_side_and_standard_errors():
    rows = book(
        ["Kode", "Wilayah", "PU", "BPU", "Jumlah"],
        ["18.04", "Lampung Barat", 10, 20, 30],
        ["18.72", "Kota Metro", 0, 5, 5],
    )
    run(rows, clerk(["18"]), KIND, **ABOUT)
    told = UniverseFigure.objects.values_list("region__code", "segment__code", "workers")
    assert ("18.72", "pu", 0) in set(told)
    assert ("18.04", "total", 30) in set(told)
    assert len(told) == 6


def test_the_same_file_twice_writes_nothing():
    user = clerk(["18"])
    run(workers(), user, KIND, **ABOUT)
    plan = plan_of(workers(), user, KIND, **ABOUT)
    assert (plan.new, plan.changed, plan.same) == (0, 0, 1)
    run(workers(), user, KIND, **ABOUT)
    assert Event.objects.count() == 1


def test_more_of_it_is_added_to_the_open_draft():
    user = clerk(["18"])
    run(workers(names=NAMES[:5]), user, KIND, **ABOUT)
    assert run(workers(), user, KIND, **ABOUT).changed == 1
    assert UniverseEdition.objects.get().figures.count() == 15
    assert set(UniverseEdition.objects.get().events.values_list("verb", flat=True)) == {
        "create",
        "edit",
    }


def test_a_verified_one_is_revised_and_a_submitted_one_is_in_the_way():
    user = clerk(["18"])
    run(workers(), user, KIND, **ABOUT)
    UniverseEdition.objects.update(status=Status.SUBMITTED)
    assert "sudah diajukan" in sentences(look(workers(1), user, KIND, **ABOUT))[0]
    UniverseEdition.objects.update(status=Status.VERIFIED)
    run(workers(1), user, KIND, **ABOUT)
    old, new = UniverseEdition.objects.order_by("pk")
    assert (old.status, new.status, new.revises) == ("verified", "draft", old)
    assert old.figures.get(region__code="18.04").workers == 4000
    assert new.figures.get(region__code="18.04").workers == 4001


def test_it_can_be_handed_in_at_once():
    run(workers(), clerk(["18"]), KIND, submit=True, **ABOUT)
    assert UniverseEdition.objects.get().status == Status.SUBMITTED


def test_regions_outside_and_contradictions_are_refused():
    assert "di luar wilayah" in sentences(look(workers(), clerk(["17.02"]), KIND, **ABOUT))[0]
    twice = book(["Kab/Kota", "Semesta"], ["Kota Metro", 5], ["Kota Metro", 6])
    assert "sel B2" in sentences(look(twice, clerk(["18"]), KIND, **ABOUT))[0]


def test_an_edition_that_also_counts_regions_of_others_is_left_alone():
    user = clerk(["18"])
    run(workers(), user, KIND, **ABOUT)
    edition = UniverseEdition.objects.get()
    UniverseFigure.objects.bulk_create(
        [
            UniverseFigure(
                edition=edition, region=place("17.02"), segment=segment("total"), workers=1
            )
        ]
    )
    assert "di luar tanggungan" in sentences(look(workers(1), user, KIND, **ABOUT))[0]


def test_what_changed_since_the_preview_is_not_overwritten():
    user = clerk(["18"])
    run(workers(), user, KIND, **ABOUT)
    plan = plan_of(workers(1), user, KIND, **ABOUT)
    UniverseFigure.objects.update(workers=7)
    with pytest.raises(ChangedSincePreview):
        plan.write(actor=fresh(user), submit=False, reasons={}, reason="Impor: x")


def test_an_edition_of_another_title_is_another_edition():
    UniverseEditionFactory.create(title="Semesta lain", kind=EditionKind.SERIES)
    assert run(workers(), clerk(["18"]), KIND, **ABOUT).made == 1
