"""What became of a promise from meeting to meeting."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .follow_up import FollowUp
from .rules import AT_LEAST_NOTHING, known, not_negative
from .stated import Stated, stated_constraints
from .vocabulary_subjects import FollowUpState


class FollowUpUpdate(Stated):
    """How far a promise has come by a date; before the first one it is open."""

    follow_up = models.ForeignKey(
        FollowUp, models.PROTECT, related_name="updates", verbose_name=_("tindak lanjut")
    )
    state = models.CharField(_("keadaan"), max_length=12, choices=FollowUpState)
    people = models.BigIntegerField(
        _("orang"), null=True, blank=True, validators=[AT_LEAST_NOTHING]
    )

    class Meta:
        verbose_name = _("perkembangan tindak lanjut")
        verbose_name_plural = pgettext_lazy("jamak", "perkembangan tindak lanjut")
        ordering = ["follow_up", "-as_of", "-pk"]
        permissions = [
            ("confirm_followupupdate", _("Boleh mengesahkan perkembangan tindak lanjut"))
        ]
        constraints = [
            *stated_constraints("a_follow_up_update"),
            known("a_follow_up_update_has_a_known_state", "state", FollowUpState),
            not_negative("a_follow_up_update_headcount_is_not_negative", "people"),
        ]

    def __str__(self) -> str:
        return f"{self.follow_up}: {self.get_state_display()}"
