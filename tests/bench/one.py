"""One run in a database of its own that is gone afterwards."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django


@contextmanager
def scratch_database() -> Iterator[str]:
    from django.db import connection
    from django.test.utils import setup_databases, teardown_databases

    made = setup_databases(verbosity=0, interactive=False)
    try:
        yield connection.vendor
    finally:
        teardown_databases(made, verbosity=0)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000)
    rows = parser.parse_args().rows
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    from regions.loading.places import load_places
    from tests.bench.measure import measure, show

    with scratch_database() as database, tempfile.TemporaryDirectory() as folder:
        load_places()
        return show(database, measure(Path(folder) / "peserta.xlsx", rows))


if __name__ == "__main__":
    sys.exit(main())
