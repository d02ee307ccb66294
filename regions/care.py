"""Which regions an account looks after, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import ForeignKey, Model, Q, QuerySet

from regions.care_rows import PLACES, RULED, rows_changeable, rows_of
from regions.models import Office, Placement, Region, Scope, Staff

Actor = User | AnonymousUser
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Care:
    """``regions`` are keys, with all that lie below; an office's own figures go with its key."""

    everywhere: bool = False
    regions: frozenset[int] = frozenset()
    office: int | None = None
    account: int | None = None

    def holds_region(self, region: int | None) -> bool:
        return self.everywhere or region in self.regions

    def holds_office(self, office: int | None) -> bool:
        return self.everywhere or (office is not None and office == self.office)

    def of(self, model: type[Model]) -> Q:
        """The rows of ``model`` that belong to what is looked after; a source may be seen more."""
        return Q() if self.everywhere else rows_of(self, model)

    def changeable(self, model: type[Model]) -> Q:
        """Those of them that nobody else's rows depend on."""
        return Q() if self.everywhere else rows_changeable(self, model)


def care_of(actor: Actor) -> Care:
    """Asked of the database once for each account object, which lives as long as a request."""
    known: Care | None = actor.__dict__.get("_care")
    if known is None:
        known = actor.__dict__["_care"] = read_care(actor)
    return known


def read_care(actor: Actor) -> Care:
    if not actor.pk or not actor.is_active:
        return Care()
    if actor.is_superuser:
        return Care(everywhere=True, account=actor.pk)
    staff = Staff.objects.select_related("office").filter(user_id=actor.pk).first()
    if staff is None:
        return Care(account=actor.pk)
    named = named_regions(staff)
    return Care(
        everywhere=staff.scope == Scope.EVERYWHERE,
        regions=with_all_below(named) if named else frozenset(),
        office=staff.office_id,
        account=actor.pk,
    )


def named_regions(staff: Staff) -> set[int]:
    """The regions that the account or its office names, without those below them."""
    if staff.scope == Scope.EVERYWHERE:
        return set()
    if staff.scope == Scope.LISTED:
        return set(staff.regions.values_list("pk", flat=True))
    return set(staff.office.regions.values_list("pk", flat=True)) if staff.office else set()


def with_all_below(named: Iterable[int]) -> frozenset[int]:
    """``named`` and every region that belongs to one of them today."""
    found: set[int] = set()
    new = set(named)
    while new:
        found |= new
        below = Placement.objects.filter(parent__in=new, valid_until=None)
        new = set(below.values_list("region", flat=True)) - found
    return frozenset(found)


def in_care(rows: QuerySet[Row], actor: Actor) -> QuerySet[Row]:
    """Those of ``rows`` that ``actor`` may see."""
    return rows.filter(care_of(actor).of(rows.model))


def is_in_care(document: Any, actor: Actor) -> bool:
    """Whether ``actor`` looks after ``document`` as it was stored and as it stands in hand."""
    care = care_of(actor)
    if care.everywhere:
        return True
    stored = stored_links(document, care)
    if stored is None:
        return False
    return names_places_in_care(document, care) and names_rows_in_care(document, stored, care)


def is_changeable(document: Any, actor: Actor) -> bool:
    """Whether no row outside ``actor``'s care depends on ``document``."""
    care, rows = care_of(actor), type(document)._default_manager
    return care.everywhere or rows.filter(care.changeable(rows.model), pk=document.pk).exists()


def links(model: type[Model]) -> list[ForeignKey[Any, Any]]:
    """The fields that lead to rows which are not everybody's to refer to."""
    found = (field for field in model._meta.concrete_fields if isinstance(field, ForeignKey))
    return [field for field in found if field.related_model in RULED]


def stored_links(document: Any, care: Care) -> dict[str, Any] | None:
    """What ``document`` refers to in the database; ``None`` where that is outside ``care``."""
    if document.pk is None:
        return {}
    model = type(document)
    names = [field.attname for field in links(model)]
    rows = model._default_manager.filter(care.of(model), pk=document.pk)
    stored: dict[str, Any] | None = rows.values("pk", *names).first()
    return stored


def names_places_in_care(document: Any, care: Care) -> bool:
    """Neither the region nor the office that ``document`` names now lies outside."""
    for path in PLACES.get(type(document), ()):
        place = document
        for name in path.split("__"):
            place = getattr(place, name, None)
        if isinstance(place, Region) and not care.holds_region(place.pk):
            return False
        if isinstance(place, Office) and not care.holds_office(place.pk):
            return False
    return True


def names_rows_in_care(document: Any, stored: dict[str, Any], care: Care) -> bool:
    """Whatever ``document`` refers to anew may be seen: its source, the claim that holds it."""
    for field in links(type(document)):
        key, model = getattr(document, field.attname), field.related_model
        if key is None or key == stored.get(field.attname):
            continue
        if not model._default_manager.filter(care.of(model), pk=key).exists():
            return False
    return True
