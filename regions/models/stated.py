"""What a source states, other than figures: kept as a draft until a second person confirms it."""

from __future__ import annotations

import datetime
from typing import Any, Self, TypeVar

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regions.slugs import free_slug

from .reviewed import EDITABLE, FourEyes, today
from .rules import known
from .source import Source
from .vocabulary import Precision, Status

STATUSES = (Status.DRAFT, Status.RETURNED, Status.VERIFIED)

Record = TypeVar("Record", bound="Stated")


class StatedQuerySet(models.QuerySet[Record]):
    def verified(self) -> Self:
        return self.filter(status=Status.VERIFIED)

    def known_on(self, day: datetime.date) -> Self:
        """Verified records that speak of ``day`` or earlier."""
        return self.verified().filter(as_of__lte=day)


class Stated(FourEyes):
    """A record with its source and date; once verified it changes only after it is reopened."""

    source = models.ForeignKey(Source, models.PROTECT, verbose_name=_("sumber"))
    as_of = models.DateField(_("keadaan per"))
    precision = models.CharField(
        _("ketelitian tanggal"), max_length=10, choices=Precision, default=Precision.DAY
    )
    note = models.TextField(_("catatan"), blank=True)
    status = models.CharField(
        _("status"),
        max_length=12,
        choices=[(one.value, one.label) for one in STATUSES],
        default=Status.DRAFT,
        editable=False,
    )

    objects = StatedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            self._refuse_if_verified()
            self.recorded_on = today()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        self._refuse_if_verified()
        return super().delete(*args, **kwargs)

    @property
    def is_editable(self) -> bool:
        """Whether it may still be changed in place."""
        return self.status in EDITABLE

    def clean(self) -> None:
        super().clean()
        day: datetime.date | None = getattr(self, "as_of", None)
        if day and day > today():
            raise ValidationError({"as_of": _("Keadaan per tidak boleh sesudah hari ini.")})

    def _refuse_if_verified(self) -> None:
        """What the database has decides, whatever the copy in hand says."""
        stored = type(self)._default_manager.filter(pk=self.pk, status=Status.VERIFIED)
        if stored.exists():
            raise ValidationError(
                _("Yang sudah disahkan tidak diubah di tempat; buka kembali dahulu.")
            )


def stated_models() -> list[type[Stated]]:
    """Every kind of record, in the order of their names."""
    known = apps.get_app_config("regions").get_models()
    return sorted(
        (model for model in known if issubclass(model, Stated)), key=lambda one: one.__name__
    )


class Addressed(models.Model):
    """A record with a page or link of its own; its address is made once, from its words."""

    slug = models.SlugField(_("alamat"), max_length=100, unique=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.give_address()
        super().save(*args, **kwargs)

    def words_of_address(self) -> str:
        raise NotImplementedError

    def give_address(self) -> None:
        """For whoever stores rows without ``save``."""
        if not self.slug:
            self.slug = free_slug(type(self), self.words_of_address(), 90)


def stated_constraints(noun: str) -> list[models.BaseConstraint]:
    """The sentences every such record obeys, named for ``noun``."""
    return [
        models.CheckConstraint(
            condition=Q(status__in=[one.value for one in STATUSES]),
            name=f"{noun}_has_a_known_status",
        ),
        known(f"{noun}_has_a_known_precision", "precision", Precision),
        models.CheckConstraint(
            condition=Q(as_of__lte=F("recorded_on")), name=f"{noun}_does_not_speak_of_the_future"
        ),
    ]
