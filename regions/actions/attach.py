from __future__ import annotations

import hashlib

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from regions.actions.recorded import recorded
from regions.actions.refusals import AttachedBefore
from regions.care import Actor, care_of
from regions.care_rows import own_sources
from regions.models import Attachment, Source, Verb


@transaction.atomic
def attach(*, source: Source, file: UploadedFile[bytes], actor: User) -> Attachment:
    """Keep a scan or PDF beside ``source``; what was attached is not exchanged."""
    demand_source(actor, source)
    sha256 = hashlib.sha256(b"".join(file.chunks())).hexdigest()
    if source.attachments.filter(sha256=sha256).exists():
        raise AttachedBefore(str(file.name))
    attachment = Attachment.objects.create(
        source=source,
        file=file,
        name=str(file.name)[-200:],
        size=file.size or 0,
        sha256=sha256,
        added_by=actor,
    )
    changes = {"attachment": [None, attachment.name]}
    recorded(record=source, actor=actor, verb=Verb.EDIT, changes=changes)
    return attachment


def demand_source(actor: User, source: Source) -> None:
    """Whoever enters or verifies figures of ``source`` may attach its document."""
    if not (actor.has_perm("regions.add_attachment") and reaches(actor, source)):
        raise PermissionDenied(_("Akun ini tidak berhak melampirkan berkas pada sumber ini."))


def reaches(actor: Actor, source: Source) -> bool:
    """Whether ``source`` is one's own; that it is published is not enough to see its scan."""
    care = care_of(actor)
    own = Source.objects.filter(own_sources(care), pk=source.pk)
    return care.everywhere or own.exists()
