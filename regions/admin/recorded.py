"""Records whose every change leaves an event: saving, deleting, and the history beneath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from django.contrib import messages
from django.contrib.auth.models import User
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from regions import actions
from regions.admin.entry_fields import EntryFields
from regions.admin.kept import saved
from regions.admin.record_history import RecordHistory
from regions.admin.stepped import HistoryBeneath
from regions.forms.guarded import GuardedForm
from regions.forms.region_field import labelled_or_none
from regions.names import matches

Record = TypeVar("Record", bound=Model)


class RecordedAdmin(EntryFields, HistoryBeneath[Record]):
    """``kept`` are the fields whose values stand in the next form of a clerk who goes on."""

    form = GuardedForm
    actions: Any = None
    change_form_template = "admin/regions/record/change_form.html"
    list_per_page = 50
    region_path = "region"
    kept: Sequence[str] = ()

    def history_of(self, record: Record) -> RecordHistory:
        return RecordHistory(record, self.labels)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        if record := context.get("original"):
            context["history"] = self.history_of(record)
        return super().render_change_form(request, context, *args, **kwargs)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        title = {"title": capfirst(str(self.opts.verbose_name_plural))}
        return super().changelist_view(request, {**title, **(extra_context or {})})

    # Searching

    def get_queryset(self, request: HttpRequest) -> QuerySet[Record]:
        """With what its rows are called after, for lists and for what other forms offer."""
        rows = super().get_queryset(request)
        related = self.list_select_related
        return rows.select_related(*related) if isinstance(related, list | tuple) else rows

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Record], search_term: str
    ) -> tuple[QuerySet[Record], bool]:
        """Rows by their words, and those of regions that the term may name."""
        found, many = super().get_search_results(request, queryset, search_term)
        if not search_term.strip() or not self.region_path:
            return found, many
        codes = [match.code for match in matches(search_term)]
        return found | queryset.filter(**{f"{self.region_path}__code__in": codes}), many

    # Saving

    def save_model(self, request: HttpRequest, obj: Record, form: Any, change: bool) -> None:
        assert isinstance(request.user, User)
        actions.keep_up(record=obj, actor=request.user, seen=request.POST.get("seen"))

    def delete_model(self, request: HttpRequest, obj: Record) -> None:
        assert isinstance(request.user, User)
        actions.strike(record=obj, actor=request.user)

    def response_add(
        self, request: HttpRequest, obj: Record, post_url_continue: str | None = None
    ) -> HttpResponse:
        if "_popup" in request.POST:
            return super().response_add(request, obj, post_url_continue)
        return saved(request, self.respond_after_saving(request, obj))

    def response_change(self, request: HttpRequest, obj: Record) -> HttpResponse:
        return saved(request, self.respond_after_saving(request, obj))

    def respond_after_saving(self, request: HttpRequest, record: Record) -> HttpResponse:
        messages.success(request, self.saved_words(record))
        if "_addanother" not in request.POST:
            return redirect(self.address_of(record))
        kept = {name: request.POST[name] for name in self.kept if request.POST.get(name)}
        add = reverse(f"admin:regions_{self.opts.model_name}_add")
        return redirect(f"{add}?{urlencode(kept)}")

    def saved_words(self, record: Record) -> str:
        return _("Disimpan: %s.") % record

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What a link or the last form hands on: regions by code or label, rows by number."""
        asked = {name: request.GET.get(name, "") for name in request.GET}
        initial: dict[str, Any] = {}
        for name, value in asked.items():
            field = next((one for one in self.opts.fields if one.name == name), None)
            if name == "region":
                initial[name] = labelled_or_none(value) or value
            elif field is None or not field.is_relation or value.isdecimal():
                initial[name] = value
        return initial
