"""What a file would change, and what is wrong with it, as rows of tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from django.utils.translation import gettext as _

from regions.forms.upload import SUBMITTED_KINDS
from regions.imports.outcome import Change, Plan
from regions.imports.use import fingerprint
from regions.imports.workbook import Place, Problem, letters
from regions.models import Check, ImportKind
from regions.numbers import NIK_IN_TEXT, write_count

MOST_ROWS = 200
MOST_HANDED_IN = 5_000
REASON = "reason-"
LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class ProblemRow:
    sheet: str
    where: str
    value: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    where: str
    what: str
    old: str | None
    new: str


@dataclass(frozen=True, slots=True)
class DoubtKind:
    """One kind of doubt, with a field for the reason that answers all of its kind."""

    name: str
    title: str
    said: list[str]
    more: int
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    plan: Plan
    seen: str
    rows: list[ChangeRow]
    more: int
    doubts: list[DoubtKind]
    known: list[str]
    draft_label: str
    reason: str


def preview_of(kind: ImportKind, plan: Plan, posted: Mapping[str, str]) -> Preview:
    return Preview(
        plan=plan,
        seen=fingerprint(plan),
        rows=[change_row(change) for change in islice(plan.changes, MOST_ROWS)],
        more=max(0, len(plan.changes) - MOST_ROWS),
        doubts=doubts_of(plan, posted),
        known=known_of(plan),
        draft_label=draft_label(kind, plan),
        reason=without_nik(posted.get("reason", "")),
    )


def is_for_drafts(plan: Plan) -> bool:
    """Whether it is too much for one look: written as drafts, and handed in part by part."""
    return len(plan.changes) > MOST_HANDED_IN


def doubts_of(plan: Plan, posted: Mapping[str, str]) -> list[DoubtKind]:
    if is_for_drafts(plan):
        return []
    return [doubt_kind(*doubt, posted) for doubt in plan.doubts.items() if doubt[1]]


def known_of(plan: Plan) -> list[str]:
    """What is not asked again is shown all the same: the numbers may have grown."""
    if is_for_drafts(plan):
        return []
    more = len(plan.known) - MOST_ROWS
    others = [_("… dan %s hal lain.") % write_count(more)] if more > 0 else []
    return plan.known[:MOST_ROWS] + others


def draft_label(kind: ImportKind, plan: Plan) -> str:
    if kind in SUBMITTED_KINDS:
        told = _("Tulis %s angka sebagai draf")
        return told % write_count(len(plan.changes))
    return _("Tulis %s baris sebagai draf") % write_count(plan.new + plan.changed)


def change_row(change: Change) -> ChangeRow:
    where = f"{change.place.sheet} {cell_of(change.place)}".strip()
    return ChangeRow(where, change.what, change.old, change.new)


def doubt_kind(check: str, said: list[str], posted: Mapping[str, str]) -> DoubtKind:
    title = str(Check(check).label) if check in Check.values else check
    reason = without_nik(posted.get(f"{REASON}{check}", ""))
    shown = said[:MOST_ROWS]
    return DoubtKind(f"{REASON}{check}", title, shown, len(said) - len(shown), reason)


def reasons_posted(posted: Mapping[str, str]) -> dict[str, str]:
    given = ((check, posted.get(f"{REASON}{check}", "").strip()) for check in Check.values)
    return {check: reason[:LONGEST_REASON] for check, reason in given if reason}


def without_nik(text: str) -> str:
    return NIK_IN_TEXT.sub("…", text)


def problem_rows(problems: Iterable[Problem]) -> list[ProblemRow]:
    return [
        ProblemRow(one.place.sheet, cell_of(one.place), without_nik(one.value), one.sentence)
        for one in islice(problems, MOST_ROWS)
    ]


def cell_of(place: Place) -> str:
    """``C7``, ``baris 7`` or ``kolom C``; blank where the whole sheet is meant."""
    if place.column is None:
        return _("baris %s") % place.row if place.row is not None else ""
    if place.row is None:
        return _("kolom %s") % letters(place.column)
    return f"{letters(place.column)}{place.row}"
