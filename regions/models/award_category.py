"""The categories in which awards are given."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _


class AwardCategory(models.Model):
    name = models.CharField(_("nama"), max_length=120, unique=True)
    name_en = models.CharField(_("nama (Inggris)"), max_length=120)

    class Meta:
        verbose_name = _("kategori penghargaan")
        verbose_name_plural = pgettext_lazy("jamak", "kategori penghargaan")
        ordering = ["name"]

    def __str__(self) -> str:
        """Its name in the language of the screen."""
        return self.name_en if get_language() == "en" else self.name
