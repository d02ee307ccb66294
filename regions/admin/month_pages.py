"""A month of many regions in one sheet, and a year of one region in another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regions.access import may, office_of
from regions.actions import Refused
from regions.admin.form_words import form_words
from regions.admin.kept import saved
from regions.admin.month_words import sheet_rules
from regions.admin.refused_words import told
from regions.admin.reviewed import ReviewedAdmin
from regions.admin.scripts import sheet_media
from regions.models import Submission, Verb
from regions.sheets.addresses import submit_many_url
from regions.sheets.choosing import ChoiceForm, MonthChoice, YearChoice
from regions.sheets.month import MonthSheet
from regions.sheets.sheet import Asked, Sheet
from regions.sheets.writing import Written, lock_regions, write_sheet
from regions.sheets.year import YearSheet

TEMPLATES = {MonthSheet: "month", YearSheet: "year"}


class MonthPages(ReviewedAdmin[Submission]):
    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("bulan/", wrap(self.month_view), name="regions_submission_month"),
            path("tahun/", wrap(self.year_view), name="regions_submission_year"),
            *super().get_urls(),
        ]

    def month_view(self, request: HttpRequest) -> HttpResponse:
        user = self._entering(request)
        return self._sheet_view(request, MonthChoice(request.GET, user=user), MonthSheet)

    def year_view(self, request: HttpRequest) -> HttpResponse:
        user = self._entering(request)
        return self._sheet_view(request, YearChoice(request.GET, user=user), YearSheet)

    def _entering(self, request: HttpRequest) -> User:
        assert isinstance(request.user, User)
        if not may(request.user, Verb.CREATE, Submission):
            raise PermissionDenied
        return request.user

    def _sheet_view(
        self, request: HttpRequest, choice: MonthChoice | YearChoice, shape: type[Sheet]
    ) -> HttpResponse:
        asked = choice.asked()
        if asked is None:
            return self._show(request, shape, choice, None)
        office = office_of(choice.user)

        def read() -> Sheet:
            data = request.POST if request.method == "POST" else None
            return shape(choice.user, asked, request.GET.dict(), data, office)

        if request.method != "POST":
            return self._show(request, shape, choice, read())
        if "_copy" in request.POST:
            return self._copied(request, shape, choice, read())
        return self._saved(request, shape, choice, asked, read)

    def _copied(
        self, request: HttpRequest, shape: type[Sheet], choice: ChoiceForm, sheet: Sheet
    ) -> HttpResponse:
        month = request.POST["_copy"]
        number = sheet.copy_before(month)
        messages.info(request, copied_words(number))
        return self._show(request, shape, choice, sheet)

    def _saved(
        self,
        request: HttpRequest,
        shape: type[Sheet],
        choice: ChoiceForm,
        asked: Asked,
        read: Callable[[], Sheet],
    ) -> HttpResponse:
        """All or nothing; what is refused shows the sheet again with everything typed."""
        try:
            with transaction.atomic():
                lock_regions(asked.regions)
                sheet = read()
                written = write_sheet(sheet) if sheet.is_valid else None
        except Refused as refused:
            messages.error(request, _("Belum ada yang disimpan. %s") % told(refused, choice.user))
            return self._show(request, shape, choice, read())
        if written is None:
            return self._show(request, shape, choice, sheet)
        return saved(request, self._after_saving(request, written))

    def _after_saving(self, request: HttpRequest, written: Written) -> HttpResponse:
        for sentence in saved_words(written):
            messages.success(request, sentence)
        if "_review" in request.POST and written.drafts:
            return redirect(submit_many_url(written.drafts))
        return redirect(request.get_full_path())

    def _show(
        self, request: HttpRequest, shape: type[Sheet], choice: Any, sheet: Sheet | None
    ) -> TemplateResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "choice": choice,
            "sheet": sheet,
            "title": _("Isi satu bulan") if shape is MonthSheet else _("Isi satu tahun"),
            "media": sheet_media() + (sheet.head.media if sheet else choice.media),
            "words": form_words(),
            "rules": sheet_rules(sheet.segments) if sheet else {},
            "may_submit": may(request.user, Verb.SUBMIT, Submission),
            "may_revise": may(request.user, Verb.REVISE, Submission),
        }
        return TemplateResponse(request, f"admin/regions/sheet/{TEMPLATES[shape]}.html", context)


def copied_words(number: int) -> str:
    if number == 0:
        return _("Tidak ada sel kosong yang dapat disalin dari periode sebelumnya.")
    return (
        ngettext(
            "%d angka disalin dari periode sebelumnya dan belum disimpan; periksa, lalu simpan.",
            "%d angka disalin dari periode sebelumnya dan belum disimpan; periksa, lalu simpan.",
            number,
        )
        % number
    )


def saved_words(written: Written) -> list[str]:
    said = []
    if written.saved:
        said.append(
            ngettext("%d draf disimpan.", "%d draf disimpan.", written.saved) % written.saved
        )
    if written.discarded:
        told = ngettext("%d draf kosong dihapus.", "%d draf kosong dihapus.", written.discarded)
        said.append(told % written.discarded)
    return said or [_("Tidak ada yang berubah.")]
