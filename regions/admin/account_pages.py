"""What an administrator does to accounts leaves a trace; regions are handed to a colleague."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from regions.actions import Refused
from regions.forms.hand_over import HandOverForm
from regions.models import AccountEventKind
from regions.people import name_of
from regions.staff.events import account_event, reach_of, tell_reach
from regions.staff.handing_over import hand_over, provinces_divided
from regions.staff.passwords import set_by_another


class AccountPages(UserAdmin):  # type: ignore[type-arg]
    def get_urls(self) -> list[URLPattern]:
        page = path(
            "<int:object_id>/serahkan/",
            self.admin_site.admin_view(self.hand_over_view),
            name="auth_user_hand_over",
        )
        return [page, *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        title = {"title": capfirst(str(self.opts.verbose_name_plural))}
        return super().changelist_view(request, {**title, **(extra_context or {})})

    # Traces

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **kwargs: Any
    ) -> Any:
        """What the account could do before is known only before the form is read."""
        account = self.get_object(request, object_id or "") if object_id else None
        request.reach_before = reach_of(account) if account else {}  # type: ignore[attr-defined]
        return super().changeform_view(request, object_id, *args, **kwargs)

    def save_related(self, request: Any, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        account: User = form.instance
        if not change:
            account_event(AccountEventKind.MADE, account=account, actor=request.user)
            set_by_another(account, actor=request.user)
        tell_reach(account, request.reach_before, actor=request.user)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> Any:  # noqa: A002
        before = User.objects.filter(pk=id).values_list("password", flat=True).first()
        response = super().user_change_password(request, id, form_url)
        account = User.objects.filter(pk=id).first()
        if account is not None and account.password != before:
            assert isinstance(request.user, User)
            set_by_another(account, actor=request.user)
        return response

    # Handing over

    def hand_over_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        giver = User.objects.filter(pk=object_id).first()
        if giver is None:
            raise Http404
        if giver.pk != request.user.pk and not self.has_change_permission(request, giver):
            raise PermissionDenied
        form = HandOverForm(request.POST or None, giver=giver)
        if request.method == "POST" and form.is_valid():
            return self.hand_over(request, giver, form)
        return self.hand_over_page(request, giver, form)

    def hand_over(self, request: HttpRequest, giver: User, form: HandOverForm) -> HttpResponse:
        assert isinstance(request.user, User)
        receiver = form.cleaned_data["receiver"]
        regions = list(form.cleaned_data["regions"])
        try:
            drafts = hand_over(giver=giver, receiver=receiver, regions=regions, actor=request.user)
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect(request.path)
        told = _("%(regions)s wilayah diserahkan kepada %(receiver)s, dengan %(drafts)s draf.")
        said = {"regions": len(regions), "receiver": name_of(receiver), "drafts": drafts}
        messages.success(request, told % said)
        return redirect("admin:index")

    def hand_over_page(
        self, request: HttpRequest, giver: User, form: HandOverForm
    ) -> TemplateResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Serahkan wilayah"),
            "opts": self.opts,
            "giver": name_of(giver),
            "is_own": giver.pk == request.user.pk,
            "provinces": provinces_divided(giver),
            "form": form,
        }
        return TemplateResponse(request, "admin/auth/user/hand_over.html", context)
