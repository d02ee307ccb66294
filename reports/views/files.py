"""Files to take along."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse

from regions.models import is_demo_database
from reports.coverage_table import load_coverage_table
from reports.exports.coverage_files import coverage_csv, coverage_xlsx
from reports.exports.coverage_json import coverage_json
from reports.exports.json_rows import Json
from reports.exports.names import coverage_name
from reports.exports.notes import own_line
from reports.exports.profile_json import profile_json
from reports.region_report import load_region_report
from reports.views.asking import dialect_of, selection_of
from reports.views.refusals import explained

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
READABLE = {"ensure_ascii": False}


@explained
def csv(request: HttpRequest, code: str) -> HttpResponse:
    dialect = dialect_of(request)
    report = load_coverage_table(code, selection_of(request))
    content = coverage_csv(report, dialect)
    return download(content, "text/csv; charset=utf-8", coverage_name(report, "csv"))


@explained
def xlsx(request: HttpRequest, code: str) -> HttpResponse:
    report = load_region_report(code, selection_of(request))
    own = own_line(report.row)
    content = coverage_xlsx(report.table, own=own, demo=is_demo_database())
    return download(content, XLSX, coverage_name(report.table, "xlsx"))


@explained
def json(request: HttpRequest, code: str) -> HttpResponse:
    report = load_coverage_table(code, selection_of(request))
    return json_file(coverage_json(report), coverage_name(report, "json"))


@explained
def profile(request: HttpRequest, code: str) -> HttpResponse:
    report = load_region_report(code, selection_of(request))
    return json_file(profile_json(report), f"profil-{code}-{report.selection.per.isoformat()}.json")


def json_file(content: Json, name: str) -> HttpResponse:
    """For other programs: read in place, and called ``name`` by who keeps it."""
    return JsonResponse(
        content,
        json_dumps_params=READABLE,
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )


def download(content: bytes, content_type: str, name: str) -> HttpResponse:
    """``content`` as a file that the browser keeps under ``name``."""
    return HttpResponse(
        content,
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
