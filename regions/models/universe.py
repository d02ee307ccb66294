"""How many workers there are: editions of the universe and their figures."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .region import Region
from .reviewed import Reviewed, life_constraints
from .rules import AT_LEAST_NOTHING, not_negative
from .segment import Segment
from .source import Source
from .submission import Submission, refuse_unless_editable
from .vocabulary import EditionKind, JakonPlace, Precision, Rounding, Status


class UniverseEditionQuerySet(models.QuerySet["UniverseEdition"]):
    def verified(self) -> UniverseEditionQuerySet:
        """Series that were verified, and documents with at least one verified figure."""
        return self.filter(
            Q(kind=EditionKind.SERIES, status=Status.VERIFIED)
            | Q(
                kind=EditionKind.FROM_DOCUMENT,
                pk__in=UniverseFigure.objects.verified().values("edition"),
            )
        )


class UniverseEdition(Reviewed):
    """One publisher's count of workers by one definition on one date.

    A series is reviewed as a whole. The figures of a document come with the submissions
    that quote it and are shown when those are verified.
    """

    slug = models.SlugField(_("alamat"), max_length=100, unique=True)
    title = models.CharField(_("judul"), max_length=200)
    publisher = models.CharField(_("penerbit"), max_length=120)
    definition = models.TextField(
        _("definisi"), blank=True, help_text=_("Siapa yang dihitung: 15+, 17+ ber-KTP, tanpa ASN …")
    )
    reference_date = models.DateField(_("tanggal acuan"))
    precision = models.CharField(
        _("ketelitian tanggal"), max_length=10, choices=Precision, default=Precision.DAY
    )
    kind = models.CharField(_("jenis"), max_length=16, choices=EditionKind)
    source = models.ForeignKey(
        Source, models.PROTECT, verbose_name=_("sumber"), related_name="editions"
    )
    jakon_place = models.CharField(
        _("jasa konstruksi"), max_length=10, choices=JakonPlace, default=JakonPlace.NOT_STATED
    )
    note = models.TextField(_("catatan"), blank=True)
    revises = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="revisions"
    )

    objects = UniverseEditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edisi semesta")
        verbose_name_plural = pgettext_lazy("jamak", "edisi semesta")
        ordering = ["-reference_date", "slug"]
        permissions = [
            ("submit_universeedition", _("Boleh mengajukan edisi semesta")),
            ("verify_universeedition", _("Boleh mengesahkan edisi semesta")),
            ("return_universeedition", _("Boleh mengembalikan edisi semesta")),
            ("revise_universeedition", _("Boleh merevisi edisi semesta")),
            ("withdraw_universeedition", _("Boleh menarik edisi semesta")),
        ]
        constraints = [
            *life_constraints("an_edition"),
            models.CheckConstraint(
                condition=Q(reference_date__lte=F("recorded_on")),
                name="an_edition_does_not_count_the_future",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=EditionKind.values), name="an_edition_has_a_known_kind"
            ),
            models.CheckConstraint(
                condition=Q(jakon_place__in=JakonPlace.values),
                name="an_edition_has_a_known_place_for_jakon",
            ),
            models.CheckConstraint(
                condition=Q(precision__in=Precision.values),
                name="an_edition_has_a_known_precision",
            ),
            models.UniqueConstraint(
                fields=["source", "reference_date"],
                condition=Q(kind="from_document"),
                name="a_document_has_one_edition_a_date",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class UniverseFigureQuerySet(models.QuerySet["UniverseFigure"]):
    def verified(self) -> UniverseFigureQuerySet:
        return self.filter(
            Q(submission=None, edition__status=Status.VERIFIED)
            | Q(submission__status=Status.VERIFIED)
        )


class UniverseFigure(models.Model):
    """The workers of one region and segment in one edition; zero is allowed."""

    edition = models.ForeignKey(UniverseEdition, models.CASCADE, related_name="figures")
    region = models.ForeignKey(Region, models.PROTECT, verbose_name=_("wilayah"))
    segment = models.ForeignKey(Segment, models.PROTECT, verbose_name=_("segmen"))
    submission = models.ForeignKey(
        Submission,
        models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="universe_figures",
    )
    workers = models.BigIntegerField(_("pekerja"))
    rounded_to = models.PositiveIntegerField(
        _("dibulatkan ke"), choices=Rounding, default=Rounding.EXACT
    )
    approximate = models.BooleanField(_("kira-kira"), default=False)
    standard_error = models.BigIntegerField(
        _("galat baku (pekerja)"),
        null=True,
        blank=True,
        validators=[AT_LEAST_NOTHING],
        help_text=_("Hanya untuk hasil survei yang menyebutnya."),
    )

    objects = UniverseFigureQuerySet.as_manager()

    class Meta:
        verbose_name = _("angka semesta")
        verbose_name_plural = pgettext_lazy("jamak", "angka semesta")
        ordering = ["region__code", "segment__position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(workers__gte=0), name="a_universe_count_is_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(rounded_to__in=Rounding.values),
                name="a_universe_count_is_rounded_to_a_known_unit",
            ),
            not_negative("a_standard_error_is_not_negative", "standard_error"),
            models.UniqueConstraint(
                fields=["edition", "region", "segment"],
                condition=Q(submission=None),
                name="a_series_counts_each_region_and_segment_once",
            ),
            models.UniqueConstraint(
                fields=["submission", "segment"],
                condition=Q(submission__isnull=False),
                name="a_submission_quotes_each_universe_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region}, {self.segment}: {self.workers}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._refuse_unless_editable()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        self._refuse_unless_editable()
        return super().delete(*args, **kwargs)

    def _refuse_unless_editable(self) -> None:
        refuse_unless_editable(self.submission or self.edition)
