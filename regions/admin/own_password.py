"""Changing one's own password: another one than before, and then the account is free to go on."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from regions.staff.passwords import ASKED, changed_by_owner


class OwnPasswordForm(PasswordChangeForm):
    def clean_new_password1(self) -> Any:
        chosen = self.cleaned_data.get("new_password1")
        if chosen and self.user.check_password(chosen):
            raise ValidationError(_("Pilih kata sandi yang lain dari yang sekarang."))
        return chosen


class OwnPasswordView(PasswordChangeView):
    form_class = OwnPasswordForm
    template_name = "admin/own_password.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = {"is_asked": self.request.session.get(ASKED, False)}
        return {
            **admin.site.each_context(self.request),
            **asked,
            **super().get_context_data(**kwargs),
        }

    def get_success_url(self) -> str:
        return reverse("admin:index")

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        changed_by_owner(self.request, form.user)
        messages.success(self.request, _("Kata sandi Anda sudah diganti."))
        return response


def change_own_password(request: HttpRequest, extra_context: Any = None) -> HttpResponse:
    response = OwnPasswordView.as_view(extra_context=extra_context)(request)
    assert isinstance(response, HttpResponse)
    return response
