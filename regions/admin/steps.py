"""The steps in a document's life as buttons: their words, addresses and when they are offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regions import actions
from regions.access import may
from regions.actions.discard import is_discardable
from regions.actions.own_work import is_own_work
from regions.actions.take_back import is_submitter
from regions.models import (
    EditionKind,
    Reviewed,
    Stated,
    Status,
    Submission,
    UniverseEdition,
    Verb,
)

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Step:
    slug: str
    verb: Verb
    act: Callable[..., Any]
    statuses: tuple[Status, ...]
    label: Text
    done: Text
    question: Text = ""
    warning: Text = ""
    asks_reason: bool = False
    as_read: bool = False  # refused where something changed since the page was opened
    is_main: bool = False
    done_edition: Text = ""
    is_for: Callable[[Any, User], bool] = lambda document, user: True

    @property
    def is_confirmed(self) -> bool:
        return bool(self.question)

    @property
    def style(self) -> str:
        return "main" if self.is_main else "plain"

    def done_for(self, document: Reviewed | Stated) -> str:
        of_edition = isinstance(document, UniverseEdition) and self.done_edition
        return str(of_edition or self.done)


STEPS = (
    Step(
        slug="sahkan",
        verb=Verb.VERIFY,
        act=actions.verify,
        statuses=(Status.SUBMITTED,),
        label=_("Sahkan"),
        done=_("Disahkan. Angkanya tampil di halaman wilayah mulai sekarang."),
        done_edition=_("Disahkan. Semesta ini dipakai mulai sekarang."),
        is_main=True,
        as_read=True,
        is_for=lambda document, user: not needs_another(document, user),
    ),
    Step(
        slug="kembalikan",
        verb=Verb.RETURN,
        act=actions.return_for_correction,
        statuses=(Status.SUBMITTED,),
        label=_("Kembalikan"),
        done=_("Dikembalikan kepada pengisinya."),
        question=_("Apa yang harus diperbaiki?"),
        asks_reason=True,
    ),
    Step(
        slug="ajukan",
        verb=Verb.SUBMIT,
        act=actions.submit,
        statuses=(Status.DRAFT, Status.RETURNED),
        label=_("Ajukan"),
        done=_("Diajukan. Orang kedua akan memeriksa dan mengesahkannya."),
        is_main=True,
    ),
    Step(
        slug="batalkan-pengajuan",
        verb=Verb.SUBMIT,
        act=actions.take_back,
        statuses=(Status.SUBMITTED,),
        label=_("Batalkan pengajuan"),
        done=_("Pengajuan dibatalkan; laporannya kembali menjadi draf Anda."),
        is_for=is_submitter,
    ),
    Step(
        slug="revisi",
        verb=Verb.REVISE,
        act=actions.revise,
        statuses=(Status.VERIFIED,),
        label=_("Revisi"),
        done=_("Revisi dibuka sebagai draf. Angka lama tetap tampil sampai revisi ini disahkan."),
    ),
    Step(
        slug="tarik",
        verb=Verb.WITHDRAW,
        act=actions.withdraw,
        statuses=(Status.VERIFIED,),
        label=_("Tarik"),
        done=_("Ditarik. Angkanya tidak lagi tampil di halaman mana pun."),
        done_edition=_("Ditarik. Semesta ini tidak lagi dipakai."),
        question=_("Mengapa angka ini ditarik?"),
        asks_reason=True,
    ),
    Step(
        slug="hapus-draf",
        verb=Verb.EDIT,
        act=actions.discard,
        statuses=(Status.DRAFT,),
        label=_("Hapus draf"),
        done=_("Draf dihapus."),
        question=_("Hapus draf ini beserta seluruh isinya?"),
        is_for=is_discardable,
        warning=_(
            "Draf yang belum pernah diajukan hilang tanpa jejak: isi dan riwayatnya "
            "tidak dapat dikembalikan."
        ),
    ),
)
STEP_BY_SLUG = {step.slug: step for step in STEPS}


def offered(document: Submission | UniverseEdition, user: User) -> list[Step]:
    """The buttons for ``user`` on ``document`` as it stands."""
    if isinstance(document, UniverseEdition) and document.kind != EditionKind.SERIES:
        return []
    return [step for step in STEPS if _is_offered(step, document, user)]


def _is_offered(step: Step, document: Submission | UniverseEdition, user: User) -> bool:
    fits = document.status in step.statuses and may(user, step.verb, document)
    return fits and step.is_for(document, user)


def needs_another(document: Submission | UniverseEdition, user: User) -> bool:
    """Whether ``user`` could verify, had somebody else entered it."""
    waits = document.status == Status.SUBMITTED and may(user, Verb.VERIFY, document)
    alone = settings.COVERAGE_ONE_PERSON_OFFICE
    return waits and not alone and is_own_work(document, user)


def status_class(document: Reviewed | Stated) -> str:
    return f"status status-{document.status}"
