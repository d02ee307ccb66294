from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import translation

from regions.access import demand, office_of
from regions.actions.enter import Stated, enter
from regions.actions.recorded import recorded
from regions.actions.refusals import MinutesOpen, NothingToAgreeOn
from regions.models import (
    Breakdown,
    Precision,
    Source,
    SourceKind,
    Submission,
    TotalRule,
    Verb,
)
from regions.periods import say_period
from regions.reconciliation import Reconciliation
from regions.slugs import free_slug

LONGEST_SLUG = 75


@transaction.atomic
def open_minutes(*, reconciliation: Reconciliation, actor: User) -> Submission:
    """Open a draft of what two offices agree on, filled where they say the same.

    Its source is the minutes, whose signed copy is attached to it later.
    """
    demand(actor, Verb.CREATE, Submission)
    if reconciliation.agreed is not None:
        raise MinutesOpen(reconciliation.agreed)
    basis = reconciliation.bpjs or reconciliation.labour
    if basis is None:
        raise NothingToAgreeOn
    minutes = Submission(
        region=reconciliation.region,
        source=source_of(reconciliation, actor),
        as_of=basis.as_of,
        precision=basis.precision,
        population=basis.population,
        region_basis=basis.region_basis,
        total_rule=agreed_word(reconciliation, "total_rule", TotalRule.NOT_STATED),
        breakdown=agreed_word(reconciliation, "breakdown", Breakdown.PARTIAL),
    )
    said = [
        Stated(segment=line.segment, participants=line.common.value)
        for line in reconciliation.lines
        if line.common is not None
    ]
    return enter(submission=minutes, stated=said, actor=actor)


def source_of(reconciliation: Reconciliation, actor: User) -> Source:
    """Its title is stored, so it does not follow the language of whoever opens the draft."""
    with translation.override("id"):
        month = say_period(reconciliation.month, Precision.MONTH)
        title = f"Berita Acara Rekonsiliasi {reconciliation.region.full_name}, {month}"
    source = Source.objects.create(
        slug=free_slug(Source, title, LONGEST_SLUG),
        kind=SourceKind.MINUTES,
        title=title,
        publisher="BPJS Ketenagakerjaan dan Disnaker",
        published_precision=Precision.MONTH,
        office=office_of(actor),
    )
    recorded(record=source, actor=actor, verb=Verb.CREATE)
    return source


def agreed_word(reconciliation: Reconciliation, name: str, otherwise: str) -> str:
    """What both sides say of ``name``; where they differ nothing is claimed."""
    sides = [side for side in (reconciliation.bpjs, reconciliation.labour) if side]
    said = {getattr(side, name) for side in sides}
    return str(said.pop()) if len(said) == 1 else str(otherwise)
