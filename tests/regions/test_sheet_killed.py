"""A month's sheet whose process dies while it is saved leaves nothing of it."""

import json
import signal
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

from regions.models import Event, Source, Submission, SubmissionLine
from tests.regions.sheet_forms import MONTH, clerk_of, save, typed

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESS = f"{MONTH}?per=2023-06&provinsi=18"

# Dies when two of three regions are written.
SAVE = """
import json, os, signal, sys
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
settings.ALLOWED_HOSTS = ["testserver"]
import django
django.setup()
from django.contrib.auth.models import User
from django.test import Client
from regions.models import SubmissionLine
from regions.sheets import writing

written, enter = [], writing.enter

def killed(**stated):
    written.append(enter(**stated))
    if len(written) == 2:
        print("lines:", SubmissionLine.objects.count(), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    return written[-1]

writing.enter = killed
client = Client()
client.force_login(User.objects.get(username=sys.argv[2]))
client.post(sys.argv[3], json.loads(sys.argv[4]))
"""


def save_and_die(username: str, data: dict[str, str]) -> subprocess.CompletedProcess[str]:
    name = str(connection.settings_dict["NAME"])
    connection.close()
    return subprocess.run(
        [sys.executable, "-c", SAVE, name, username, ADDRESS, json.dumps(data)],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )


def counts() -> list[int]:
    return [model.objects.count() for model in (Submission, SubmissionLine, Event, Source)]


def test_a_killed_save_leaves_nothing_and_can_be_sent_again(client):
    user = clerk_of(client, care=["18"])
    data = typed(client.get(ADDRESS))
    for code in ("18.01", "18.04", "18.05"):
        data[f"c-{code}-total"] = "22.680"
    died = save_and_die(user.username, data)
    assert (died.returncode, died.stdout) == (-signal.SIGKILL, "lines: 2\n"), died.stderr
    assert counts() == [0, 0, 0, 0]
    assert save(client, ADDRESS, data).status_code == 302
    assert counts() == [3, 3, 3, 1]
