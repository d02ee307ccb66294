"""All of an import or nothing of it."""

import pytest

from regions.actions.refusals import NikInReason
from regions.imports import writing
from regions.models import Event, Meaning, Source, Submission, SubmissionLine
from tests.regions.imports_books import book, clerk, run

pytestmark = pytest.mark.django_db

SAID = {"period": "Juni 2025", "population": "active"}
ROWS = (["Kab/Kota", "PU"], ["Kota Metro", 10], ["Lampung Barat", 20])


def test_a_failure_at_the_last_step_leaves_nothing(monkeypatch):
    def fail(*_args):
        raise RuntimeError("mati lampu")

    monkeypatch.setattr(writing, "remember", fail)
    with pytest.raises(RuntimeError):
        run(book(*ROWS), clerk(["18"]), submit=True, **SAID)
    for model in (Submission, SubmissionLine, Event, Source, Meaning):
        assert not model._default_manager.exists()


def test_a_refused_reason_leaves_nothing():
    with pytest.raises(NikInReason):
        run(book(*ROWS), clerk(["18"]), submit=True, reasons={"jump": "1234" * 4}, **SAID)
    assert not Submission.objects.exists()
