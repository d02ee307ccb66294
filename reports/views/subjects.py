"""The page and the files of one subject across regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify

from regions.models import is_demo_database
from reports.charts.picture import Picture
from reports.exports.csv_file import table_csv
from reports.exports.subject_files import subject_xlsx
from reports.narrowing import Listing, load_listing
from reports.selection import Selection
from reports.tables.subject import SubjectTable
from reports.views.asking import dialect_of, selection_of, sort_of
from reports.views.files import XLSX, download, json_file
from reports.views.pictures import picture_file
from reports.views.refusals import explained
from reports.views.subject import Subject
from reports.wording.narrowing import narrowed_to


@dataclass(frozen=True, slots=True)
class Asked:
    """A list as it was asked for: the question, the rows that are left, and their order."""

    subject: Subject
    selection: Selection
    listing: Listing
    sort: str

    @property
    def query(self) -> str:
        """The whole question, so that files and pictures answer the same."""
        narrowed = urlencode(self.listing.narrowing.pairs())
        sorted_by = urlencode({"sort": self.sort}) if self.sort else ""
        return "&".join(filter(None, (self.selection.query(), narrowed, sorted_by)))

    @property
    def narrowed(self) -> str:
        """To what the list is narrowed, in words; empty where it is not."""
        return narrowed_to(self.listing)

    @property
    def table(self) -> SubjectTable:
        return self.subject.table(self.listing.rows, self.selection, sort=self.sort)

    @property
    def opened(self) -> Asked:
        """What the page lists."""
        opening, listing = self.subject.opening, self.listing
        if opening is None or listing.narrowing:
            return self
        return replace(self, listing=replace(listing, rows=opening(listing.rows)))

    @property
    def pictures(self) -> Mapping[str, Picture]:
        """Each says to what it is narrowed, since it may leave the page."""
        drawn = self.subject.pictures(self.listing.rows, self.selection)
        return {key: self._saying_so(one) for key, one in drawn.items()}

    def _saying_so(self, picture: Picture) -> Picture:
        source = " ".join(filter(None, (picture.source, self.narrowed)))
        return replace(picture, source=source)

    def name(self, *beneath: str) -> str:
        """Of a file, before its extension: ``klaim-2023-07-31-provinsi-18``."""
        narrowed = (f"{word}-{slugify(value)}" for word, value in self.listing.narrowing.pairs())
        return "-".join((self.subject.word, *beneath, *narrowed))


def _asked(request: HttpRequest, subject: Subject) -> Asked:
    """Raises ``ImpossibleQuestion``."""
    selection = selection_of(request)
    sort = sort_of(request, subject.table)
    listing = load_listing(subject.load(selection), request.GET, subject.facets, selection)
    return Asked(subject, selection, listing, sort)


@explained
def page(request: HttpRequest, subject: Subject) -> HttpResponse:
    asked = _asked(request, subject)
    rows, selection, shown = asked.listing.rows, asked.selection, asked.opened
    context = {
        "subject": subject,
        "rows": rows,
        "table": shown.table,
        "selection": selection,
        "today": timezone.localdate(),
        "listing": shown.listing,
        "sort": asked.sort,
        "query": asked.query,
        "pictures": tuple(asked.pictures.values()),
        "summary": subject.summary(rows, selection) if subject.summary and rows else None,
    }
    return render(request, "subject.html", context)


@explained
def file(request: HttpRequest, subject: Subject, extension: str) -> HttpResponse:
    asked = _asked(request, subject)
    per, rows = asked.selection.per.isoformat(), asked.listing.rows
    name = f"{asked.name(per)}.{extension}"
    if extension == "json":
        answer = {
            "as_of": per,
            "filters": dict(asked.listing.narrowing.pairs()),
            "rows": [subject.as_json(row) for row in asked.table.data],
        }
        return json_file(answer, name)
    if extension == "csv":
        content = table_csv(asked.table, dialect_of(request))
        return download(content, "text/csv; charset=utf-8", name)
    title, demo = str(subject.title), is_demo_database()
    content = subject_xlsx(asked.table, rows, title, asked.narrowed, demo=demo)
    return download(content, XLSX, name)


@explained
def picture(request: HttpRequest, subject: Subject, key: str, extension: str) -> HttpResponse:
    asked = _asked(request, subject)
    return picture_file(request, asked.pictures, key, extension, asked.name(key))
