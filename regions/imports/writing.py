"""The plan becomes rows: one transaction, all or nothing, with the events that tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from regions.access import demand, demand_regions
from regions.actions.open_month import keep_months_as_they_are
from regions.actions.own_work import BY_HAND
from regions.actions.refusals import Refused
from regions.closing import closed_among
from regions.imports.comparing import Outcome, Step, compare
from regions.imports.desk import Desk
from regions.imports.handing_in import hand_in
from regions.imports.origins import Origins
from regions.imports.outcome import Order, Written
from regions.imports.remembered import remember
from regions.imports.standing import what_stands
from regions.imports.submissions import (
    BATCH,
    Rows,
    copy_reasons,
    revision_of,
    submission_of,
)
from regions.imports.trail import events_of
from regions.models import Event, Region, Segment, Submission, Verb, today
from regions.periods import month_end

VERBS = {Step.NEW: Verb.CREATE, Step.EDIT: Verb.EDIT, Step.REVISE: Verb.REVISE}
SUBMISSION_FIELDS = ("recorded_on", "entered_by", "total_rule", "breakdown")


class ChangedSincePreview(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("Datanya berubah sejak pratinjau ini dibuat. Baca lagi pratinjaunya, lalu impor.")
        )


@dataclass
class Submissions:
    """The drafts of a file with what was to happen to each."""

    desk: Desk
    origins: Origins
    segments: Mapping[str, Segment]
    words: dict[str, str]
    said_words: dict[str, str]
    outcomes: Sequence[Outcome]

    @transaction.atomic
    def write(self, order: Order) -> Written:
        todo = [one for one in self.outcomes if one.step != Step.SAME]
        self._demand_rights(todo, order)
        self._lock_and_compare()
        submissions = self._submissions(todo, order.actor)
        rows = Rows(self.segments)
        for one, submission in zip(todo, submissions, strict=True):
            rows.add(one, submission)
        rows.store()
        Event.objects.bulk_create(
            (
                event
                for one, submission in zip(todo, submissions, strict=True)
                for event in events_of(one, submission, order.actor, order.reason)
            ),
            batch_size=BATCH,
        )
        if order.submit:
            hand_in(submissions, order)
        remember(self.desk.office, self.desk.kind, self.desk.answers, order.actor)
        return written(todo, submissions)

    def _demand_rights(self, todo: Sequence[Outcome], order: Order) -> None:
        verbs = {VERBS[one.step] for one in todo} | ({Verb.SUBMIT} if order.submit else set())
        for verb in sorted(verbs):
            demand(order.actor, verb, Submission)
        demand_regions(order.actor, (one.draft.region for one in todo))

    def _lock_and_compare(self) -> None:
        """Nobody else writes about these regions until this is done."""
        drafts = [one.draft for one in self.outcomes]
        regions = {draft.region.pk for draft in drafts}
        lock_regions(regions)
        keep_months_as_they_are()
        for draft in drafts:
            draft.origin = self.origins.known_now(draft.origin)
        stands = what_stands(drafts, lock=True)
        for one in self.outcomes:
            now = compare(one.draft, stands.get(one.draft.key, ()), self.said_words)
            if now.mark != one.mark:
                raise ChangedSincePreview
            one.stood = now.stood
        closed = closed_among(regions, {draft.period.day for draft in drafts})
        if any(
            (one.draft.region.pk, month_end(one.draft.period.day)) in closed
            for one in self.outcomes
            if one.step != Step.SAME
        ):
            raise ChangedSincePreview

    def _submissions(self, todo: Sequence[Outcome], actor: User) -> list[Submission]:
        """Stored, each in the place of its outcome."""
        found = [self._submission(one, actor) for one in todo]
        Submission.objects.bulk_create(
            [one for one in found if one._state.adding], batch_size=BATCH
        )
        edited = [
            submission for one, submission in zip(todo, found, strict=True) if one.step == Step.EDIT
        ]
        take_over(edited, actor)
        Submission.objects.bulk_update(edited, SUBMISSION_FIELDS, batch_size=BATCH)
        copy_reasons(
            {
                submission.revises_id: submission
                for one, submission in zip(todo, found, strict=True)
                if one.step == Step.REVISE and submission.revises_id
            }
        )
        return found

    def _submission(self, one: Outcome, actor: User) -> Submission:
        if one.stood is None:
            source = self.origins.sources[self.origins.made(one.draft.origin)]
            submission = submission_of(one.draft, self.words, source)
            submission.entered_by = actor
            return submission
        submission = one.stood.submission
        if one.step == Step.REVISE:
            submission = revision_of(submission, actor)
        for name, value in self.said_words.items():
            setattr(submission, name, value)
        submission.recorded_on = today()
        return submission


def lock_regions(regions: Iterable[int]) -> None:
    """Two imports about one region wait for each other, also where no row is there to lock."""
    rows = Region.objects.select_for_update(no_key=True).filter(pk__in=set(regions))
    list(rows.order_by("pk").values_list("pk", flat=True))


def take_over(edited: Sequence[Submission], actor: User) -> None:
    """A revision is entered by who first types in it, whoever opened it."""
    revisions = [one for one in edited if one.revises_id is not None]
    if not revisions:
        return
    typed_in = set(
        Event.objects.filter(
            submission__in=[one.pk for one in revisions], verb__in=BY_HAND
        ).values_list("submission", flat=True)
    )
    for one in revisions:
        if one.pk not in typed_in:
            one.entered_by = actor


def written(todo: Sequence[Outcome], submissions: Sequence[Submission]) -> Written:
    made = sum(one.step == Step.NEW for one in todo)
    return Written(made, len(todo) - made, tuple(one.pk for one in submissions))
