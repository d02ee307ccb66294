"""The measurement of imports measures what it says."""

import pytest

from regions.models import Event, Submission, SubmissionLine
from tests.bench.measure import Times, measure, show

pytestmark = pytest.mark.django_db


def test_the_same_rows_are_read_inserted_and_imported(tmp_path):
    times = measure(tmp_path / "peserta.xlsx", 300)
    assert times.rows == SubmissionLine.objects.count() == 300
    assert Submission.objects.count() == Event.objects.count() == 75
    assert times.least > 0


def test_it_fails_where_an_import_takes_too_long(capsys):
    assert show("x", Times(1, reading=1.0, inserting=1.0, importing={"all": 7.9})) == 0
    assert show("x", Times(1, reading=1.0, inserting=1.0, importing={"all": 8.1})) == 1
    assert "4.05" in capsys.readouterr().out
