"""Which rows of each kind belong to a care: the rules behind ``regions.care``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, Model, OuterRef, Q

from regions.models import (
    Attachment,
    Award,
    AwardCategory,
    Band,
    Benefit,
    ClaimPayment,
    Closing,
    Decision,
    DoubtReason,
    Event,
    FollowUp,
    FollowUpUpdate,
    MandateProgress,
    Meaning,
    Office,
    Placement,
    PrintedFigure,
    Programme,
    ProgrammeUpdate,
    Region,
    RegionAlias,
    RegionCode,
    Regulation,
    Segment,
    Source,
    Steward,
    Submission,
    SubmissionLine,
    Target,
    Tariff,
    UniverseEdition,
    UniverseFigure,
    Upload,
    Verb,
    Village,
    stated_models,
)

if TYPE_CHECKING:
    from regions.care import Care

NOTHING = Q(pk__in=[])
OF_SUBMISSION = ("submission__region", "submission__office")

# Where a row names its region, and, if it may, the office whose own it is.
PLACES: dict[type[Model], tuple[str, ...]] = {
    Submission: ("region", "office"),
    SubmissionLine: OF_SUBMISSION,
    DoubtReason: OF_SUBMISSION,
    PrintedFigure: OF_SUBMISSION,
    Decision: ("figure__submission__region", "figure__submission__office"),
    UniverseFigure: ("region",),
    Target: ("region",),
    Programme: ("region",),
    ProgrammeUpdate: ("programme__region",),
    Regulation: ("region",),
    MandateProgress: ("regulation__region",),
    Award: ("region",),
    ClaimPayment: ("region", "office"),
    FollowUp: ("region",),
    FollowUpUpdate: ("follow_up__region",),
    Steward: ("region",),
    Band: ("office",),
    Closing: ("region",),
    Upload: ("office",),
    Meaning: ("office",),
    Placement: ("region",),
    RegionAlias: ("region",),
    RegionCode: ("region",),
    Village: ("regency",),
}
# By which everything is reckoned: nobody's region stands in it.
EVERYBODYS: tuple[type[Model], ...] = (AwardCategory, Benefit, Segment, Tariff)
# Whoever wrote a row that names no place keeps it.
WRITERS: dict[type[Model], str] = {Upload: "added_by", Meaning: "said_by"}
# What a row may refer to only where the one who writes it may see it.
RULED = frozenset({Source, Submission, UniverseEdition, PrintedFigure, *stated_models()})


def rows_of(care: Care, model: type[Model]) -> Q:
    if model in EVERYBODYS:
        return Q()
    if model in PLACES:
        return of_places(care, model) & of_predecessor(care, model)
    special: dict[type[Model], Callable[[Care], Q]] = {
        UniverseEdition: lambda care: of_editions(care) & of_predecessor(care, UniverseEdition),
        Event: of_events,
        Source: of_sources,
        Attachment: of_attachments,
        Region: lambda care: Q(pk__in=care.regions),
        Office: lambda care: Q(pk=care.office),
    }
    rule = special.get(model)
    return rule(care) if rule else NOTHING


def rows_changeable(care: Care, model: type[Model]) -> Q:
    """Shared rows are changed by those who look after everywhere; a source by its only users."""
    if model is Source:
        return of_sources(care) & only_used_inside(care)
    if model in (*EVERYBODYS, Region, Office, Placement, RegionAlias, RegionCode, Village):
        return NOTHING
    return rows_of(care, model)


def of_places(care: Care, model: type[Model]) -> Q:
    """A row that names neither region nor office is for whoever entered it."""
    held = NOTHING
    for path in PLACES[model]:
        if not path.endswith("office"):
            held |= Q(**{f"{path}__in": care.regions})
        elif care.office is not None:
            held |= Q(**{path: care.office})
    writer = WRITERS.get(model) or ("entered_by" if has_field(model, "entered_by") else "")
    if writer and care.account is not None:
        held |= Q(**dict.fromkeys(PLACES[model]), **{writer: care.account})
    return held


def has_field(model: type[Model], name: str) -> bool:
    return any(field.name == name for field in model._meta.fields)


def of_predecessor(care: Care, model: type[Model]) -> Q:
    """A revision replaces what it revises: both must be looked after."""
    if model is Submission:
        held = Q(revises=None) | Q(revises__region__in=care.regions)
        return held if care.office is None else held | Q(revises__office=care.office)
    if model is UniverseEdition:
        figures = UniverseFigure.objects.filter(edition=OuterRef("revises"))
        return Q(revises=None) | ~Q(Exists(figures.exclude(region__in=care.regions)))
    return Q()


def of_editions(care: Care) -> Q:
    """All of whose figures are of regions looked after; an empty one is for who made it."""
    figures = UniverseFigure.objects.filter(edition=OuterRef("pk"))
    outside = figures.exclude(region__in=care.regions)
    own = Q(entered_by=care.account) if care.account is not None else NOTHING
    return ~Q(Exists(outside)) & (Q(Exists(figures)) | own)


def of_events(care: Care) -> Q:
    held = Q(submission__in=Submission.objects.filter(rows_of(care, Submission)))
    held |= Q(edition__in=UniverseEdition.objects.filter(rows_of(care, UniverseEdition)))
    recorded: tuple[type[Model], ...] = (*stated_models(), *EVERYBODYS, Decision, Closing, Source)
    for model in recorded:
        kind = ContentType.objects.get_for_model(model)
        rows = model._default_manager.filter(rows_of(care, model))
        held |= Q(record_type=kind, record_id__in=rows.values("pk"))
    return held


# Sources


def speaking() -> Iterable[type[Any]]:
    """What is taken from a source."""
    return (Submission, UniverseEdition, *stated_models())


def of_sources(care: Care) -> Q:
    """One's own, and what is published anyway."""
    return own_sources(care) | Q(pk__in=Source.objects.published().values("pk"))


def own_sources(care: Care) -> Q:
    """Of one's office, behind what one looks after, or added by oneself and not used yet."""
    held = [Q(pk__in=rows_from(care, model)) for model in speaking()]
    if care.office is not None:
        held.append(Q(office=care.office))
    return reduce(or_, held, added_and_unused(care))


def rows_from(care: Care, model: type[Any]) -> Any:
    return model._default_manager.filter(rows_of(care, model)).order_by().values("source")


def added_and_unused(care: Care) -> Q:
    if care.account is None:
        return NOTHING
    added = Event.objects.filter(
        record_type=ContentType.objects.get_for_model(Source),
        verb=Verb.CREATE,
        actor=care.account,
    )
    used = (Q(Exists(model._default_manager.filter(source=OuterRef("pk")))) for model in speaking())
    return Q(pk__in=added.order_by().values("record_id")) & ~reduce(or_, used)


def only_used_inside(care: Care) -> Q:
    outside = Q()
    for model in speaking():
        rows = model._default_manager.filter(source=OuterRef("pk"))
        outside |= Q(Exists(rows.exclude(pk__in=seen_keys(care, model))))
    of_another = Q(office__isnull=False)
    if care.office is not None:
        of_another &= ~Q(office=care.office)
    return ~outside & ~of_another


def seen_keys(care: Care, model: type[Any]) -> Any:
    return model._default_manager.filter(rows_of(care, model)).order_by().values("pk")


def of_attachments(care: Care) -> Q:
    """Not of sources that are merely published: a scan may show more than its figures."""
    return Q(source__in=Source.objects.filter(own_sources(care)))
