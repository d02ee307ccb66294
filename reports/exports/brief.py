"""The first screen of a region, line by line, after its coverage (DESIGN 3.9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reports.measures import choose_target
from reports.region_report import RegionReport
from reports.standings import TOTAL
from reports.subjects.money import MoneyRow
from reports.subjects.targets import TargetRow
from reports.subjects.villages import MandateRow
from reports.wording import brief as words
from reports.wording import targets, villages
from reports.wording.compliance import compliance
from reports.wording.endings import EndingLine, endings_sentences, ends_soon_line
from reports.wording.follow_ups import who_must_act


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``anchor`` is the section that tells more, ``urgent`` asks to be read first."""

    label: str
    text: str
    anchor: str = ""
    urgent: bool = False


def brief(report: RegionReport) -> tuple[Line, ...]:
    """Target, money, what ends soon, villages, who must act; what is not recorded in one line."""
    lines = [line for line in _lines(report) if line]
    missing = [name for name, text in _unrecorded(report) if not text]
    if missing:
        names = ", ".join(missing)
        lines.append(Line(_("Belum tercatat"), _("%(names)s.") % {"names": names}))
    return tuple(lines)


def _lines(report: RegionReport) -> Iterator[Line | None]:
    subjects, programmes = report.subjects, report.subjects.programmes
    yield _target(report)
    if money := to_target(report) or _of_gap(report, "universe"):
        yield Line(_("Biaya"), money_line(money), "biaya")
    if programmes.rows:
        text = ends_soon_line(programmes.soon, programmes.lately, programmes.undated)
        yield Line(_("Pendanaan"), f"{text}.", "program", urgent=programmes.is_urgent)
    for row in subjects.villages:
        if text := village_line(row):
            yield Line(_("Desa"), text, "desa")
    if subjects.follow_ups:
        yield Line(_("Tindak lanjut"), who_must_act(subjects.follow_ups), "tindak-lanjut")


def _unrecorded(report: RegionReport) -> Iterator[tuple[str, object]]:
    subjects = report.subjects
    yield _("target"), _target(report)
    yield _("program perlindungan"), subjects.programmes.rows
    yield _("tindak lanjut"), subjects.follow_ups


def _target(report: RegionReport) -> Line | None:
    if held := report.row.held:
        return Line(_("Target"), words.target_line(held), "target", urgent=held.past_due)
    if report.subjects.targets:
        return Line(_("Target"), _other_targets(report), "target")
    if reference := _nearest_reference(report):
        return Line(_("Target"), _reference(reference), "target")
    return None


def _other_targets(report: RegionReport) -> str:
    """The region has targets, but none of all its workers, or not the one that was chosen."""
    if report.selection.target:
        return _("Target yang dipilih bukan target seluruh pekerja wilayah ini.")
    return _("Belum ada target seluruh pekerja; yang tercatat hanya target segmen.")


def _nearest_reference(report: RegionReport) -> TargetRow | None:
    """That of the nearest region above which has one: the next due, else the last."""
    rows = [row for row in report.subjects.references if row.target.segment == TOTAL]
    nearest = [row for row in rows if row.target.region == rows[-1].target.region]
    chosen = choose_target((row.target for row in nearest), report.selection.per)
    return next((row for row in nearest if row.target is chosen), None)


def _reference(row: TargetRow) -> str:
    return _("Belum ada target sendiri; acuan %(region)s: %(asked)s %(due)s.") % {
        "region": row.owner_region.full_name,
        "asked": targets.asked(row.target),
        "due": targets.due(row.target),
    }


def to_target(report: RegionReport) -> MoneyRow | None:
    """What closing the gap to the target costs; nothing once its day is past."""
    held = report.row.held
    if held is None or held.past_due:
        return None
    return _of_gap(report, "target")


def _of_gap(report: RegionReport, kind: str) -> MoneyRow | None:
    return next((row for row in report.subjects.money if row.kind == kind), None)


def money_line(row: MoneyRow) -> str:
    """What closing a gap costs at most, if a public budget pays."""
    return words.money_line(row.costs, to_target=row.kind != "universe")


def village_line(row: MandateRow) -> str:
    """How many villages have done what they must; empty where that is not known."""
    if not row.result.left:
        return ""
    said = _("Kewajiban desa: %(standing)s.") % {"standing": villages.standing(row.result)}
    return " ".join(filter(None, (said, compliance(row.result, row.points))))


def endings(report: RegionReport) -> tuple[EndingLine, ...]:
    """Each day on which funding ends or has ended lately, and what follows."""
    known = report.subjects.programmes
    coverage = report.row.figure.coverage["total"]
    return endings_sentences(known.soon, known.lately, coverage)
