"""Sheets that were handed in to be imported, and what their columns and names mean."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regions.storage import kept_files

from .office import Office
from .vocabulary_entry import ImportKind, UploadState


class Upload(models.Model):
    """A file without any number of a person in it, kept for the office that handed it in.

    ``answers`` is what its sender said of it (date, source, columns, decimal mark, names);
    ``result`` what became of it.
    """

    kind = models.CharField(_("isi"), max_length=12, choices=ImportKind)
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, editable=False, verbose_name=_("kantor")
    )
    file = models.FileField(_("berkas"), storage=kept_files, upload_to="impor/%Y/%m")
    name = models.CharField(_("nama berkas"), max_length=200)
    size = models.PositiveIntegerField(_("ukuran"))
    sha256 = models.CharField(_("sidik"), max_length=64)
    answers: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)
    state = models.CharField(
        _("status"), max_length=8, choices=UploadState, default=UploadState.OPEN
    )
    result: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("diunggah oleh"),
    )
    added_at = models.DateTimeField(_("waktu"), auto_now_add=True)

    class Meta:
        verbose_name = _("berkas impor")
        verbose_name_plural = pgettext_lazy("jamak", "berkas impor")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ImportKind.values), name="an_upload_is_of_a_known_kind"
            ),
            models.CheckConstraint(
                condition=Q(state__in=UploadState.values), name="an_upload_has_a_known_state"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Meaning(models.Model):
    """What an office means by a heading or a name in its sheets; asked once and remembered."""

    office = models.ForeignKey(
        Office, models.CASCADE, null=True, verbose_name=_("kantor"), related_name="meanings"
    )
    kind = models.CharField(_("isi"), max_length=12, choices=ImportKind)
    about = models.CharField(
        _("tentang"),
        max_length=7,
        choices=[("column", _("judul kolom")), ("region", _("nama wilayah"))],
    )
    text = models.CharField(_("tertulis"), max_length=200)
    meaning = models.CharField(_("berarti"), max_length=60)
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    said_at = models.DateTimeField(_("waktu"), auto_now=True)

    class Meta:
        verbose_name = _("arti kolom")
        verbose_name_plural = pgettext_lazy("jamak", "arti kolom")
        ordering = ["office", "kind", "about", "text"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "kind", "about", "text"],
                condition=Q(office__isnull=False),
                name="an_office_means_one_thing_by_a_heading",
            ),
            models.UniqueConstraint(
                fields=["kind", "about", "text"],
                condition=Q(office=None),
                name="without_an_office_a_heading_means_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.text}: {self.meaning}"
