"""Who may do what: a right to the verb, and the document among what one looks after."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.utils.translation import gettext as _

from regions.care import Actor, care_of, is_changeable, is_in_care
from regions.models import (
    AwardCategory,
    Decision,
    Office,
    Region,
    Reviewed,
    Source,
    Staff,
    Stated,
    Verb,
)

WORD_OF_DJANGO = {Verb.CREATE: "add", Verb.EDIT: "change"}
# Whoever may confirm a record may open it again.
WORD_OF_STATED = {
    **WORD_OF_DJANGO,
    Verb.VERIFY: "confirm",
    Verb.RETURN: "confirm",
    Verb.REOPEN: "confirm",
}
# Lists that a clerk may add to: a new row changes nothing of anybody.
GROWING: tuple[type[Model], ...] = (AwardCategory, Source)

Ruled = Reviewed | Stated | Decision | type[Reviewed] | type[Stated]


def rights(verb: Verb, document: Ruled | Model) -> list[str]:
    """The permissions that ``verb`` needs on ``document``; a revision is opened to be typed in."""
    meta = document._meta
    verbs = (Verb.REVISE, Verb.EDIT) if verb == Verb.REVISE else (verb,)
    named = WORD_OF_STATED if issubclass(meta.model, Stated) else WORD_OF_DJANGO
    words = [named.get(one, one.value) for one in verbs]
    return [f"{meta.app_label}.{word}_{meta.model_name}" for word in words]


def has_right(actor: Actor, verb: Verb, document: Ruled | Model) -> bool:
    return actor.is_active and actor.has_perms(rights(verb, document))


def may(actor: Actor, verb: Verb, document: Ruled) -> bool:
    """Whether ``actor`` has the right and, for a row, looks after where it belongs."""
    if not has_right(actor, verb, document):
        return False
    return isinstance(document, type) or is_in_care(document, actor)


def demand(actor: Actor, verb: Verb, document: Ruled) -> None:
    """Raise ``PermissionDenied`` unless ``actor`` may do ``verb`` to ``document``."""
    if not may(actor, verb, document):
        raise PermissionDenied(why_not(actor, verb, document))


def demand_regions(actor: Actor, regions: Iterable[Region]) -> None:
    """Raise ``PermissionDenied`` unless ``actor`` looks after every one of ``regions``."""
    if not all(care_of(actor).holds_region(region.pk) for region in regions):
        raise PermissionDenied(outside())


def may_keep(actor: Actor, verb: Verb, record: Model) -> bool:
    """Whether ``actor`` may add, change or delete a row that others may refer to."""
    if not has_right(actor, verb, record):
        return False
    if care_of(actor).everywhere:
        return True
    if verb == Verb.CREATE:
        return isinstance(record, GROWING) and names_own_office(actor, record)
    return is_changeable(record, actor) and names_own_office(actor, record)


def keeps_any(actor: Actor, model: type[Model]) -> bool:
    """Whether there may be rows of ``model`` that ``actor`` keeps up."""
    return care_of(actor).everywhere or model is Source


def names_own_office(actor: Actor, record: Model) -> bool:
    """A recap of another office is not made up for it."""
    office: int | None = getattr(record, "office_id", None)
    return office is None or care_of(actor).holds_office(office)


def demand_keeping(actor: Actor, verb: Verb, record: Model) -> None:
    """Raise ``PermissionDenied`` unless ``actor`` may keep up ``record``."""
    if not may_keep(actor, verb, record):
        raise PermissionDenied(why_not(actor, verb, record))


def why_not(actor: Actor, verb: Verb, document: Ruled | Model) -> str:
    """Without a word of what lies outside."""
    if has_right(actor, verb, document):
        return outside()
    return _("Akun ini tidak berhak melakukannya: %s.") % verb.label.lower()


def outside() -> str:
    return _("Di luar wilayah tanggungan akun ini.")


def office_of(actor: Actor) -> Office | None:
    """The office that ``actor`` works for."""
    if not actor.pk:
        return None
    staff = Staff.objects.select_related("office").filter(user_id=actor.pk).first()
    return staff.office if staff else None
