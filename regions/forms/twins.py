"""The same figure entered twice is told while it is being drafted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regions.actions import Stated
from regions.care import Actor, is_in_care
from regions.models import Submission
from regions.numbers import write_count
from regions.people import name_of
from regions.twins import twin_of

__all__ = ["refuse_twin"]


def refuse_twin(
    submission: Submission,
    data: Mapping[str, Any],
    user: Actor,
    stated: Sequence[Stated] = (),
) -> None:
    """With the way to the other and what it says otherwise, unless somebody else looks after it."""
    if twin := twin_of(submission, {**data, "as_of": submission.as_of}):
        if not is_in_care(twin, user):
            raise ValidationError(_("Angka ini sudah ada."))
        raise ValidationError(
            format_html(
                _("Angka ini sudah ada dengan status “{}”: <a href='{}'>buka {}</a>.{}"),
                twin.get_status_display(),
                reverse("admin:regions_submission_change", args=[twin.pk]),
                twin,
                both_said(twin, stated),
            )
        )


def both_said(twin: Submission, stated: Sequence[Stated]) -> SafeString:
    lines = twin.lines.values_list("segment__code", "participants")
    there = {code: people for code, people in lines if people is not None}
    apart = [
        (str(one.segment), written(there.get(one.segment.code)), written(one.participants))
        for one in stated
        if one.participants != there.get(one.segment.code)
    ]
    said = _(" {}: di sana {} (diisi %s), isian Anda {}.") % name_of(twin.entered_by)
    return format_html_join("", said, apart)


def written(people: int | None) -> str:
    return "–" if people is None else write_count(people)
