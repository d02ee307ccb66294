"""Printed figures inside a submission's form."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from regions.admin.figure_inline import FigureInline
from regions.forms.printed import PrintedFigureForm, PrintedFormSet
from regions.models import PrintedFigure, Submission


class PrintedFigureInline(FigureInline[PrintedFigure, Submission]):
    model = PrintedFigure
    form = PrintedFigureForm
    formset: Any = PrintedFormSet
    fields = PrintedFigureForm.field_order
    extra = 1
    verbose_name_plural = _("Angka rilis: angka seperti tercetak di sumber")
    template = "admin/regions/submission/_printed.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[PrintedFigure]:
        return super().get_queryset(request).select_related("submission", "segment")
