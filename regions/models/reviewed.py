"""What a second pair of eyes confirms before it is shown."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .vocabulary import Status

EDITABLE = (Status.DRAFT, Status.RETURNED)


def today() -> datetime.date:
    """Today in the office's time zone."""
    return timezone.localdate()


class FourEyes(models.Model):
    """Written down on a day by one person, and verified by another."""

    recorded_on = models.DateField(_("dicatat pada"), default=today, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("diisi oleh"),
    )
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("disahkan oleh"),
    )

    class Meta:
        abstract = True


class Reviewed(FourEyes):
    """A document with a life: draf, diajukan, disahkan; dikembalikan, diganti, ditarik."""

    status = models.CharField(
        _("status"), max_length=12, choices=Status, default=Status.DRAFT, editable=False
    )
    revision = models.PositiveSmallIntegerField(_("revisi"), default=1, editable=False)

    class Meta:
        abstract = True

    @property
    def is_editable(self) -> bool:
        """Whether its figures may still be changed in place."""
        return self.status in EDITABLE


def life_constraints(noun: str) -> list[models.BaseConstraint]:
    """The sentences every reviewed document obeys, named for ``noun``."""
    return [
        models.CheckConstraint(
            condition=Q(status__in=Status.values), name=f"{noun}_has_a_known_status"
        ),
        models.CheckConstraint(condition=Q(revision__gte=1), name=f"{noun}_revision_starts_at_1"),
        models.UniqueConstraint(
            fields=["revises"],
            condition=Q(status__in=["draft", "submitted", "returned"]),
            name=f"{noun}_has_one_open_revision",
        ),
    ]
