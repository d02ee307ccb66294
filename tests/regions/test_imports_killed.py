"""An import whose process dies leaves nothing, on whichever database the tests run."""

import signal
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from regions.models import Event, Meaning, Source, Submission, SubmissionLine
from tests.regions.import_files import csv
from tests.regions.imports_books import clerk

pytestmark = pytest.mark.django_db(transaction=True)

# Dies when the rows are in and the events that tell of them are not.
IMPORT = """
import os, signal, sys
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
import django
django.setup()
from django.core.management import call_command
from django.db.models import QuerySet
from regions.models import Event, SubmissionLine

store = QuerySet.bulk_create

def killed(rows, *args, **options):
    if rows.model is Event:
        print("lines:", SubmissionLine.objects.count(), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    return store(rows, *args, **options)

QuerySet.bulk_create = killed
call_command(*sys.argv[2:])
"""
ANSWERS = ("--answer=population=active", "--answer=column:pu=participants.pu")


def run_and_die(*command: str) -> subprocess.CompletedProcess[str]:
    name = str(connection.settings_dict["NAME"])
    return subprocess.run(
        [sys.executable, "-c", IMPORT, name, *command],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )


def counts() -> list[int]:
    found = [
        model.objects.count() for model in (Submission, SubmissionLine, Event, Meaning, Source)
    ]
    connection.close()
    return found


def test_a_killed_import_leaves_nothing_and_can_be_run_again(tmp_path):
    path = csv(tmp_path / "a.csv", "kode;per;pu\n18.04;2025-10-31;5\n18.05;2025-10-31;7\n")
    command = ("import_figures", "peserta", str(path), "--user", clerk().username, *ANSWERS)
    before = counts()
    died = run_and_die(*command)
    assert (died.returncode, died.stdout) == (-signal.SIGKILL, "lines: 2\n"), died.stderr
    assert counts() == before
    call_command(*command)
    assert [now - then for now, then in zip(counts(), before, strict=True)] == [2, 2, 2, 1, 1]
