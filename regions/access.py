"""Who may do what. Regions in one's care come with a later issue; the questions stay the same."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from regions.models import Office, Placement, Region, Reviewed, Staff, Stated, Verb

WORD_OF_DJANGO = {Verb.CREATE: "add", Verb.EDIT: "change"}
# Whoever may confirm a record may open it again.
WORD_OF_STATED = {**WORD_OF_DJANGO, Verb.VERIFY: "confirm", Verb.RETURN: "confirm"}

Actor = User | AnonymousUser
Ruled = Reviewed | Stated | type[Reviewed] | type[Stated]


def rights(verb: Verb, document: Ruled) -> list[str]:
    """The permissions that ``verb`` needs on ``document``; a revision is opened to be typed in."""
    meta = document._meta
    verbs = (Verb.REVISE, Verb.EDIT) if verb == Verb.REVISE else (verb,)
    named = WORD_OF_STATED if issubclass(meta.model, Stated) else WORD_OF_DJANGO
    words = [named.get(one, one.value) for one in verbs]
    return [f"{meta.app_label}.{word}_{meta.model_name}" for word in words]


def may(actor: Actor, verb: Verb, document: Ruled) -> bool:
    return bool(actor.is_active and actor.has_perms(rights(verb, document)))


def demand(actor: Actor, verb: Verb, document: Ruled) -> None:
    """Raise ``PermissionDenied`` unless ``actor`` may do ``verb`` to ``document``."""
    if not may(actor, verb, document):
        raise PermissionDenied(_("Akun ini tidak berhak melakukannya: %s.") % verb.label.lower())


def office_of(actor: Actor) -> Office | None:
    """The office that ``actor`` works for."""
    if not actor.pk:
        return None
    staff = Staff.objects.select_related("office").filter(user_id=actor.pk).first()
    return staff.office if staff else None


def is_served(office: Office, region: Region) -> bool:
    """Whether ``region`` or its province is among those of ``office``; yes where none is named."""
    served = set(office.regions.values_list("pk", flat=True))
    above = Placement.objects.filter(region=region, valid_until=None).values_list(
        "parent", flat=True
    )
    return not served or bool(served & {region.pk, *above})
