"""Why a figure that looked wrong stands."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regions.numbers import refuse_nik_in_text

from .segment import Segment
from .submission import Submission, SubmissionFigure
from .vocabulary_entry import Check


class DoubtReason(SubmissionFigure):
    """The reason that whoever handed a submission in gave for one warning.

    ``said`` is the warning's sentence, in Indonesian, with its numbers: when a figure changes
    the sentence changes, and the reason no longer answers it.
    """

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="doubt_reasons")
    check_name = models.CharField(_("peringatan"), max_length=16, choices=Check)
    segment = models.ForeignKey(Segment, models.PROTECT, verbose_name=_("segmen"))
    said = models.CharField(_("bunyi peringatan"), max_length=300)
    reason = models.CharField(_("alasan"), max_length=300, validators=[refuse_nik_in_text])
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    given_at = models.DateTimeField(_("waktu"), auto_now_add=True)

    class Meta:
        verbose_name = _("alasan peringatan")
        verbose_name_plural = pgettext_lazy("jamak", "alasan peringatan")
        ordering = ["segment__position", "check_name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(check_name__in=Check.values), name="a_doubt_is_of_a_known_check"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="a_doubt_is_answered_in_words"),
            models.UniqueConstraint(
                fields=["submission", "check_name", "segment", "said"],
                name="a_doubt_is_answered_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.said} {self.reason}"
