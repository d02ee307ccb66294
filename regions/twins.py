"""The same figure or record, entered once already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from regions.models import Stated, Status, Submission
from regions.models.programme_counts import COUNTS

STANDING = (Status.DRAFT, Status.SUBMITTED, Status.RETURNED, Status.VERIFIED)
SAME_FIGURE = ("region", "office", "as_of", "source", "population", "region_basis")
# What, beside source and date, makes two records the same.
SAME_RECORD: dict[str, tuple[str, ...]] = {
    "target": ("region", "regime", "segment", "due", "percent", "people"),
    "programme": ("region", "name"),
    "programmeupdate": ("programme", *COUNTS, "renewal"),
    "award": ("region", "edition", "category", "recipient"),
    "followup": ("region", "agency", "what"),
    "followupupdate": ("follow_up", "state", "people"),
    "claimpayment": ("region", "office", "programme", "since", "cumulative", "among"),
    "regulation": ("region", "kind", "number", "title"),
}


def twin_of(submission: Submission, said: Mapping[str, Any] | None = None) -> Submission | None:
    """Another row of the same place, date, source, population and basis that is in the way.

    ``said`` is what a form says before it stands in ``submission``.
    """
    words = values_of(submission, SAME_FIGURE, said)
    if words["source"] is None:
        return None  # a recap that is yet to be made
    others = Submission.objects.filter(status__in=STANDING, **words)
    return others.exclude(pk__in=_line_of_revisions(submission)).first()


def _line_of_revisions(submission: Submission) -> list[int]:
    return [pk for pk in (submission.pk, submission.revises_id) if pk is not None]


def record_twin_of(record: Stated, said: Mapping[str, Any] | None = None) -> Stated | None:
    """Another record of the same source and date that says the same; capitals do not matter."""
    names = SAME_RECORD.get(str(record._meta.model_name))
    if names is None:
        return None
    words = values_of(record, ("source", "as_of", *names), said)
    if not words["source"] or not words["as_of"]:
        return None
    same = {
        f"{name}__iexact" if isinstance(value, str) else name: value
        for name, value in words.items()
    }
    found: Stated | None = (
        type(record)._default_manager.filter(**same).exclude(pk=record.pk).first()
    )
    return found


def values_of(
    record: Model, names: Iterable[str], said: Mapping[str, Any] | None
) -> dict[str, Any]:
    """As a form says them; what it does not ask for, as it stands in the record."""
    known = {} if said is None else said
    return {name: known[name] if name in known else stands(record, name) for name in names}


def stands(record: Model, name: str) -> Any:
    field = record._meta.get_field(name)
    return getattr(record, field.attname)  # type: ignore[union-attr]
