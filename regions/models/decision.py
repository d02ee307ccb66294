"""What a person decided about a printed number that differs from the computed one."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .event import AppendOnlyError
from .printed import PrintedFigure
from .reviewed import today
from .rules import known, says
from .vocabulary_subjects import Stands


class Decision(models.Model):
    """Which number stands and why; the newest stands, and none is ever changed."""

    figure = models.ForeignKey(
        PrintedFigure, models.CASCADE, related_name="decisions", verbose_name=_("angka rilis")
    )
    stands = models.CharField(_("yang berlaku"), max_length=10, choices=Stands)
    reason = models.TextField(_("alasan"))
    decided_on = models.DateField(_("diputuskan pada"), default=today)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("diputuskan oleh"),
    )

    class Meta:
        verbose_name = _("keputusan")
        verbose_name_plural = pgettext_lazy("jamak", "keputusan")
        ordering = ["-decided_on", "-pk"]
        constraints = [
            known("a_decision_says_what_stands", "stands", Stands),
            says("a_decision_says_why", ~Q(reason=""), _("Tulis alasannya.")),
        ]

    def __str__(self) -> str:
        return f"{self.get_stands_display()}: {self.figure}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError("Keputusan tidak dapat diubah; catat keputusan baru.")
        self.reason = self.reason.strip()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError("Keputusan tidak dapat dihapus.")
