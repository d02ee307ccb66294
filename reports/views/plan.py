"""What a region would reach: a page, its picture and its files."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from regions.models import is_demo_database
from reports.charts.plan import figure_source, plan_pictures
from reports.exports.csv_file import table_csv
from reports.exports.plan_files import (
    plan_assumptions,
    plan_sentence,
    plan_warnings,
    plan_xlsx,
)
from reports.exports.plan_json import plan_json
from reports.levers import Levers, read_levers, read_until
from reports.plan import PlanReport, load_plan
from reports.tables.plan import PlanTable
from reports.views.asking import dialect_of, selection_of
from reports.views.files import XLSX, download, json_file
from reports.views.pictures import picture_file
from reports.views.plan_form import plan_form
from reports.views.refusals import explained
from reports.wording.plan import by_payer, public_money
from reports.wording.plan_result import change


@explained
def plan(request: HttpRequest, code: str) -> HttpResponse:
    if "" in request.GET.values():
        return HttpResponseRedirect(f"?{_shortened(request)}")
    report = _report(request, code)
    context = {
        "report": report,
        "selection": report.selection,
        "today": timezone.localdate(),
        "form": plan_form(report),
        "query": query_of(report),
        "table": PlanTable(report),
        "change": change(report.result),
        "source": figure_source(report),
        "picture": plan_pictures(report).get("rencana"),
        "sentence": plan_sentence(report),
        "assumptions": plan_assumptions(report),
        "warnings": plan_warnings(report),
        "payers": tuple(by_payer(report.result)),
        "public_money": public_money(report.result),
    }
    return render(request, "plan.html", context)


@explained
def plan_file(request: HttpRequest, code: str, extension: str) -> HttpResponse:
    dialect = dialect_of(request)
    report = _report(request, code)
    name = f"rencana-{code}-{report.selection.per.isoformat()}.{extension}"
    if extension == "json":
        return json_file(plan_json(report), name)
    if extension == "csv":
        content = table_csv(PlanTable(report), dialect)
        return download(content, "text/csv; charset=utf-8", name)
    return download(plan_xlsx(report, demo=is_demo_database()), XLSX, name)


@explained
def plan_picture(request: HttpRequest, code: str, key: str, extension: str) -> HttpResponse:
    pictures = plan_pictures(_report(request, code))
    return picture_file(request, pictures, key, extension, f"rencana-{code}")


def _shortened(request: HttpRequest) -> str:
    """The question without the fields of the form that were left empty."""
    selection = selection_of(request)
    levers = read_levers(request.GET)
    asked = replace(levers or Levers(), until=read_until(request.GET, selection.per))
    return urlencode([*parse_qsl(selection.query()), *(asked.pairs() if levers else ())])


def query_of(report: PlanReport) -> str:
    """The whole question with its levers, so that a link says what its maker saw."""
    return urlencode([*parse_qsl(report.selection.query()), *report.levers.pairs()])


def _report(request: HttpRequest, code: str) -> PlanReport:
    selection = selection_of(request)
    until = read_until(request.GET, selection.per)
    return load_plan(code, selection, read_levers(request.GET), until)
