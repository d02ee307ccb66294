"""The lock files name packages, versions and hashes; never an address."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_no_address_in_a_lock_file(name):
    text = (ROOT / name).read_text()
    for word in ("://", "--index", "--extra-index", "--find-links", " @ "):
        assert word not in text
    pinned = [line for line in text.splitlines() if "==" in line]
    assert pinned
    assert text.count("--hash=sha256:") >= len(pinned)


def test_development_uses_the_versions_that_run():
    running = pins("requirements.txt")
    assert running.items() <= pins("requirements-dev.txt").items()


def pins(name):
    lines = (ROOT / name).read_text().splitlines()
    return dict(line.split(" ")[0].split("==") for line in lines if line[:1].isalnum())
