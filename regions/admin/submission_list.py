"""The list of submissions: its columns, filters and search."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.contrib import admin
from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regions.admin.steps import status_class
from regions.models import Submission, SubmissionLine
from regions.names import matches
from regions.numbers import write_count
from regions.people import name_of
from regions.periods import say_period

SHORTER = re.compile(r"^(BPJS Ketenagakerjaan|Kantor)\s+(?=Cabang|Wilayah)")


def for_list(submissions: Iterable[Submission]) -> list[Submission]:
    """The rows of one page with their lines and people, in as many queries for 1 as for 50."""
    rows = list(submissions)
    lines = SubmissionLine.objects.select_related("segment")
    prefetch_related_objects(rows, Prefetch("lines", queryset=lines), "entered_by", "verified_by")
    return rows


def found(submissions: QuerySet[Submission], text: str) -> QuerySet[Submission]:
    """Submissions of regions that ``text`` may name."""
    if not text.strip():
        return submissions
    codes = [match.code for match in matches(text)]
    by_office = submissions.filter(office__name__icontains=text.strip())
    return submissions.filter(region__code__in=codes) | by_office


class SubmissionColumns:
    @admin.display(description=_("Keadaan per"), ordering="as_of")
    def period(self, submission: Submission) -> str:
        return say_period(submission.as_of, submission.precision)

    @admin.display(description=_("Wilayah"), ordering="region__code")
    def place(self, submission: Submission) -> str:
        return str(submission.region or submission.office)

    @admin.display(description=_("Total"))
    def people(self, submission: Submission) -> SafeString:
        """The total that the source states; where it states none, the list does not invent it."""
        for line in submission.lines.all():
            if line.segment.code == "total" and line.participants is not None:
                return format_html('<span class="num">{}</span>', write_count(line.participants))
        return format_html('<span class="num">{}</span>', "–")

    @admin.display(description=pgettext_lazy("jamak", "Segmen"))
    def segments(self, submission: Submission) -> SafeString:
        return format_html('<span class="num">{}</span>', len(submission.lines.all()))

    @admin.display(description=_("Yang dihitung"), ordering="population")
    def population(self, submission: Submission) -> str:
        return submission.get_population_display()

    @admin.display(description=_("Sumber"), ordering="source__title")
    def source_title(self, submission: Submission) -> SafeString:
        """Who says it and in what kind of document; the title is there to be hovered over."""
        source = submission.source
        return format_html(
            '<span title="{}">{}<small class="quiet">{}</small></span>',
            source.title,
            SHORTER.sub("", source.publisher),
            source.get_kind_display(),
        )

    @admin.display(description=_("Status"), ordering="status")
    def state(self, submission: Submission) -> SafeString:
        revision = f" · {_('revisi')} {submission.revision}" if submission.revision > 1 else ""
        return format_html(
            '<span class="{}">{}</span>{}',
            status_class(submission),
            submission.get_status_display(),
            revision,
        )

    @admin.display(description=_("Oleh"))
    def who(self, submission: Submission) -> SafeString:
        entered = name_of(submission.entered_by)
        if submission.verified_by is None:
            return format_html("{}", entered)
        return format_html(
            '{} <span class="quiet">→ {}</span>', entered, name_of(submission.verified_by)
        )
