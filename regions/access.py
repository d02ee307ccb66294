"""Who may do what. Regions in one's care come with a later issue; the questions stay the same."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from regions.models import Office, Reviewed, Staff, Verb

WORD_OF_DJANGO = {Verb.CREATE: "add", Verb.EDIT: "change"}

Actor = User | AnonymousUser


def right(verb: Verb, document: Reviewed | type[Reviewed]) -> str:
    """The permission that ``verb`` needs on ``document``."""
    meta = document._meta
    return f"{meta.app_label}.{WORD_OF_DJANGO.get(verb, verb.value)}_{meta.model_name}"


def may(actor: Actor, verb: Verb, document: Reviewed | type[Reviewed]) -> bool:
    return bool(actor.is_active and actor.has_perm(right(verb, document)))


def demand(actor: Actor, verb: Verb, document: Reviewed | type[Reviewed]) -> None:
    """Raise ``PermissionDenied`` unless ``actor`` may do ``verb`` to ``document``."""
    if not may(actor, verb, document):
        raise PermissionDenied(_("Akun ini tidak berhak melakukannya: %s.") % verb.label.lower())


def office_of(actor: Actor) -> Office | None:
    """The office that ``actor`` works for."""
    if not actor.pk:
        return None
    staff = Staff.objects.select_related("office").filter(user_id=actor.pk).first()
    return staff.office if staff else None
