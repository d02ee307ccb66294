"""What a source states: a draft to be edited, then a page to be read, confirmed and reopened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions import actions
from regions.access import may
from regions.actions.refusals import NotRead
from regions.admin.confirm_many import ConfirmMany
from regions.admin.filters import PeriodFilter, SourceFilter
from regions.admin.province_filter import ProvinceFilter
from regions.admin.record_columns import RecordColumns
from regions.admin.record_parts import Parts
from regions.admin.record_steps import CONFIRM, RECORD_STEPS, steps_for, why_not_confirmed
from regions.admin.record_words import Fact, facts_of, is_usual
from regions.admin.recorded import RecordedAdmin
from regions.admin.source_words import address_for_draft, told_whole
from regions.admin.steps import Step, status_class
from regions.forms.stated import StatedForm
from regions.meanwhile import newest_event
from regions.models import Stated, Verb

Record = TypeVar("Record", bound=Stated)


class StatedAdmin(RecordColumns, RecordedAdmin[Record], ConfirmMany[Record]):
    """``usual`` fields stand first, then source and date; ``seldom`` ones are folded."""

    form = StatedForm
    steps = RECORD_STEPS
    actions = ["confirm_chosen"]
    sheet_template = "admin/regions/record/sheet.html"
    autocomplete_fields = ["source"]
    usual: Sequence[str] = ()
    seldom: Sequence[str] = ()
    kept: Sequence[str] = ("region", "source", "as_of", "statement")
    parts: Parts | None = None
    ordering = ["-as_of", "-pk"]
    list_filter = ["status", ProvinceFilter, PeriodFilter, SourceFilter]
    list_display_links = ["named"]
    search_help_text = gettext_lazy("Nama, nama lain atau kode wilayah, atau kata di dalamnya")
    labels = {"note": gettext_lazy("Catatan")}

    def get_fieldsets(self, request: HttpRequest, obj: Record | None = None) -> Any:
        first = [*self.usual, "source", "as_of", "statement"]
        folded = {"classes": ["collapse"], "fields": [*self.seldom, "note"]}
        return [(None, {"fields": first}), (_("Lainnya"), folded)]

    def has_delete_permission(self, request: HttpRequest, obj: Record | None = None) -> bool:
        """A draft, by who entered it or who may confirm."""
        if obj is not None and not (obj.is_editable and self.is_in_charge(request, obj)):
            return False
        return super().has_delete_permission(request, obj)

    def is_in_charge(self, request: HttpRequest, record: Record) -> bool:
        own = record.entered_by_id == request.user.pk
        return own or may(request.user, Verb.VERIFY, record)

    # Pages

    def review_context(self, request: HttpRequest, document: Record) -> dict[str, Any]:
        user = request.user
        assert isinstance(user, User)
        return {
            "steps": steps_for(document, user),
            "why_not": why_not_confirmed(document, user),
            "seen": newest_event(document),
            "history": self.history_of(document),
            "status_class": status_class(document),
            "parts": self.parts and self.parts.of(document, request),
        }

    def sheet_context(self, document: Record) -> dict[str, Any]:
        return {"facts": self.facts(document)}

    def facts(self, record: Record) -> list[Fact]:
        """The usual fields even where nothing is said, the others where something is."""
        names = [*self.usual, "source", "as_of"]
        names += [name for name in (*self.seldom, "note") if not is_usual(record, name)]
        names += [name for name in ("entered_by", "verified_by") if getattr(record, name)]
        facts = facts_of(record, names, self.labels)
        place = names.index("source")
        facts[place] = source_fact(record, facts[place])
        return facts

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        if record := context.get("original"):
            context |= self.review_context(request, record)
            self.show_source(context["adminform"].form, record)
        return super().render_change_form(request, context, *args, **kwargs)

    def show_source(self, form: Any, record: Record) -> None:
        source = record.source
        form.fields["source"].help_text = format_html(
            '<a href="{}">{}</a>', address_for_draft(source), told_whole(source)
        )

    # Steps

    def take_step(self, request: HttpRequest, step: Step, document: Record) -> HttpResponse:
        """Nothing is confirmed from a page that does not say what it showed."""
        if step is CONFIRM and "seen" not in request.POST:
            messages.error(request, str(NotRead()))
            return redirect(self.address_of(document))
        return super().take_step(request, step, document)

    # Saving

    def save_model(self, request: HttpRequest, obj: Record, form: Any, change: bool) -> None:
        assert isinstance(request.user, User)
        actions.state(record=obj, actor=request.user, seen=request.POST.get("seen"))

    def saved_words(self, record: Record) -> str:
        return _("Draf disimpan: %s. Tampil setelah orang kedua mengesahkannya.") % record


def source_fact(record: Stated, usual: Fact) -> Fact:
    source = record.source
    address = address_for_draft(source) if record.is_editable else usual.url
    return Fact(usual.label, told_whole(source), address)
