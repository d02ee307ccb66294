"""What happened to accounts: who came in, who was kept out, whose rights changed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .event import AppendOnlyError
from .vocabulary_entry import AccountEventKind


class AccountEvent(models.Model):
    """Written once, never changed. ``account`` is empty where the name tried is no account's;
    such a name is not kept, for it may be a password typed in the wrong place."""

    at = models.DateTimeField(_("waktu"), auto_now_add=True)
    kind = models.CharField(_("kejadian"), max_length=16, choices=AccountEventKind)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="account_events",
        verbose_name=_("akun"),
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("oleh"),
    )
    changes: models.JSONField[Any, Any] = models.JSONField(_("perubahan"), default=dict, blank=True)

    class Meta:
        verbose_name = _("riwayat akun")
        verbose_name_plural = pgettext_lazy("jamak", "riwayat akun")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=AccountEventKind.values),
                name="an_account_event_has_a_known_kind",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {timezone.localtime(self.at):%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError("Riwayat tidak dapat diubah.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError("Riwayat tidak dapat dihapus.")
