"""Confirming, returning and reopening a record as buttons, and why a button is missing."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions import actions
from regions.access import may
from regions.actions.confirm import is_own_record
from regions.admin.steps import Step
from regions.models import Stated, Status, Verb


def confirm(*, document: Stated, actor: User, seen: str | None = None) -> Stated:
    return actions.confirm(record=document, actor=actor, seen=seen)


def reopen(*, document: Stated, actor: User, reason: str) -> Stated:
    return actions.reopen(record=document, actor=actor, reason=reason)


def give_back(*, document: Stated, actor: User, reason: str) -> Stated:
    return actions.return_record(record=document, actor=actor, reason=reason)


CONFIRM = Step(
    slug="sahkan",
    verb=Verb.VERIFY,
    act=confirm,
    statuses=(Status.DRAFT,),
    label=gettext_lazy("Sahkan"),
    done=gettext_lazy("Disahkan. Tampil di halaman mulai sekarang."),
    is_main=True,
    as_read=True,
    is_for=lambda record, user: not is_own_draft(record, user),
)
RETURN = Step(
    slug="kembalikan",
    verb=Verb.RETURN,
    act=give_back,
    statuses=(Status.DRAFT,),
    label=gettext_lazy("Kembalikan"),
    done=gettext_lazy("Dikembalikan kepada pengisinya."),
    question=gettext_lazy("Apa yang harus diperbaiki?"),
    asks_reason=True,
    is_for=lambda record, user: not is_own_draft(record, user),
)
REOPEN = Step(
    slug="buka-kembali",
    verb=Verb.REOPEN,
    act=reopen,
    statuses=(Status.VERIFIED,),
    label=gettext_lazy("Buka kembali"),
    done=gettext_lazy("Dibuka kembali sebagai draf; tidak tampil sampai disahkan lagi."),
    question=gettext_lazy("Mengapa dibuka kembali?"),
    asks_reason=True,
)
RECORD_STEPS = (CONFIRM, RETURN, REOPEN)


def steps_for(record: Stated, user: User) -> list[Step]:
    """The buttons for ``user`` on ``record`` as it stands."""
    fitting = (step for step in RECORD_STEPS if record.status in step.statuses)
    return [one for one in fitting if may(user, one.verb, record) and one.is_for(record, user)]


def why_not_confirmed(record: Stated, user: User) -> str:
    """Why ``user`` sees no button to confirm a draft; blank where there is one."""
    if record.status != Status.DRAFT:
        return ""
    if not may(user, Verb.VERIFY, record):
        return _("Menunggu pengesahan. Akun ini tidak berhak mengesahkan; pengesah melakukannya.")
    if is_own_draft(record, user):
        return _(
            "Menunggu orang kedua: Anda yang mengisi atau mengubahnya; orang lain mengesahkan."
        )
    return ""


def is_own_draft(record: Any, user: User) -> bool:
    return not settings.COVERAGE_ONE_PERSON_OFFICE and is_own_record(record, user)
