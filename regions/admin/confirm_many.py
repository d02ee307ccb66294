"""Confirming many records of one kind, after a page that shows what each says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regions import actions
from regions.access import may
from regions.actions import Refused
from regions.actions.confirm import own_records, refuse_before_whole
from regions.actions.refusals import ManyChanged, OwnWork, WrongStatus
from regions.admin.record_words import Fact
from regions.admin.refused_words import told
from regions.admin.stepped import SteppedAdmin
from regions.care import Actor
from regions.models import Stated, Status, Verb
from regions.numbers import NIK_IN_TEXT
from regions.verifying import newest_events
from regions.verifying.asked import MOST, keys_in
from regions.verifying.posted import seen_on_page

Record = TypeVar("Record", bound=Stated)


@dataclass(frozen=True, slots=True)
class Listed:
    record: Stated
    url: str
    facts: list[Fact]
    seen: str
    refusal: Refused | None


class ConfirmMany(SteppedAdmin[Record]):
    """The screen's ``actions`` name ``confirm_chosen``."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.confirm_many_view)
        name = f"regions_{self.opts.model_name}_confirm_many"
        return [path("sahkan/", view, name=name), *super().get_urls()]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Records are deleted one by one, each leaving its event."""
        found: dict[str, Any] = super().get_actions(request)
        found.pop("delete_selected", None)
        return found

    @admin.action(description=gettext_lazy("Sahkan yang dipilih"), permissions=["confirm"])
    def confirm_chosen(
        self, request: HttpRequest, queryset: QuerySet[Record]
    ) -> HttpResponseRedirect:
        keys = ",".join(str(pk) for pk in queryset.values_list("pk", flat=True)[:MOST])
        return redirect(
            f"{reverse(f'admin:regions_{self.opts.model_name}_confirm_many')}?ids={keys}"
        )

    def has_confirm_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Verb.VERIFY, self.model)

    def confirm_many_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_confirm_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return self.many_page(request)
        try:
            messages.success(request, self.act_on_many(request))
        except Refused as refused:
            messages.error(request, told(refused, request.user))
            changed = refused.changed if isinstance(refused, ManyChanged) else ()
            return self.many_page(request, set(seen_on_page(request)) - set(changed))
        return redirect(f"{self.address_of_list()}?status__exact={Status.DRAFT}")

    def act_on_many(self, request: HttpRequest) -> str:
        """What was done to those that were ticked, in words."""
        assert isinstance(request.user, User)
        chosen: dict[str, Any] = {
            "model": self.model,
            "seen": seen_on_page(request),
            "actor": request.user,
        }
        if "_return" in request.POST:
            reason = request.POST.get("reason", "")
            number = len(actions.return_records(**chosen, reason=reason))
            return ngettext("%s catatan dikembalikan.", "%s catatan dikembalikan.", number) % number
        number = len(actions.confirm_many(**chosen))
        return ngettext("%s catatan disahkan.", "%s catatan disahkan.", number) % number

    def many_page(self, request: HttpRequest, picked: set[int] | None = None) -> TemplateResponse:
        rows = self.listed(request)
        ready = [row for row in rows if row.refusal is None]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Sahkan banyak catatan"),
            "media": self.media,
            "ready": ready,
            "apart": [row for row in rows if row.refusal is not None],
            "picked": {row.record.pk for row in ready} if picked is None else picked,
            "reason": NIK_IN_TEXT.sub("…", request.POST.get("reason", "")),
            "back": self.address_of_list(),
        }
        return TemplateResponse(request, "admin/regions/record/confirm_many.html", context)

    def listed(self, request: HttpRequest) -> list[Listed]:
        """Those that the address names; the same number of queries for one as for many."""
        keys = keys_in(request.GET.get("ids", ""))
        found = self.get_queryset(request).filter(pk__in=keys).order_by(*self.ordering or ("pk",))
        records = list(found.select_related(*self.named_in_facts()))
        refusals = refusals_of(self.model, records, request.user)
        seen = newest_events(self.model, [one.pk for one in records])
        return [
            Listed(
                record=one,
                url=self.address_of(one),
                facts=self.facts(one),
                seen=seen[one.pk],
                refusal=refusals.get(one.pk),
            )
            for one in records
        ]

    def named_in_facts(self) -> list[str]:
        related = [field.name for field in self.opts.concrete_fields if field.is_relation]
        return [*related, *(self.list_select_related or ())]  # type: ignore[misc]

    def facts(self, record: Record) -> list[Fact]:
        raise NotImplementedError

    def address_of_list(self) -> str:
        return reverse(f"admin:regions_{self.opts.model_name}_changelist")


def refusals_of(
    model: type[Stated], records: Sequence[Stated], reader: Actor
) -> dict[int, Refused]:
    """Why ``reader`` cannot confirm some of them, by key."""
    own = set() if settings.COVERAGE_ONE_PERSON_OFFICE else own_records(model, records, reader)
    found: dict[int, Refused] = {}
    for one in records:
        if one.status != Status.DRAFT:
            found[one.pk] = WrongStatus(one, Verb.VERIFY)
        elif one.pk in own:
            found[one.pk] = OwnWork()
        else:
            try:
                refuse_before_whole(one)
            except Refused as refused:
                found[one.pk] = refused
    return found
