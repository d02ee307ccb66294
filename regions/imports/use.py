"""A file that was checked is written: once, and only as its preview showed it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.actions.refusals import Refused
from regions.imports.outcome import Plan, Prepared, Written
from regions.imports.prepare import prepare
from regions.imports.receive import book_of
from regions.imports.workbook import Workbook
from regions.models import ImportKind, Upload, UploadState

MOST_NUMBERS = 300  # as many as an address may name


class AlreadyUsed(Refused):
    def __init__(self) -> None:
        super().__init__(_("Berkas ini sudah ditulis; tidak ada yang ditulis dua kali."))


class PreviewIsOld(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("Sejak pratinjau dibuka ada yang berubah. Belum ada yang ditulis; periksa lagi.")
        )


def look_at(upload: Upload, actor: User) -> tuple[Workbook, Prepared]:
    """The kept file as it is understood now."""
    book = book_of(upload)
    kind = ImportKind(upload.kind)
    return book, prepare(kind=kind, book=book, answers=upload.answers, actor=actor)


def use(
    *,
    upload: Upload,
    actor: User,
    submit: bool,
    reasons: Mapping[str, str],
    reason: str,
    seen: str,
) -> Written:
    """Write the plan whose fingerprint is ``seen``; a second press of the button writes nothing."""
    if upload.state != UploadState.OPEN:
        raise AlreadyUsed
    _book, prepared = look_at(upload, actor)
    plan = prepared.plan
    if plan is None or plan.is_empty or fingerprint(plan) != seen:
        raise PreviewIsOld
    with transaction.atomic():
        fresh = Upload.objects.select_for_update(of=("self",)).get(pk=upload.pk)
        if fresh.state != UploadState.OPEN:
            raise AlreadyUsed
        if (fresh.sha256, fresh.answers) != (upload.sha256, upload.answers):
            raise PreviewIsOld
        written = plan.write(actor=actor, submit=submit, reasons=reasons, reason=reason)
        fresh.state = UploadState.WRITTEN
        fresh.result = result_of(plan, written, actor, submit=submit)
        fresh.save(update_fields=["state", "result"])
    return written


def result_of(plan: Plan, written: Written, actor: User, *, submit: bool) -> dict[str, object]:
    return {
        "made": written.made,
        "changed": written.changed,
        "same": plan.same,
        "values": len(plan.changes),
        "numbers": list(written.numbers) if len(written.numbers) <= MOST_NUMBERS else [],
        "notes": [str(note) for note in plan.notes],
        "submitted": submit,
        "by": actor.pk,
        "at": timezone.now().isoformat(),
    }


def fingerprint(plan: Plan) -> str:
    """The same as long as the same would be written; doubts are asked again on handing in."""
    found = hashlib.sha256()
    for change in plan.changes:
        place = change.place
        line = (place.sheet, place.row, place.column, change.what, change.old, change.new)
        found.update(repr(line).encode())
    found.update(repr((plan.new, plan.changed)).encode())
    return found.hexdigest()
