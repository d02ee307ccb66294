"""A plan in words and as a workbook."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.charts.plan import figure_source
from reports.exports.notes import cite
from reports.exports.xlsx_file import Paper, table_xlsx
from reports.plan import PlanReport
from reports.tables.plan import PlanTable
from reports.tables.plan_rows import lever_names
from reports.wording import plan as words
from reports.wording import plan_result

WIDTHS = {"name": 36, "detail": 36, "payer": 24}


def plan_sentence(report: PlanReport) -> tuple[str, ...]:
    """The lines to quote: what is reached, by what, at which cost."""
    return plan_result.quote(
        report.region.full_name,
        report.result,
        figure_source(report),
        lever_names(report),
        tuple(one.then for one in report.targets),
    )


def plan_assumptions(report: PlanReport) -> tuple[str, ...]:
    """What the numbers take for granted."""
    mandate = report.offers.mandate
    urban = mandate.urban_villages if mandate else None
    return tuple(words.assumptions(report.result, _universe(report), urban_villages=urban))


def plan_warnings(report: PlanReport) -> tuple[str, ...]:
    """Where more is asked than there is, and where less is known than the page says."""
    levers, offers = report.levers, report.offers
    asked = (levers.villages, levers.non_asn)
    recorded = (offers.villages_left, offers.villages, offers.non_asn_missing)
    warnings = plan_result.too_many(report.result, asked, recorded)
    aims = tuple(one.then for one in report.targets)
    late = plan_result.past_aims(report.result, aims)
    return (*warnings, *late, *plan_result.published(report.row.headline))


def plan_xlsx(report: PlanReport, *, demo: bool = False) -> bytes:
    """The levers with their people and rupiah, and beneath them what is taken for granted."""
    title = _("Rencana %(region)s") % {"region": report.region.full_name}
    asked = _("Keadaan per %(date)s") % {"date": formats.date(report.selection.per)}
    said = report.row.figure.statement
    sources = [_("Sumber: %(source)s") % {"source": cite(said.source)}] if said else []
    paper = Paper(
        sheet=_("Rencana"),
        heading=(_("%(title)s (data contoh)") % {"title": title} if demo else title, asked),
        notes=[*plan_sentence(report), *plan_assumptions(report), *sources],
        widths=WIDTHS,
        frozen_columns=1,
    )
    return table_xlsx(PlanTable(report), paper)


def _universe(report: PlanReport) -> str:
    """``92.913 pekerja: Semesta pekerja menurut … (acuan Juni 2023)``."""
    coverage = report.result.before.coverage
    if coverage is None:
        return ""
    workers = _("%(n)s pekerja") % {"n": wording.people(coverage.universe)}
    if report.edition is None:
        return workers
    return f"{workers}: {wording.dated_title(report.edition)}"
