"""The migrations lead to the very database that the tests start from."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from tests.schema import described


@contextmanager
def empty_database(folder):
    """The address of a database without tables, of the kind that is tested."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{folder / 'migrated.sqlite3'}"
        return
    at = connection.settings_dict
    server = f"postgres://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{at['PORT']}"
    name = f"{at['NAME']}_migrated"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as owner:
        owner.execute(f'create database "{name}"')
        try:
            yield f"{server}/{name}"
        finally:
            owner.execute(f'drop database "{name}"')


@pytest.mark.django_db
def test_migrations_lead_to_the_database_of_the_tests(tmp_path):
    with empty_database(tmp_path) as address:
        answer = subprocess.run(
            [sys.executable, "-m", "tests.schema"],
            cwd=settings.BASE_DIR,
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "coverage_tracker.settings",
                "SECRET_KEY": settings.SECRET_KEY,
                "DATABASE_URL": address,
            },
            capture_output=True,
            check=True,
        )
    migrated, ours = json.loads(answer.stdout), json.loads(json.dumps(described()))
    assert migrated["groups"] == ours["groups"]
    assert migrated["tables"].keys() == ours["tables"].keys()
    for table, parts in migrated["tables"].items():
        assert parts == ours["tables"][table], table
