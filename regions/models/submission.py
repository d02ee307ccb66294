"""What one source says of one region or office on one date."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .office import Office
from .region import Region
from .reviewed import Reviewed, life_constraints
from .segment import Segment
from .source import Source
from .vocabulary import (
    Breakdown,
    Population,
    Precision,
    RegionBasis,
    Rounding,
    Status,
    TotalRule,
)

PERIOD_SHAPES: dict[str, str] = {Precision.MONTH: "F Y", Precision.YEAR: "Y"}


class SubmissionQuerySet(models.QuerySet["Submission"]):
    def verified(self) -> SubmissionQuerySet:
        return self.filter(status=Status.VERIFIED)

    def known_on(self, day: datetime.date) -> SubmissionQuerySet:
        """Verified submissions that speak of ``day`` or earlier."""
        return self.verified().filter(as_of__lte=day)


class Submission(Reviewed):
    """A statement of participants; corrected only by a new revision once verified."""

    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, verbose_name=_("wilayah")
    )
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("kantor"),
        help_text=_("Hanya untuk angka milik kantor sendiri; tidak dijumlahkan ke wilayah."),
    )
    source = models.ForeignKey(Source, models.PROTECT, verbose_name=_("sumber"))
    as_of = models.DateField(_("keadaan per"))
    precision = models.CharField(_("ketelitian tanggal"), max_length=10, choices=Precision)
    population = models.CharField(_("yang dihitung"), max_length=10, choices=Population)
    region_basis = models.CharField(
        _("dasar wilayah"), max_length=12, choices=RegionBasis, default=RegionBasis.NOT_STATED
    )
    total_rule = models.CharField(
        _("cara menghitung total"),
        max_length=16,
        choices=TotalRule,
        default=TotalRule.NOT_STATED,
    )
    breakdown = models.CharField(
        _("rincian"), max_length=8, choices=Breakdown, default=Breakdown.PARTIAL
    )
    provisional = models.BooleanField(_("angka sementara"), default=False)
    note = models.TextField(_("catatan"), blank=True)
    revises = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="revisions"
    )

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("laporan angka")
        verbose_name_plural = pgettext_lazy("jamak", "laporan angka")
        ordering = ["-as_of", "region__code", "-pk"]
        permissions = [
            ("submit_submission", _("Boleh mengajukan laporan angka")),
            ("verify_submission", _("Boleh mengesahkan laporan angka")),
            ("return_submission", _("Boleh mengembalikan laporan angka")),
            ("revise_submission", _("Boleh merevisi laporan angka")),
            ("withdraw_submission", _("Boleh menarik laporan angka")),
        ]
        constraints = [
            *life_constraints("a_submission"),
            models.CheckConstraint(
                condition=Q(region__isnull=False, office=None)
                | Q(region=None, office__isnull=False),
                name="a_submission_belongs_to_a_region_or_an_office",
            ),
            models.CheckConstraint(
                condition=Q(as_of__lte=F("recorded_on")),
                name="a_submission_does_not_speak_of_the_future",
            ),
            models.UniqueConstraint(
                fields=["region", "as_of", "source", "population", "region_basis"],
                condition=Q(status="verified", region__isnull=False),
                name="one_verified_revision_per_region_date_source_and_population",
            ),
            models.UniqueConstraint(
                fields=["office", "as_of", "source", "population", "region_basis"],
                condition=Q(status="verified", office__isnull=False),
                name="one_verified_revision_per_office_date_source_and_population",
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{field}__in": choices.values}),
                    name=f"a_submission_has_a_known_{field}",
                )
                for field, choices in (
                    ("precision", Precision),
                    ("population", Population),
                    ("region_basis", RegionBasis),
                    ("total_rule", TotalRule),
                    ("breakdown", Breakdown),
                )
            ),
        ]
        indexes = [models.Index(fields=["status", "region", "as_of"], name="submission_by_region")]

    def __str__(self) -> str:
        shape = PERIOD_SHAPES.get(self.precision, "j F Y")
        return f"{self.region or self.office}, {date_format(self.as_of, shape)}"


def refuse_unless_editable(document: Reviewed) -> None:
    """Raise ``ValidationError`` unless the figures of ``document`` may still change in place."""
    if not document.is_editable:
        raise ValidationError(
            _("Laporan yang sudah diajukan atau disahkan tidak diubah di tempat; buat revisi.")
        )


class SubmissionFigure(models.Model):
    """Something that belongs to a submission and is frozen with it."""

    class Meta:
        abstract = True

    submission: models.ForeignKey[Submission, Submission]

    def save(self, *args: Any, **kwargs: Any) -> None:
        refuse_unless_editable(self.submission)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        refuse_unless_editable(self.submission)
        return super().delete(*args, **kwargs)


class SubmissionLine(SubmissionFigure):
    """The participants of one segment; a count that the source leaves out says why."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="lines")
    segment = models.ForeignKey(Segment, models.PROTECT, verbose_name=_("segmen"))
    participants = models.BigIntegerField(_("peserta"), null=True, blank=True)
    rounded_to = models.PositiveIntegerField(
        _("dibulatkan ke"), choices=Rounding, default=Rounding.EXACT
    )
    approximate = models.BooleanField(_("kira-kira"), default=False)
    note = models.CharField(_("catatan"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("angka segmen")
        verbose_name_plural = pgettext_lazy("jamak", "angka segmen")
        ordering = ["segment__position"]
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "segment"], name="a_submission_gives_each_segment_once"
            ),
            models.CheckConstraint(
                condition=Q(participants=None) | Q(participants__gte=0),
                name="a_participant_count_is_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(participants__isnull=False) | ~Q(note=""),
                name="a_line_without_a_count_says_why",
            ),
            models.CheckConstraint(
                condition=Q(rounded_to__in=Rounding.values),
                name="a_line_is_rounded_to_a_known_unit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.segment}: {self.participants}"
