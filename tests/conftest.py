import importlib
import os
import pkgutil
import shutil
import sys
import threading
from collections.abc import Generator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.apps import apps
from django.conf import settings as django_settings
from django.core import serializers
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations import RunPython
from hypothesis import HealthCheck, settings
from pytest_django.plugin import blocking_manager_key

from regions import migrations
from regions.loading.demo import load_demo
from regions.loading.places import load_places

settings.register_profile(
    "usual", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", settings.get_profile("usual"), max_examples=2000)
settings.register_profile(
    "mutants", settings.get_profile("usual"), max_examples=20, derandomize=True, database=None
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))

EMPTIES_THE_DATABASE = {"transactional_db", "live_server", "django_db_reset_sequences"}
rows_of_migrations: list[str] = []


MEASURES = Path(__file__).parent / "reports" / "measures"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """The arithmetic is covered by its own tests; watching the others took half as long again."""
    plugin = item.config.pluginmanager.get_plugin("_cov")
    coverage = getattr(plugin, "cov_controller", None)
    watched = item.path.is_relative_to(MEASURES)
    if coverage and coverage.started != watched:
        coverage.resume() if watched else stop_watching(coverage)


def stop_watching(coverage: Any) -> None:
    """In a process of xdist one measurement lies on another, which would go on instead."""
    coverage.pause()
    sys.settrace(None)
    threading.settrace(None)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """pytest-django's own, and what the migrations wrote is kept beside the database.

    Regions and segments are there for every test.
    """
    with django_db_blocker.unblock():
        write_rows_of_migrations()
        rows_of_migrations.append(written_rows())
        load_places()


def write_rows_of_migrations() -> None:
    """What the migrations write beside tables, in their order."""
    for _finder, name, _is_package in pkgutil.iter_modules(migrations.__path__):
        module = importlib.import_module(f"{migrations.__name__}.{name}")
        for operation in module.Migration.operations:
            if isinstance(operation, RunPython):
                with connection.schema_editor() as editor:
                    operation.code(apps, editor)  # type: ignore[arg-type]


def written_rows() -> str:
    """Every row there is, for ``deserialize_db_from_string``."""
    rows = (row for model in apps.get_models() for row in model._base_manager.order_by("pk"))
    return str(serializers.serialize("json", rows))


@pytest.fixture(scope="module")
def demo_of_this_file(django_db_setup: None, django_db_blocker: Any) -> Generator[None, None, None]:
    """The published figures, loaded once for a file whose every test asks for them.

    What a test does to them is undone after it. Django closes the connection then, which
    would end what is open around the tests.
    """
    around = transaction.Atomic(using=None, savepoint=True, durable=False)
    around._from_testcase = True  # type: ignore[attr-defined]
    with django_db_blocker.unblock(), patch.object(connection, "close"), around:
        load_demo()
        yield
        transaction.set_rollback(True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """The files that this process kept."""
    shutil.rmtree(django_settings.COVERAGE_FILES, ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(
    item: pytest.Function, nextitem: pytest.Item | None
) -> Generator[None, None, None]:
    """A test that commits ends by emptying every table: the first rows must come back."""
    yield
    if nextitem is not None and commits(item):
        with item.config.stash[blocking_manager_key].unblock():
            put_back_first_rows()


def commits(item: pytest.Function) -> bool:
    marker = item.get_closest_marker("django_db")
    marked = marker is not None and marker.kwargs.get("transaction", False)
    return marked or bool(EMPTIES_THE_DATABASE & set(getattr(item, "fixturenames", ())))


def put_back_first_rows() -> None:
    call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)
    connection.creation.deserialize_db_from_string(rows_of_migrations[-1])
    count_on_from_the_last_row()
    load_places()
    connection.close()


def count_on_from_the_last_row() -> None:
    """Rows that came back with their numbers leave PostgreSQL's counters behind at one."""
    statements = connection.ops.sequence_reset_sql(no_style(), apps.get_models())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
