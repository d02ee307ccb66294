from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from regions.access import demand
from regions.actions.recorded import recorded
from regions.actions.refusals import NotDecidable
from regions.actions.state import as_plain_values
from regions.models import Decision, PrintedFigure, Status, Submission, Verb

SAME_NUMBER = ("segment_id", "measure", "scaled", "decimals", "as_of")


@transaction.atomic
def decide(*, decision: Decision, actor: User) -> Decision:
    """Say which number stands; an earlier decision stays on record."""
    demand(actor, Verb.CREATE, decision)
    if not is_decidable(decision.figure):
        raise NotDecidable
    decision.decided_by_id = actor.pk
    decision.save()
    changes = {name: [None, value] for name, value in as_plain_values(decision).items()}
    recorded(record=decision, actor=actor, verb=Verb.CREATE, changes=changes)
    return decision


def is_decidable(figure: PrintedFigure) -> bool:
    """Printed numbers that were adopted are figures like others: those are revised."""
    return not figure.adopted and figure.submission.status == Status.VERIFIED


def carry_decisions(old: Submission, new: Submission) -> None:
    """What was decided on a printed number stands for the same number in the revision."""
    heirs = {number(figure): figure for figure in new.printed_figures.all()}
    decisions = Decision.objects.filter(figure__submission=old).select_related("figure")
    Decision.objects.bulk_create(
        Decision(
            figure=heirs[number(one.figure)],
            stands=one.stands,
            reason=one.reason,
            decided_on=one.decided_on,
            decided_by_id=one.decided_by_id,
        )
        for one in decisions.order_by("pk")
        if number(one.figure) in heirs
    )


def number(figure: PrintedFigure) -> tuple[object, ...]:
    return tuple(getattr(figure, name) for name in SAME_NUMBER)
