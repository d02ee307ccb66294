"""The page and the files of one subject across regions."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from regions.models import is_demo_database
from reports.exports.csv_file import table_csv
from reports.exports.subject_files import subject_xlsx
from reports.views.asking import dialect_of, selection_of
from reports.views.files import READABLE, XLSX, download
from reports.views.refusals import explained
from reports.views.subject import Subject


@explained
def page(request: HttpRequest, subject: Subject) -> HttpResponse:
    selection = selection_of(request)
    rows = subject.load(selection)
    table = subject.table(rows, selection, sort=request.GET.get("sort", ""))
    context = {"subject": subject, "rows": rows, "table": table, "selection": selection}
    return render(request, "subject.html", context)


@explained
def file(request: HttpRequest, subject: Subject, extension: str) -> HttpResponse:
    selection = selection_of(request)
    rows = subject.load(selection)
    name = f"{subject.word}-{selection.per.isoformat()}.{extension}"
    if extension == "json":
        answer = {
            "as_of": selection.per.isoformat(),
            "rows": [subject.as_json(row) for row in rows],
        }
        return JsonResponse(answer, json_dumps_params=READABLE)
    table = subject.table(rows, selection)
    if extension == "csv":
        return download(table_csv(table, dialect_of(request)), "text/csv; charset=utf-8", name)
    content = subject_xlsx(table, rows, str(subject.title), demo=is_demo_database())
    return download(content, XLSX, name)
