"""The first screen of a region, line by line, after its coverage (DESIGN 3.9).

Short enough for the first 600 pixels of a phone; the sections beneath tell more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reports.exports.pieces import Pieces, Told, pieces, plain
from reports.measures import TargetResult, choose_target
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
from reports.wording.payers import paid_by
from reports.wording.regulations import regulation_name
from reports.wording.rupiah import rupiah_short


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``anchor`` is the section that tells more, ``urgent`` asks to be read first."""

    label: str
    pieces: Pieces
    anchor: str = ""
    urgent: bool = False

    @property
    def text(self) -> str:
        return plain(self.pieces)


def brief(report: RegionReport) -> tuple[Line, ...]:
    """Target, money, what ends soon, villages, who must act; what is not recorded in one line."""
    lines = [line for line in _lines(report) if line]
    missing = [name for name, text in _unrecorded(report) if not text]
    if missing:
        names = ", ".join(missing)
        lines.append(Line(_("Belum tercatat"), (f"{names}.",)))
    return tuple(lines)


def _lines(report: RegionReport) -> Iterator[Line | None]:
    subjects, programmes = report.subjects, report.subjects.programmes
    yield _target(report)
    yield _cost(report)
    if programmes.rows:
        text = ends_soon_line(programmes.soon, programmes.lately, programmes.undated)
        label = _("Pendanaan")
        # Its label begins the sentence already.
        said = (f"{text.removeprefix(f'{label} ')}.",)
        yield Line(label, said, "program", urgent=programmes.is_urgent)
    if subjects.follow_ups:
        yield Line(_("Tindak lanjut"), (who_must_act(subjects.follow_ups),), "tindak-lanjut")
    for text in village_lines(subjects.villages):
        yield Line(_("Desa"), (text,), "desa")


def _unrecorded(report: RegionReport) -> Iterator[tuple[str, object]]:
    subjects = report.subjects
    yield _("target"), _target(report)
    yield _("program perlindungan"), subjects.programmes.rows
    yield _("tindak lanjut"), subjects.follow_ups


def _target(report: RegionReport) -> Line | None:
    if held := report.row.held:
        return Line(_("Target"), _held(report, held), "target", urgent=held.past_due)
    if report.subjects.targets:
        return Line(_("Target"), (_other_targets(report),), "target")
    if reference := _nearest_reference(report):
        return Line(_("Target"), (_reference(reference),), "target")
    return None


def _held(report: RegionReport, held: TargetResult) -> Pieces:
    """``55% akhir 2025 (BPJS Ketenagakerjaan): kurang 19.600 orang (17,50 poin).``"""
    reference = f"{report.region.code}:targets.{held.target.slug}"
    due, gap = targets.due(held.target), f"{reference}.gap_to_target"
    return pieces(
        words.target_sentence(held),
        asked=targets.asked(held.target),
        due=Told(due, f"{reference}.due", held.target.due),
        owner=targets.owner(held.target) or _("pemilik tidak disebut"),
        people=Told(targets.short_people(held), f"{gap}.people", held.gap_people),
        points=Told(targets.short_points(held), f"{gap}.points", held.gap_points),
    )


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


def _cost(report: RegionReport) -> Line | None:
    """``Sampai target: paling banyak Rp329 juta per bulan bila dibayar APBD atau APBN.``"""
    row = to_target(report) or _of_gap(report, "universe")
    gap = words.of_public_budget(row.costs) if row else None
    if row is None or gap is None:
        return None
    aim = _("Sampai target") if row.kind == "target" else _("Seluruh semesta")
    reference = f"{report.region.code}:cost.{row.kind}.{gap.fund_source}.per_month"
    said = pieces(
        _("%(aim)s: paling banyak %(month)s per bulan bila %(payer)s."),
        aim=aim,
        month=Told(rupiah_short(gap.monthly.high), reference, gap.monthly.high),
        payer=paid_by(gap.fund_source),
    )
    return Line(_("Biaya"), said, "biaya")


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


def village_lines(rows: Sequence[MandateRow]) -> tuple[str, ...]:
    """How many villages have done what they must, by rule where there are several.

    Nothing of a rule of which that is not known, or where no village is left.
    """
    known = [row for row in rows if row.result.left]
    return tuple(_village_line(row, named=len(known) > 1) for row in known)


def _village_line(row: MandateRow, *, named: bool) -> str:
    rule = row.rule
    name = regulation_name(rule.kind, rule.number, rule.region.kind) if named else ""
    words = {"rule": name or _("Kewajiban desa"), "standing": villages.standing(row.result)}
    said = _("%(rule)s: %(standing)s.") % words
    return " ".join(filter(None, (said, compliance(row.result, row.points))))


def endings(report: RegionReport) -> tuple[EndingLine, ...]:
    """Each day on which funding ends or has ended lately, and what follows."""
    known = report.subjects.programmes
    coverage = report.row.figure.coverage["total"]
    return endings_sentences(known.soon, known.lately, coverage)
