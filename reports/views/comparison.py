"""Regions side by side: the page, its files and its pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from regions.models import is_demo_database
from reports.charts.comparison import comparison_pictures
from reports.comparison import FEWEST, MOST, Comparison, load_comparison, settled
from reports.exports.comparison_files import comparison_csv, comparison_json, comparison_xlsx
from reports.exports.comparison_words import warnings
from reports.exports.notes import sources
from reports.facts.places import Atlas, load_atlas
from reports.lists import Found, nearly_named, search_regions
from reports.selection import ImpossibleQuestion, Selection
from reports.tables.comparison import ComparisonTable
from reports.views.asking import dialect_of, selection_of
from reports.views.files import XLSX, download, json_file
from reports.views.pictures import picture_file
from reports.views.refusals import explained

Answer = Callable[..., HttpResponse]


def of_settled_codes(answer: Answer) -> Answer:
    """Old codes, and codes named twice, lead to the address that names each region once."""

    @explained
    @wraps(answer)
    def settle(request: HttpRequest, **address: str) -> HttpResponse:
        selection, atlas = selection_of(request), load_atlas()
        asked = request.GET.getlist("kode")
        codes = settled([code.strip() for code in asked if code.strip()], atlas, selection)
        if len(codes) > MOST:
            raise ImpossibleQuestion(
                _("Paling banyak %(most)s wilayah berdampingan; ini %(n)s. Kurangi beberapa.")
                % {"most": MOST, "n": len(codes)}
            )
        if list(codes) != asked:
            return _lead_to(request, codes)
        return answer(request, selection, atlas, codes, **address)

    return settle


def _lead_to(request: HttpRequest, codes: Sequence[str], answered: str = "") -> HttpResponse:
    """The same address with other codes, and without the word that is answered by them."""
    query = request.GET.copy()
    query.setlist("kode", list(codes))
    query.pop(answered, None)
    return HttpResponseRedirect(f"{request.path}?{query.urlencode()}")


@of_settled_codes
def comparison(
    request: HttpRequest, selection: Selection, atlas: Atlas, codes: Sequence[str]
) -> HttpResponse:
    typed = request.GET.get("tambah", "").strip()
    found = search_regions(typed, selection.per)
    if (one := _meant(found, typed)) is not None:
        return _lead_to(request, tuple(dict.fromkeys([*codes, one])), "tambah")
    report = load_comparison(codes, selection, atlas)
    context = {
        "comparison": report,
        "selection": selection,
        "most": MOST,
        "typed": typed,
        "found": found,
        "near": () if found or not typed else nearly_named(typed, selection.per),
    }
    if report.compares:
        context |= {
            "table": ComparisonTable(report),
            "warnings": warnings(report),
            "pictures": tuple(comparison_pictures(report).values()),
            "sources": sources(report.table),
        }
    return render(request, "comparison.html", context)


def _meant(found: Sequence[Found], typed: str) -> str | None:
    """The code of the only region that fits, or of the only one that is called just so."""
    called = [
        one.region.code
        for one in found
        if typed.casefold()
        in {name.casefold() for name in (one.region.code, one.region.name, one.region.full_name)}
    ]
    for codes in ([one.region.code for one in found], called):
        if len(codes) == 1:
            return codes[0]
    return None


def _load(codes: Sequence[str], selection: Selection, atlas: Atlas) -> Comparison:
    """For files and pictures, which have nothing to say of one region alone."""
    if len(codes) < FEWEST:
        raise ImpossibleQuestion(_("Sebut sedikitnya dua wilayah, misalnya kode=18.04&kode=18.72."))
    return load_comparison(codes, selection, atlas)


@of_settled_codes
def comparison_file(
    request: HttpRequest,
    selection: Selection,
    atlas: Atlas,
    codes: Sequence[str],
    extension: str,
) -> HttpResponse:
    report = _load(codes, selection, atlas)
    name = f"{_name(codes)}-{selection.per.isoformat()}.{extension}"
    if extension == "json":
        return json_file(comparison_json(report), name)
    if extension == "csv":
        content = comparison_csv(report, dialect_of(request))
        return download(content, "text/csv; charset=utf-8", name)
    return download(comparison_xlsx(report, demo=is_demo_database()), XLSX, name)


@of_settled_codes
def comparison_picture(
    request: HttpRequest,
    selection: Selection,
    atlas: Atlas,
    codes: Sequence[str],
    key: str,
    extension: str,
) -> HttpResponse:
    pictures = comparison_pictures(_load(codes, selection, atlas))
    return picture_file(request, pictures, key, extension, _name(codes, key))


def _name(codes: Sequence[str], *beneath: str) -> str:
    """Of a file, before its date: ``banding-18.04-18.72``."""
    return "-".join(("banding", *beneath, *codes))
