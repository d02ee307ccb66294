"""What the preview of a file says of known excesses and of printed figures."""

import datetime

import pytest

from regions.models import DoubtReason, ImportKind
from tests.factories import count_workers, submit
from tests.regions.imports_books import book, clerk, own_source, plan_of

pytestmark = pytest.mark.django_db

PRINTED = ["region", "as_of", "precision", "segment", "measure", "value", "decimals", "source"]


def october(people):
    return book(["Peserta aktif per 31 Oktober 2025"], ["Kab/Kota", "Total"], [*people])


def test_a_known_excess_is_not_asked_about_but_shown_with_the_numbers_of_now():
    count_workers("2024-12-31", {"18.04": {"total": 1000}})
    earlier = submit("18.04", "2025-09-30", total=1100)
    reason = DoubtReason(
        submission=earlier,
        check_name="above_universe",
        segment=earlier.lines.get().segment,
        said="x",
        reason="Semesta lama.",
    )
    DoubtReason.objects.bulk_create([reason])
    plan = plan_of(october(["Lampung Barat", 1400]), clerk(["18"]))
    assert plan.doubts == {}
    (known,) = plan.known
    assert "1.400" in known
    assert "1.000" in known
    assert known.endswith("alasan dari 30 September 2025: Semesta lama.")


def test_without_a_reason_from_before_it_is_asked():
    count_workers("2024-12-31", {"18.04": {"total": 1000}})
    plan = plan_of(october(["Lampung Barat", 1400]), clerk(["18"]))
    assert list(plan.doubts) == ["above_universe"]
    assert plan.known == []


def test_a_printed_figure_is_told_with_its_measure_and_as_it_was_printed():
    user = clerk(["18"])
    own_source(user, slug="media", published_on=datetime.date(2023, 7, 13))
    june = ["18.04", "2023-06-30", "month", "total"]
    rows = (
        [*june, "universe", 92913, 0, "media"],
        [*june, "protected", 22680, 0, "media"],
        [*june, "coverage_percent", 22.4, 2, "media"],
    )
    plan = plan_of(book(PRINTED, *rows), user, ImportKind.PRINTED)
    assert [(change.what.split(": ")[1], change.new) for change in plan.changes] == [
        ("angka rilis Total, Semesta pekerja", "92.913"),
        ("angka rilis Total, Pekerja terlindungi", "22.680"),
        ("angka rilis Total, Cakupan (%)", "22,40"),
    ]
