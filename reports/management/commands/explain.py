from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from reports.measures import Explanation
from reports.measures.rounding import round_half_up
from reports.reading import (
    Segments,
    UnreadableReportsError,
    explain_cases,
    known_segments,
    read_cases,
)
from reports.wording.cause_names import measure_name
from reports.wording.causes import explain_printed
from reports.wording.terms import printed_number

Explained = tuple[str, Explanation]


class Command(BaseCommand):
    help = _("Menjelaskan mengapa angka yang tercetak berbeda dari yang tersirat di laporannya.")
    # It reads a file and no database, so that it runs where nothing has been set up.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help=_("berkas CSV, satu baris untuk tiap angka"))
        parser.add_argument("--json", action="store_true", help=_("tulis sebagai JSON"))

    def handle(self, *args: Any, **options: Any) -> None:
        segments = known_segments()
        try:
            lines = read_cases(options["file"], segments)
        except UnreadableReportsError as error:
            raise CommandError(str(error)) from error
        explained = list(explain_cases(lines, segments.tree))
        if options["json"]:
            rows = [as_json(case, one, segments) for case, one in explained]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2))
            return
        for sentence in as_text(explained, segments):
            self.stdout.write(sentence)


def as_json(case: str, explanation: Explanation, segments: Segments) -> dict[str, object]:
    """Counts as integers, percentages and points as texts with two decimals at least."""
    line = explanation.line
    places = 0 if line.counts_people else max(2, line.value.decimals)
    return {
        "case": case,
        "segment": line.segment,
        "measure": line.measure,
        "printed": _plain(round_half_up(line.number, places), people=line.counts_people),
        "computed": _plain(explanation.computed, people=line.counts_people),
        "difference": _plain(explanation.difference, people=line.counts_people),
        "cause": explanation.cause.value,
        "fits": list(dict.fromkeys(fit.cause.value for fit in explanation.fits)),
        "explanation": explain_printed(explanation, segments.names),
    }


def _plain(value: Decimal | None, *, people: bool) -> int | str | None:
    if value is None:
        return None
    return int(value) if people else str(value)


def as_text(explained: list[Explained], segments: Segments) -> Iterator[str]:
    """A heading for each case and a line for each of its numbers."""
    for case, numbers in groupby(explained, key=lambda one: one[0]):
        yield case
        for _case, one in numbers:
            name = f"{segments.names[one.line.segment]}, {measure_name(one.line.measure)}"
            yield f"  {name}: {printed_number(one.line)}"
            yield f"    {explain_printed(one, segments.names)}"
    if not explained:
        yield _("Semua angka dipakai; tidak ada yang perlu dijelaskan.")
