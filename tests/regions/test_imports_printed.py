"""Numbers as somebody published them, from a sheet with one row a number."""

import datetime

import pytest

from regions.models import (
    Event,
    ImportKind,
    PrintedFigure,
    Status,
    Submission,
    SubmissionLine,
    UniverseFigure,
)
from tests.regions.imports_books import (
    asked,
    book,
    clerk,
    look,
    own_source,
    plan_of,
    run,
    sentences,
)

pytestmark = pytest.mark.django_db

KIND = ImportKind.PRINTED
HEADS = [
    *("case", "code", "as_of", "precision", "segment", "measure", "value", "decimals"),
    *("rounded_to", "approximate", "adopt", "source"),
]
JUNE, JULY = datetime.date(2023, 6, 30), datetime.date(2023, 7, 12)
WEST_LAMPUNG = (
    ["F01", "18.04", "2023-06-30", "month", "total", "universe", 92913, 0, 1, 0, "yes", "media"],
    ["F01", "18.04", "2023-06-30", "month", "total", "protected", 22680, 0, 1, 0, "yes", "media"],
    [
        "F01",
        "18.04",
        "2023-06-30",
        "month",
        "total",
        "coverage_percent",
        22.41,
        2,
        None,
        0,
        "no",
        "media",
    ],
    [
        "F01",
        "18.04",
        "2023-06-30",
        "month",
        "pu",
        "coverage_percent",
        96.9,
        2,
        None,
        0,
        "no",
        "media",
    ],
    ["F01", "18.04", "2023-07-12", "day", "non_asn", "active", 540, 0, 1, 0, "yes", "media"],
    ["F01", "18.04", "2023-07-12", "day", "non_asn", "universe", 540, 0, 1, 0, "yes", "media"],
)


@pytest.fixture
def user():
    return clerk(["18"])


@pytest.fixture
def source(user):
    return own_source(user, slug="media", published_on=datetime.date(2023, 7, 13))


def test_figures_stand_under_the_submission_of_their_date_and_population(user, source):
    assert run(book(HEADS, *WEST_LAMPUNG), user, KIND).made == 2
    june = Submission.objects.get(as_of=JUNE)
    july = Submission.objects.get(as_of=JULY)
    assert (june.population, june.precision, june.source) == ("protected", "month", source)
    assert (july.population, july.precision) == ("active", "day")
    assert june.printed_figures.count() == 4
    assert july.printed_figures.count() == 2
    assert june.status == Status.DRAFT


def test_what_may_be_used_is_counted_and_what_may_not_is_only_kept(user, source):
    run(book(HEADS, *WEST_LAMPUNG), user, KIND)
    lines = SubmissionLine.objects.values_list("segment__code", "participants")
    assert set(lines) == {("total", 22680), ("non_asn", 540)}
    assert set(UniverseFigure.objects.values_list("workers", flat=True)) == {92913, 540}


def test_a_last_zero_that_was_printed_is_kept(user, source):
    run(book(HEADS, *WEST_LAMPUNG), user, KIND)
    printed = PrintedFigure.objects.get(segment__code="pu")
    assert (printed.scaled, printed.decimals) == (9690, 2)


def test_a_target_stands_beside_what_was_counted_when_it_was_said(user, source):
    target = [
        "x",
        "18.04",
        "2024-12-31",
        "day",
        "total",
        "target_percent",
        32.62,
        2,
        None,
        0,
        "yes",
    ]
    run(book(HEADS, *WEST_LAMPUNG[:2], [*target, "media"]), user, KIND)
    printed = Submission.objects.get().printed_figures.get(measure="target_percent")
    assert printed.as_of == datetime.date(2024, 12, 31)


def test_a_lone_target_stands_on_the_day_that_its_source_appeared(user, source):
    target = [
        "x",
        "18.04",
        "2024-12-31",
        "day",
        "total",
        "target_percent",
        32.62,
        2,
        None,
        0,
        "yes",
    ]
    run(book(HEADS, [*target, "media"]), user, KIND)
    assert Submission.objects.get().as_of == datetime.date(2023, 7, 13)


def test_the_same_file_twice_writes_nothing(user, source):
    run(book(HEADS, *WEST_LAMPUNG), user, KIND)
    before = Event.objects.count()
    plan = plan_of(book(HEADS, *WEST_LAMPUNG), user, KIND)
    assert (plan.new, plan.changed, plan.same) == (0, 0, 2)
    run(book(HEADS, *WEST_LAMPUNG), user, KIND)
    assert Event.objects.count() == before


def test_the_heads_and_words_of_the_template_are_understood(user, source):
    rows = book(
        [
            "Kode",
            "Wilayah",
            "Keadaan per",
            "Segmen",
            "Ukuran",
            "Angka tercetak",
            "Dibulatkan ke",
            "Kira-kira",
            "Dipakai",
            "Catatan",
        ],
        [
            "18.04",
            None,
            "30/06/2023",
            "Total",
            "Cakupan (%)",
            "24,40",
            None,
            "tidak",
            "tidak",
            None,
        ],
        [
            "18.04",
            None,
            "30/06/2023",
            "Total",
            "Pekerja terlindungi",
            "22.000",
            "ribuan",
            "ya",
            "ya",
            "x",
        ],
    )
    run(rows, user, KIND, source="media", mark=",")
    percent, people = PrintedFigure.objects.order_by("decimals").reverse()
    assert (percent.scaled, percent.decimals) == (2440, 2)
    assert (people.scaled, people.rounded_to, people.approximate) == (22000, 1000, True)


def test_each_mistake_is_told_with_its_cell(user, source):
    rows = book(
        HEADS,
        ["x", "18.04", "2023-06-30", "month", "total", "cakup", 22, 0, 1, 0, "no", "media"],
        ["x", "18.04", "2023-06-30", "month", "tani", "universe", 22, 0, 1, 0, "no", "media"],
        ["x", "18.04", "2023-06-30", "month", "total", "universe", "dua", 0, 1, 0, "no", "media"],
        ["x", "18.04", "2023-06-30", "month", "total", "universe", 5, 0, 1, 0, "no", "koran"],
        ["x", "18.04", None, "month", "total", "universe", 5, 0, 1, 0, "no", "media"],
    )
    prepared = look(rows, user, KIND)
    places = [str(one.place).rpartition(" ")[2] for one in prepared.problems]
    assert places == ["F2", "E3", "G4", "L5", "C6"]


def test_two_numbers_that_may_both_be_used_for_one_thing_contradict(user, source):
    other = [*WEST_LAMPUNG[1]]
    other[6] = 22681
    prepared = look(book(HEADS, *WEST_LAMPUNG[:2], other), user, KIND)
    assert "sel G3" in sentences(prepared)[0]


def test_two_numbers_that_are_only_kept_may_contradict_each_other(user, source):
    other = [*WEST_LAMPUNG[2]]
    other[6] = 24.41
    assert run(book(HEADS, *WEST_LAMPUNG[:3], other), user, KIND).made == 1
    assert PrintedFigure.objects.filter(measure="coverage_percent").count() == 2


def test_a_column_that_nobody_knows_is_asked_about(user, source):
    rows = book([*HEADS, "warna"], [*WEST_LAMPUNG[0], "biru"])
    assert asked(look(rows, user, KIND)) == ["column:warna"]
