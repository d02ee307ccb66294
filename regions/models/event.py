"""Who did what, when and why."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .submission import Submission
from .universe import UniverseEdition
from .vocabulary import Verb

OF_NOTHING = Q(record_type=None, record_id=None)


class AppendOnlyError(Exception):
    """An event was about to be changed or deleted."""


class EventQuerySet(models.QuerySet["Event"]):
    def of(self, record: models.Model) -> EventQuerySet:
        """The events of a record that is neither a submission nor an edition."""
        return self.filter(
            record_type=ContentType.objects.get_for_model(record), record_id=record.pk
        )


class Event(models.Model):
    """One step in the life of a document or record; written once, never changed."""

    at = models.DateTimeField(_("waktu"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, verbose_name=_("oleh")
    )
    verb = models.CharField(_("kejadian"), max_length=10, choices=Verb)
    submission = models.ForeignKey(
        Submission, models.CASCADE, null=True, related_name="events", verbose_name=_("laporan")
    )
    edition = models.ForeignKey(
        UniverseEdition, models.CASCADE, null=True, related_name="events", verbose_name=_("edisi")
    )
    record_type = models.ForeignKey(
        ContentType, models.PROTECT, null=True, related_name="+", verbose_name=_("jenis catatan")
    )
    record_id = models.BigIntegerField(_("nomor catatan"), null=True)
    record = GenericForeignKey("record_type", "record_id")
    reason = models.TextField(_("alasan"), blank=True)
    changes = models.JSONField(_("perubahan"), default=dict, blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("kejadian")
        verbose_name_plural = _("riwayat")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(OF_NOTHING, submission__isnull=False, edition=None)
                | Q(OF_NOTHING, submission=None, edition__isnull=False)
                | Q(
                    submission=None,
                    edition=None,
                    record_type__isnull=False,
                    record_id__isnull=False,
                ),
                name="an_event_is_of_one_document",
            ),
            models.CheckConstraint(
                condition=Q(verb__in=Verb.values), name="an_event_has_a_known_verb"
            ),
            models.CheckConstraint(
                condition=~Q(verb__in=["return", "withdraw", "reopen"]) | ~Q(reason=""),
                name="a_return_or_withdrawal_says_why",
            ),
        ]
        indexes = [models.Index(fields=["record_type", "record_id"], name="event_by_record")]

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {timezone.localtime(self.at):%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError("Riwayat tidak dapat diubah.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError("Riwayat tidak dapat dihapus.")
