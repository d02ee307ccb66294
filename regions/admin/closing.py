"""Months that are closed: the list, closing one, and opening it again."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions import actions
from regions.actions import Refused
from regions.actions.close import CLOSE, REOPEN, may_for
from regions.actions.refusals import NikInReason, ReasonMissing
from regions.admin.closing_summary import summary_of
from regions.admin.closing_words import day_of, facts_of_closing, told, words_of_state
from regions.admin.province_filter import ProvinceFilter
from regions.admin.record_words import Fact
from regions.admin.reference import ReferenceAdmin
from regions.admin.steps import Step
from regions.forms.closing import ClosingForm, suggested
from regions.forms.region_field import label_of
from regions.models import Closing, Precision, Status, Verb
from regions.numbers import NIK_IN_TEXT
from regions.people import name_of
from regions.periods import say_period

REOPENING = Step(
    slug="buka-kembali",
    verb=Verb.REOPEN,
    act=actions.reopen_period,
    statuses=(),
    label=gettext_lazy("Buka kembali"),
    done=gettext_lazy("Dibuka kembali: angka bulan itu dapat diisi dan disahkan lagi."),
    question=gettext_lazy("Mengapa periode ini dibuka kembali?"),
    asks_reason=True,
)


@admin.register(Closing)
class ClosingAdmin(ReferenceAdmin[Closing]):
    """Closed and reopened by verbs; nothing else about a closing ever changes."""

    list_display = ["named", "period", "state", "closed", "without"]
    list_display_links = ["named", "period"]
    list_filter = [ProvinceFilter]
    list_select_related = ["region", "closed_by", "reopened_by"]
    search_fields = ["region__name"]
    ordering = ["-month", "region__code", "-pk"]
    labels = {"missing": gettext_lazy("Tanpa")}

    class Media:
        css = {"all": ["regions/entry.css", "regions/closing.css"]}
        js = ["regions/region.js"]

    def has_add_permission(self, request: HttpRequest, *_args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Closing | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Closing | None = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        closing = self.admin_site.admin_view(self.close_view)
        reopening = self.admin_site.admin_view(self.reopen_view)
        return [
            path("tutup/", closing, name="regions_closing_close"),
            path("<int:object_id>/buka-kembali/", reopening, name="regions_closing_reopen"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        may_close = {"may_close": request.user.has_perm(CLOSE)}
        return super().changelist_view(request, {**may_close, **(extra_context or {})})

    # Closing

    def close_view(self, request: HttpRequest) -> HttpResponse:
        if not request.user.has_perm(CLOSE):
            raise PermissionDenied
        if request.method == "POST":
            form = ClosingForm(request.POST, actor=request.user)
            if form.is_valid() and (closing := self.close(request, form)):
                return redirect(self.address_of(closing))
            return self.close_page(request, form)
        asked = "region" in request.GET
        data = request.GET if asked else None
        return self.close_page(
            request, ClosingForm(data, actor=request.user, initial=suggested(request.user))
        )

    def close(self, request: HttpRequest, form: ClosingForm) -> Closing | None:
        assert isinstance(request.user, User)
        said = form.cleaned_data
        try:
            closing = actions.close_period(
                region=said["region"],
                month=said["bulan"].day,
                actor=request.user,
                note=said["note"],
            )
        except Refused as refused:
            messages.error(request, str(refused))
            return None
        messages.success(request, _("Ditutup: %s.") % told(closing))
        return closing

    def close_page(self, request: HttpRequest, form: ClosingForm) -> TemplateResponse:
        summary = None
        if form.is_bound and not {"region", "bulan"} & form.errors.keys():
            said = form.cleaned_data
            summary = summary_of(said["region"], said["bulan"], request.user)
            in_full = {"region": label_of(said["region"]), "bulan": str(said["bulan"])}
            form.data = {**form.data, **in_full}
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Tutup periode"),
            "media": self.media,
            "form": form,
            "summary": summary,
        }
        return TemplateResponse(request, "admin/regions/closing/close.html", context)

    # Reopening

    def reopen_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        closing = self.get_object(request, str(object_id))
        if closing is None:
            raise Http404
        if not may_for(request.user, REOPEN, closing.region):
            raise PermissionDenied
        if request.method != "POST":
            return self.reopen_page(request, closing)
        return self.reopen(request, closing)

    def reopen(self, request: HttpRequest, closing: Closing) -> HttpResponse:
        assert isinstance(request.user, User)
        reason = request.POST.get("reason", "")
        try:
            actions.reopen_period(closing=closing, actor=request.user, reason=reason)
        except (ReasonMissing, NikInReason) as refused:
            return self.reopen_page(request, closing, str(refused))
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, str(REOPENING.done))
        return redirect(self.address_of(closing))

    def reopen_page(
        self, request: HttpRequest, closing: Closing, error: str = ""
    ) -> TemplateResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": closing,
            "told": told(closing),
            "title": REOPENING.label,
            "media": self.media,
            "step": REOPENING,
            "error": error,
            "reason": NIK_IN_TEXT.sub("…", request.POST.get("reason", "")),
        }
        return TemplateResponse(request, "admin/regions/closing/reopen.html", context)

    # Reading

    def sheet(self, request: HttpRequest, record: Closing) -> TemplateResponse:
        page = super().sheet(request, record)
        may_reopen = record.reopened_at is None and may_for(request.user, REOPEN, record.region)
        assert page.context_data is not None
        steps = [REOPENING] if may_reopen else []
        page.context_data |= {"title": told(record), "told": told(record), "steps": steps}
        return page

    def facts(self, record: Closing) -> list[Fact]:
        return facts_of_closing(record)

    @admin.display(description=gettext_lazy("Wilayah"), ordering="region__code")
    def named(self, closing: Closing) -> str:
        return str(closing.region)

    @admin.display(description=gettext_lazy("Bulan"), ordering="month")
    def period(self, closing: Closing) -> str:
        return say_period(closing.month, Precision.MONTH)

    @admin.display(description=gettext_lazy("Status"), ordering="reopened_at")
    def state(self, closing: Closing) -> SafeString:
        kind = Status.RETURNED if closing.reopened_at else Status.VERIFIED
        return format_html(
            '<span class="status status-{}">{}</span>', kind.value, words_of_state(closing)
        )

    @admin.display(description=gettext_lazy("Ditutup oleh"), ordering="closed_at")
    def closed(self, closing: Closing) -> SafeString:
        return format_html(
            '{}<small class="quiet">{}</small>',
            name_of(closing.closed_by),
            day_of(closing.closed_at),
        )

    @admin.display(description=gettext_lazy("Tanpa"))
    def without(self, closing: Closing) -> str:
        return str(len(closing.missing) or "–")
