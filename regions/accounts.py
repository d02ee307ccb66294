"""Accounts that somebody keeps: those whose care and rights lie within the keeper's own."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission, User
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from regions.care import Actor, Care, care_of
from regions.models import Office, Region, Scope, Staff


def accounts_within(accounts: QuerySet[User], keeper: Actor) -> QuerySet[User]:
    """Those that ``keeper`` sees: all of whose care is also his."""
    care = care_of(keeper)
    if care.everywhere:
        return accounts
    return accounts.filter(is_superuser=False, staff__in=placements_within(care))


def placements_within(care: Care) -> QuerySet[Staff]:
    """Of one's own office or of none; an account that looks after nothing is nobody's."""
    listed = Staff.regions.through.objects.filter(staff=OuterRef("pk"))
    served = Office.regions.through.objects.filter(office=OuterRef("office"))
    own = Q(office=care.office) if care.office is not None else Q(pk__in=[])
    return Staff.objects.exclude(scope=Scope.EVERYWHERE).filter(
        own | Q(Q(Exists(listed)), office=None),
        ~Exists(listed.exclude(region__in=care.regions)),
        ~Q(scope=Scope.OFFICE) | ~Exists(served.exclude(region__in=care.regions)),
    )


def may_keep_account(keeper: Actor, account: User) -> bool:
    """Nobody takes over an account that may do or look after more than he does."""
    if keeper.is_superuser:
        return True
    seen = accounts_within(User.objects.filter(pk=account.pk), keeper)
    return not account.is_superuser and rights_of(account) <= rights_of(keeper) and seen.exists()


def rights_of(account: Actor) -> set[int]:
    """Also of an account that is switched off: it may be switched on again."""
    held = Q(group__user=account.pk) | Q(user=account.pk)
    return set(Permission.objects.filter(held).order_by().values_list("pk", flat=True))


def grantable_rights(keeper: Actor) -> QuerySet[Permission]:
    rights = Permission.objects.all()
    return rights if keeper.is_superuser else rights.filter(pk__in=rights_of(keeper))


def grantable_groups(keeper: Actor) -> QuerySet[Group]:
    """Those that give no right which ``keeper`` lacks."""
    beyond = Permission.objects.exclude(pk__in=grantable_rights(keeper).values("pk"))
    return Group.objects.exclude(permissions__in=beyond).order_by("pk")


def grantable_scopes(keeper: Actor) -> list[Scope]:
    everywhere = care_of(keeper).everywhere
    return [one for one in Scope if everywhere or one != Scope.EVERYWHERE]


def refuse_beyond(care: Care, scope: str, office: Office | None, regions: Iterable[Region]) -> None:
    """Raise ``ValidationError`` where this would give more than ``care``."""
    if care.everywhere:
        return
    if scope == Scope.EVERYWHERE:
        raise ValidationError({"scope": _("Melebihi wilayah tanggungan Anda.")})
    if office is not None and not care.holds_office(office.pk):
        raise ValidationError({"office": _("Pilih kantor Anda sendiri.")})
    served = office.regions.all() if office is not None and scope == Scope.OFFICE else ()
    beyond = [one for one in (*regions, *served) if not care.holds_region(one.pk)]
    if beyond:
        field = "scope" if scope == Scope.OFFICE else "regions"
        raise ValidationError({field: _("Melebihi wilayah tanggungan Anda.")})
