"""The same figure entered twice is told while it is being drafted."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from regions.models import Status, Submission

STANDING = (Status.DRAFT, Status.SUBMITTED, Status.RETURNED, Status.VERIFIED)


def twin_of(submission: Submission, data: dict[str, Any]) -> Submission | None:
    """Another row of the same place, date, source, population and basis that is in the way."""
    if data.get("source") is None:
        return None
    same = {name: data.get(name) for name in ("region", "office", "source")}
    same |= {name: data.get(name) for name in ("population", "region_basis")}
    others = Submission.objects.filter(as_of=submission.as_of, status__in=STANDING, **same)
    return others.exclude(pk__in=_line_of_revisions(submission)).first()


def _line_of_revisions(submission: Submission) -> list[int]:
    return [pk for pk in (submission.pk, submission.revises_id) if pk is not None]


def refuse_twin(submission: Submission, data: dict[str, Any]) -> None:
    if twin := twin_of(submission, data):
        raise ValidationError(
            format_html(
                _("Angka ini sudah ada dengan status “{}”: <a href='{}'>buka {}</a>."),
                twin.get_status_display(),
                reverse("admin:regions_submission_change", args=[twin.pk]),
                twin,
            )
        )
