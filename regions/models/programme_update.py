"""What later sources say of a programme."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .programme import Programme
from .programme_counts import ProgrammeCounts, count_constraints
from .stated import Stated, stated_constraints


class ProgrammeUpdate(ProgrammeCounts, Stated):
    """What a later source says of a programme; what it leaves out stays as it was."""

    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="updates", verbose_name=_("program")
    )

    class Meta:
        verbose_name = _("perkembangan program")
        verbose_name_plural = pgettext_lazy("jamak", "perkembangan program")
        ordering = ["programme", "-as_of", "-pk"]
        permissions = [("confirm_programmeupdate", _("Boleh mengesahkan perkembangan program"))]
        constraints = [
            *stated_constraints("a_programme_update"),
            *count_constraints("a_programme_update"),
        ]

    def __str__(self) -> str:
        return f"{self.programme}, {self.as_of:%Y-%m-%d}"
