from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction

from regions.access import demand
from regions.actions.locking import Record, locked_record
from regions.actions.own_work import BY_HAND
from regions.actions.recorded import recorded
from regions.actions.refusals import BreaksRule, OwnWork, WholeIsDraft, demand_read, demand_status
from regions.care import Actor
from regions.models import Event, Stated, Status, Verb


@transaction.atomic
def confirm(*, record: Record, actor: User, seen: str | None = None) -> Record:
    """Show a draft from now on; a second person confirms what another entered, as ``seen``."""
    demand(actor, Verb.VERIFY, record)
    fresh = locked_record(record)
    demand_status(fresh, Verb.VERIFY, Status.DRAFT)
    demand_read(fresh, seen)
    if not settings.COVERAGE_ONE_PERSON_OFFICE and is_own_record(fresh, actor):
        raise OwnWork
    refuse_before_whole(fresh)
    fresh.status = Status.VERIFIED
    fresh.verified_by_id = actor.pk
    refuse_against_rules(fresh)
    write_life(fresh)
    changes = {"status": [Status.DRAFT.value, Status.VERIFIED.value]}
    recorded(record=fresh, actor=actor, verb=Verb.VERIFY, changes=changes)
    return fresh


def is_own_record(record: Stated, actor: Actor) -> bool:
    """Whether ``actor`` entered or changed it; who only confirmed or reopened it did not."""
    if record.entered_by_id == actor.pk:
        return True
    return Event.objects.of(record).filter(actor_id=actor.pk, verb__in=BY_HAND).exists()


def own_records(model: type[Stated], records: Sequence[Stated], actor: Actor) -> set[int]:
    """Keys of those that are ``actor``'s own, in one query."""
    entered = {one.pk for one in records if one.entered_by_id == actor.pk}
    kind = ContentType.objects.get_for_model(model)
    by_hand = Event.objects.filter(record_type=kind, actor_id=actor.pk, verb__in=BY_HAND)
    changed = by_hand.filter(record_id__in=[one.pk for one in records])
    return entered | {pk for pk in changed.values_list("record_id", flat=True) if pk}


def refuse_before_whole(record: Stated) -> None:
    """A part is not shown while the record that it belongs to is a draft."""
    for whole in wholes_of(record):
        if whole.is_editable:
            raise WholeIsDraft(whole)


def wholes_of(record: Stated) -> Iterator[Stated]:
    """What ``record`` points to among records: a programme of its update, a claim around one."""
    for field in record._meta.concrete_fields:
        if field.is_relation and isinstance(whole := getattr(record, field.name), Stated):
            yield whole


def refuse_against_rules(record: Stated) -> None:
    """What the database would refuse, said in the words of the rule."""
    try:
        record.validate_constraints()
    except ValidationError as broken:
        raise BreaksRule(broken.messages) from broken


def write_life(record: Stated) -> None:
    """Past ``save``, which refuses to touch what is verified."""
    type(record)._default_manager.filter(pk=record.pk).update(
        status=record.status, verified_by=record.verified_by_id
    )
