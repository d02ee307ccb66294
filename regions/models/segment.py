"""The tree of segments."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _


class Segment(models.Model):
    """A kind of participant; children are "di antaranya", never added on top of their parent."""

    code = models.SlugField(_("kode"), max_length=40, unique=True)
    name = models.CharField(_("nama"), max_length=100)
    name_en = models.CharField(_("nama (Inggris)"), max_length=100)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("bagian dari"),
    )
    position = models.PositiveSmallIntegerField(
        _("urutan"), help_text=_("Urutan baris dalam formulir dan tabel.")
    )
    valid_from = models.DateField(_("berlaku sejak"), null=True, blank=True)
    valid_until = models.DateField(_("berlaku sampai sebelum"), null=True, blank=True)

    class Meta:
        verbose_name = _("segmen")
        verbose_name_plural = pgettext_lazy("jamak", "segmen")
        ordering = ["position", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from=None)
                | Q(valid_until=None)
                | Q(valid_until__gt=F("valid_from")),
                name="a_segment_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="a_segment_is_not_its_own_parent",
            ),
        ]

    def __str__(self) -> str:
        """Its name in the language of the screen."""
        return self.name_en if get_language() == "en" else self.name
