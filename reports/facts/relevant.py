"""Which submissions can decide a region's headline, so that years of history stay unread."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import reduce
from operator import and_

from django.db.models import Exists, OuterRef, Q, QuerySet

from regions.models import Breakdown, Submission, SubmissionLine
from reports.measures import CountingRule, Question, add_months

PARTS = {CountingRule.PU_BPU: ("pu", "bpu"), CountingRule.PU_BPU_JAKON: ("pu", "bpu", "jakon")}


def relevant(
    submissions: QuerySet[Submission], question: Question, rules: Collection[CountingRule] = ()
) -> list[int]:
    """Ids of the submissions that the choice of ``counted`` can fall on, in one query.

    A submission is certain when it gives the count whatever else was said, by the rule of the
    question and by each of ``rules``. Nothing older
    than a region's newest certain one can be chosen before it, save an official recap
    within the months of grace.
    """
    asked = sorted({question.rule, *rules})
    certain = reduce(and_, (Q(gives_counted(rule)) for rule in asked))
    rows = submissions.annotate(certain=certain).order_by()
    seen: dict[int | None, list[tuple[int, datetime.date]]] = defaultdict(list)
    newest: dict[int | None, datetime.date] = {}
    for pk, region, as_of, certain in rows.values_list("pk", "region_id", "as_of", "certain"):
        seen[region].append((pk, as_of))
        if certain:
            newest[region] = max(newest.get(region, as_of), as_of)
    kept: list[int] = []
    for owner, offers in seen.items():
        kept.extend(_near(offers, newest.get(owner), question.media_grace_months))
    return kept


def _near(
    offers: Iterable[tuple[int, datetime.date]], newest: datetime.date | None, grace: int
) -> list[int]:
    if newest is None:
        return [pk for pk, _ in offers]
    # A month more than the grace: months end on different days.
    oldest = add_months(newest, -grace - 1)
    return [pk for pk, as_of in offers if as_of >= oldest]


def gives_counted(rule: CountingRule) -> Q | Exists:
    """That a submission tells how many participants there are, whatever else was said."""
    lines = SubmissionLine.objects.filter(submission=OuterRef("pk"))
    counted = lines.filter(participants__isnull=False)
    parts = Q()
    for code in PARTS[rule]:
        parts &= Q(Exists(counted.filter(segment__code=code)))
    whole = (
        Q(breakdown=Breakdown.COMPLETE)
        & Q(Exists(counted.filter(segment__parent__isnull=False)))
        & ~Q(Exists(lines.filter(participants=None)))
    )
    return Q(Exists(counted.filter(segment__code="total"))) | parts | whole
