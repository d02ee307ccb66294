"""What is implausible in the drafts of a file, before any of them is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from django.utils.translation import gettext as _

from regions.checks import Doubt, Said, doubts_in
from regions.imports.comparing import Outcome
from regions.imports.drafts import Entry
from regions.imports.outcome import Doubted
from regions.imports.submissions import submission_of
from regions.models import Submission
from reports.measures import Count, Edition, EditionKind, JakonPlace, Precision

UNKNOWN_SOURCE = 0  # a recap that is yet to be made


def doubts_about(outcomes: Sequence[Outcome], words: dict[str, str]) -> Doubted:
    """Each sentence begins with the region and date that it is about."""
    asking: dict[str, list[str]] = defaultdict(list)
    known: list[str] = []
    said = [said_by(one, words) for one in outcomes]
    for one, doubts in zip(outcomes, doubts_in(said), strict=True):
        for doubt in doubts:
            if doubt.asks:
                asking[doubt.check.value].append(f"{one.draft.name}: {doubt.said}")
            elif doubt.known:
                known.append(f"{one.draft.name}: {doubt.said} {known_reason(doubt)}")
    return Doubted(dict(asking), known)


def known_reason(doubt: Doubt) -> str:
    told = _("Tidak ditanyakan lagi; alasan dari %(since)s: %(reason)s")
    return told % {"since": doubt.since, "reason": doubt.known}


def said_by(one: Outcome, words: dict[str, str]) -> Said:
    """As it will stand once it is written."""
    draft = one.draft
    if one.stood:
        submission = one.stood.submission
    else:
        known = draft.origin if isinstance(draft.origin, int) else UNKNOWN_SOURCE
        submission = submission_of(draft, words, known)
    lines: dict[str, Count | None] = {}
    for code, line in (one.stood.lines if one.stood else {}).items():
        people = line.participants
        told = None if people is None else Count.of(people, line.rounded_to, line.approximate)
        lines[code] = told
    lines |= {code: plain(entry) for code, entry in draft.lines.items()}
    return Said(submission, lines, own=own_universe(one, submission))


def plain(entry: Entry) -> Count:
    said = entry.count
    return Count.of(said.number, said.rounded_to, said.approximate)


def own_universe(one: Outcome, submission: Submission) -> list[Edition]:
    """The universe that the same source prints."""
    stood = one.stood.universe if one.stood else {}
    figures = {
        code: Count.of(row.workers, row.rounded_to, row.approximate) for code, row in stood.items()
    } | {code: plain(entry) for code, entry in one.draft.universe.items()}
    if not figures:
        return []
    return [
        Edition(
            slug="",
            kind=EditionKind.FROM_DOCUMENT,
            source_id=submission.source_id,
            reference_date=submission.as_of,
            precision=Precision(submission.precision),
            publisher="",
            title="",
            jakon=JakonPlace.NOT_STATED,
            figures=figures,
        )
    ]
