"""The settings under which tests and the type checker run, whatever the shell has set."""

import os
import tempfile
from pathlib import Path

OF_THE_SHELL = [
    "ALLOWED_HOSTS",
    "COVERAGE_DEMO",
    "COVERAGE_FILES",
    "COVERAGE_FILE_MEGABYTES",
    "COVERAGE_JUMP_PERCENT",
    "COVERAGE_KNOWN_MONTHS",
    "COVERAGE_MEDIA_GRACE_MONTHS",
    "COVERAGE_ONE_PERSON_OFFICE",
    "COVERAGE_PUBLIC",
    "COVERAGE_ROLLUP_MONTHS",
    "COVERAGE_ROLLUP_SHARE",
    "CSRF_TRUSTED_ORIGINS",
    "DEBUG",
]
for name in OF_THE_SHELL:
    os.environ.pop(name, None)
os.environ["SECRET_KEY"] = "for-tests-only-" * 4
os.environ["COVERAGE_SECURE"] = "0"

from coverage_tracker.settings import *  # noqa: E402, F403
from coverage_tracker.settings import DATABASES, STORAGES  # noqa: E402

# Two runs at once must not meet in one database, and the live server's threads need a file.
RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))[:12]
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {
        "NAME": str(Path(tempfile.gettempdir()) / f"coverage-tracker-{RUN}.sqlite3")
    }
    DATABASES["default"]["OPTIONS"]["init_command"] = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF"
    )
else:
    DATABASES["default"]["TEST"] = {"NAME": f"test_coverage_{RUN}"}
DATABASES["default"]["CONN_MAX_AGE"] = 0

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
AXES_ENABLED = False
# Each process removes its own at its end (tests/conftest.py).
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "alone")
COVERAGE_FILES = Path(tempfile.gettempdir()) / f"coverage-tracker-{RUN}-{WORKER}-files"
