"""What became of a file, with the ways on from there."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from regions.access import may
from regions.admin.import_kinds import model_of
from regions.models import ImportKind, Submission, Upload, UploadState, Verb
from regions.people import name_of


@dataclass(frozen=True, slots=True)
class Way:
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Done:
    result: Mapping[str, Any]
    by: str
    at: datetime.datetime | None
    ways: list[Way]


def done_words(upload: Upload, actor: User) -> Done:
    result = upload.result
    by = User.objects.filter(pk=result.get("by")).first()
    at = result.get("at")
    return Done(
        result=result,
        by=name_of(by),
        at=datetime.datetime.fromisoformat(at) if at else None,
        ways=ways_on(ImportKind(upload.kind), result, actor),
    )


def ways_on(kind: ImportKind, result: Mapping[str, Any], actor: User) -> list[Way]:
    """To what was written, and to what comes next for this account."""
    model = model_of(kind)
    numbers = [str(number) for number in result.get("numbers", [])]
    if not numbers:
        return [Way(_("Buka daftarnya"), list_address(model))]
    ids = ",".join(numbers)
    ways = [Way(_("Buka yang ditulis"), f"{list_address(model)}?id__in={ids}")]
    next_step = next_step_of(model, actor, submitted=bool(result.get("submitted")))
    return [*ways, Way(next_step.label, f"{next_step.url}?ids={ids}")] if next_step else ways


def next_step_of(model: type[Any], actor: User, *, submitted: bool) -> Way | None:
    if model is not Submission:
        return None
    verb = Verb.VERIFY if submitted else Verb.SUBMIT
    if not may(actor, verb, model):
        return None
    name, label = ("verify_many", _("Sahkan")) if submitted else ("submit_many", _("Ajukan"))
    try:
        return Way(label, reverse(f"admin:regions_submission_{name}"))
    except NoReverseMatch:
        return None


def list_address(model: type[Any]) -> str:
    return reverse(f"admin:regions_{model._meta.model_name}_changelist")


def earlier_use(upload: Upload, uploads: QuerySet[Upload]) -> Upload | None:
    """The same file, written before."""
    twins = uploads.filter(sha256=upload.sha256, kind=upload.kind, state=UploadState.WRITTEN)
    return twins.exclude(pk=upload.pk).select_related("added_by").first()
