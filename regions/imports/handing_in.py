"""Drafts of a file handed in together: one reason for each check answers for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Model
from django.utils.translation import gettext as _

from regions.actions.answer import readable
from regions.actions.refusals import Refused
from regions.checks import Doubt, doubts_of_many
from regions.imports.outcome import Order
from regions.models import DoubtReason, Event, Segment, Status, Submission, Verb

BATCH = 1000
MOST_TOLD = 5


class ReasonsMissing(Refused):
    """What is implausible and has no reason yet."""

    def __init__(self, doubts: Sequence[Doubt]) -> None:
        told = " ".join(doubt.said for doubt in doubts[:MOST_TOLD])
        super().__init__(_("Tulis alasan untuk peringatan ini, atau impor sebagai draf: %s") % told)


def hand_in(submissions: Sequence[Submission], order: Order) -> None:
    """Raises ``ReasonsMissing`` where a check that asks has no reason."""
    reasons = {check: readable(reason) for check, reason in order.reasons.items()}
    doubts = doubts_of_many(submissions)
    asking = {one.pk: [each for each in doubts[one.pk] if each.asks] for one in submissions}
    open_ones = [
        each for found in asking.values() for each in found if not reasons.get(each.check.value)
    ]
    if open_ones:
        raise ReasonsMissing(open_ones)
    drop_stale_reasons(doubts)
    give_reasons(submissions, asking, reasons, order)
    for one in submissions:
        one.status = Status.SUBMITTED
    Submission.objects.bulk_update(submissions, ["status"], batch_size=BATCH)
    Event.objects.bulk_create(
        (Event(submission=one, actor=order.actor, verb=Verb.SUBMIT) for one in submissions),
        batch_size=BATCH,
    )


def drop_stale_reasons(doubts: Mapping[int, Sequence[Doubt]]) -> None:
    """What no figure needs any longer is not handed in with them."""
    standing = {
        (pk, each.check.value, each.segment, each.stored)
        for pk, found in doubts.items()
        for each in found
    }
    stored = DoubtReason.objects.filter(submission__in=list(doubts))
    told = stored.values_list("pk", "submission", "check_name", "segment__code", "said")
    stale = [pk for pk, *said in told if tuple(said) not in standing]
    DoubtReason.objects.filter(pk__in=stale).delete()


def give_reasons(
    submissions: Sequence[Submission],
    asking: dict[int, list[Doubt]],
    reasons: dict[str, str],
    order: Order,
) -> None:
    segments = {one.code: one for one in Segment.objects.all()}
    given: list[Model] = [
        DoubtReason(
            submission=one,
            check_name=doubt.check,
            segment=segments[doubt.segment],
            said=doubt.stored,
            reason=reasons[doubt.check.value],
            given_by=order.actor,
        )
        for one in submissions
        for doubt in asking[one.pk]
    ]
    DoubtReason.objects.bulk_create(given, batch_size=BATCH)  # type: ignore[arg-type]
