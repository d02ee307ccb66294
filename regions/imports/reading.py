"""A file that somebody sent becomes a workbook, read in a process of its own."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from django.conf import settings

from regions.imports.child.limits import MEGABYTE, Limits
from regions.imports.reading_words import sentence
from regions.imports.workbook import Merge, Percent, Refusal, Sheet, Workbook

LIMITS = Limits()
ASIDE_SECONDS = 30  # that a busy machine may let it wait


def read_workbook(path: Path, name: str) -> Workbook:
    """``name`` is what people call the file; what it is shows in its bytes alone."""
    limits = replace(LIMITS, file=settings.COVERAGE_FILE_MEGABYTES * MEGABYTE)
    size = path.stat().st_size
    if size > limits.file:
        said = {"found": -(-size // MEGABYTE), "limit": limits.file // MEGABYTE}
        raise Refusal(sentence("file", name, said))
    answer = _ask(path, name, limits)
    if "refused" in answer:
        raise Refusal(sentence(answer["refused"], name, answer["said"]))
    sheets = tuple(_sheet(sheet) for sheet in answer["sheets"])
    return Workbook(sheets, tuple(answer["asides"]))


def _ask(path: Path, name: str, limits: Limits) -> dict[str, Any]:
    """The child knows no secret of ours: it starts with an environment of its own."""
    command = [sys.executable, "-X", "utf8", "-m", "regions.imports.child"]
    try:
        done = subprocess.run(  # noqa: S603 (our own module, no shell)
            [*command, str(path.resolve()), name, json.dumps(asdict(limits))],
            cwd=settings.BASE_DIR,
            env={"RUST_BACKTRACE": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=limits.seconds + ASIDE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Refusal(sentence("slow", name, {})) from None
    if done.returncode:
        raise Refusal(sentence("exhausting", name, {}))
    answer: dict[str, Any] = json.loads(
        done.stdout, object_hook=_tagged_or_dict, parse_constant=str
    )
    return answer


def _tagged_or_dict(found: dict[str, Any]) -> object:
    if len(found) == 1 and "date" in found:
        return datetime.date.fromisoformat(found["date"])
    if len(found) == 1 and "percent" in found:
        return Percent(found["percent"])
    return found


def _sheet(found: dict[str, Any]) -> Sheet:
    merges = tuple(Merge(*merge) for merge in found["merges"])
    return Sheet(found["name"], found["rows"], merges)
