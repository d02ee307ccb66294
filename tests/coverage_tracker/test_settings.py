"""The settings of a real office, read in a process of their own."""

import json
import os
import subprocess
import sys

KEY = "a-long-enough-secret-key-for-an-office-" * 2
SHOW = """
import json
from coverage_tracker import settings
names = ["DEBUG", "SESSION_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS",
         "COVERAGE_PUBLIC", "WHITENOISE_USE_FINDERS", "COVERAGE_ROLLUP_SHARE"]
print(json.dumps({name: getattr(settings, name) for name in names}
      | {"static": settings.STORAGES["staticfiles"]["BACKEND"]}))
"""


def run(**environ):
    kept = {"PATH": os.environ["PATH"]}
    return subprocess.run(
        [sys.executable, "-c", SHOW],
        env=kept | environ,
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_is_closed_and_secure_by_default():
    found = json.loads(run(SECRET_KEY=KEY).stdout)
    assert found == {
        "DEBUG": False,
        "SESSION_COOKIE_SECURE": True,
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 365 * 24 * 3600,
        "COVERAGE_PUBLIC": False,
        "WHITENOISE_USE_FINDERS": False,
        "COVERAGE_ROLLUP_SHARE": 80,
        "static": "whitenoise.storage.CompressedManifestStaticFilesStorage",
    }


def test_the_demo_needs_neither_https_nor_collected_files():
    found = json.loads(run(SECRET_KEY=KEY, COVERAGE_DEMO="1").stdout)
    assert found["SESSION_COOKIE_SECURE"] is False
    assert found["WHITENOISE_USE_FINDERS"] is True


def test_a_missing_secret_key_stops_the_program_with_a_sentence():
    result = run()
    assert result.returncode != 0
    assert "SECRET_KEY belum diisi" in result.stderr.splitlines()[-1]
