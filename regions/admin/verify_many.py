"""Verifying many submissions at once, after a page that sums them up."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regions import actions
from regions.access import may
from regions.actions import Refused
from regions.actions.refusals import ManyChanged
from regions.admin.refused_words import told
from regions.admin.reviewed import ReviewedAdmin
from regions.forms.verify_many import MonthForm
from regions.models import Submission, Verb
from regions.numbers import NIK_IN_TEXT
from regions.verifying import Group, groups_of, rows_of
from regions.verifying.asked import MOST, chosen, waiting
from regions.verifying.posted import seen_on_page

PAGE = "admin:regions_submission_verify_many"
FILTERS = ("per", "provinsi")


class VerifyMany(ReviewedAdmin[Submission]):
    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.verify_many_view)
        return [path("sahkan/", view, name="regions_submission_verify_many"), *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """The way to the page keeps the month and province that the list is filtered by."""
        shown = {}
        if self.has_verify_permission(request):
            asked = {name: request.GET[name] for name in FILTERS if request.GET.get(name)}
            shown = {"verify_url": f"{reverse(PAGE)}?{urlencode(asked)}"}
        return super().changelist_view(request, {**shown, **(extra_context or {})})

    @admin.action(description=gettext_lazy("Sahkan yang dipilih"), permissions=["verify"])
    def verify_chosen(
        self, request: HttpRequest, queryset: QuerySet[Submission]
    ) -> HttpResponseRedirect:
        keys = ",".join(str(pk) for pk in queryset.values_list("pk", flat=True)[:MOST])
        return redirect(f"{reverse(PAGE)}?ids={keys}")

    def has_verify_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Verb.VERIFY, Submission)

    def verify_many_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_verify_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return self.many_page(request)
        try:
            messages.success(request, act_on_many(request))
        except Refused as refused:
            messages.error(request, told(refused, request.user))
            changed = refused.changed if isinstance(refused, ManyChanged) else ()
            return self.many_page(request, set(seen_on_page(request)) - set(changed))
        return redirect("admin:index")

    def many_page(self, request: HttpRequest, picked: set[int] | None = None) -> TemplateResponse:
        form = MonthForm(request.GET, actor=request.user)
        groups = self.groups_asked(request, form)
        ready = [row for group in groups or () for row in group.ready]
        unasked = {row.submission.pk for row in ready if not row.asks}
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Sahkan banyak laporan"),
            "media": self.media,
            "form": form,
            "groups": groups,
            "picked": unasked if picked is None else picked,
            "ready": ready,
            "back": reverse("admin:regions_submission_changelist"),
            "reason": NIK_IN_TEXT.sub("…", request.POST.get("reason", "")),
            "returning": "_return" in request.POST,
        }
        return TemplateResponse(request, "admin/regions/submission/verify_many.html", context)

    def groups_asked(self, request: HttpRequest, form: MonthForm) -> list[Group] | None:
        """``None`` where the address asks for nothing yet."""
        if "ids" in request.GET:
            found = chosen(request.GET["ids"], request.user)
        elif form.is_bound and form.is_valid():
            said: dict[str, Any] = form.cleaned_data
            found = waiting(said["per"], said["provinsi"], request.user)
        else:
            return None
        return groups_of(rows_of(list(found), request.user), request.user)


def act_on_many(request: HttpRequest) -> str:
    """What was done to those that were ticked, in words."""
    assert isinstance(request.user, User)
    seen = seen_on_page(request)
    if "_return" in request.POST:
        reason = request.POST.get("reason", "")
        number = len(actions.return_many(seen=seen, actor=request.user, reason=reason))
        return ngettext("%s laporan dikembalikan.", "%s laporan dikembalikan.", number) % number
    number = len(actions.verify_many(seen=seen, actor=request.user))
    return ngettext("%s laporan disahkan.", "%s laporan disahkan.", number) % number
