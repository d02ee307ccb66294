"""Taking a file in: it is read, refused where it holds what is a person's, and only then kept."""

from __future__ import annotations

import hashlib
import secrets
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _

from regions.access import office_of
from regions.imports.personal import refuse_personal_data
from regions.imports.reading import read_workbook
from regions.imports.workbook import Refusal, Workbook
from regions.models import ImportKind, Upload, UploadState
from regions.numbers import holds_nik, write_count

MEGABYTE = 1024 * 1024
LONGEST_NAME = 200
LONGEST_SUFFIX = 5


def receive(
    *, kind: ImportKind, file: File[bytes], answers: Mapping[str, str], actor: User
) -> Upload:
    """Raises ``Refusal`` with nothing kept where the file cannot be read or must not be."""
    refuse_file(file)
    upload = Upload(kind=kind, office=office_of(actor), answers=dict(answers), added_by=actor)
    return put_away(upload, file)


def exchange(*, upload: Upload, file: File[bytes]) -> Upload:
    """The mended file in the place of the earlier one; what was answered stays."""
    refuse_file(file)
    with transaction.atomic():
        fresh = Upload.objects.select_for_update(of=("self",)).get(pk=upload.pk)
        if fresh.state != UploadState.OPEN:
            raise Refusal(_("Berkas ini sudah dipakai; unggah yang baru sebagai impor baru."))
        storage, earlier = fresh.file.storage, str(fresh.file.name)
        put_away(fresh, file)
        transaction.on_commit(lambda: storage.delete(earlier))
    return fresh


def book_of(upload: Upload) -> Workbook:
    """The kept file, read again."""
    path = Path(upload.file.path)
    if not path.exists():
        raise Refusal(_("Berkasnya tidak ada lagi di penyimpanan. Unggah sekali lagi."))
    return read_workbook(path, upload.name)


def refuse_file(file: File[bytes]) -> None:
    size, name = file.size or 0, name_of_file(file)
    if size > settings.COVERAGE_FILE_MEGABYTES * MEGABYTE:
        raise Refusal(too_large(size))
    if holds_nik(name):
        raise Refusal(_("Nama berkas berisi 16 angka seperti NIK; ganti lalu unggah lagi."))
    with on_disk(file) as path:
        refuse_personal_data(read_workbook(path, name))


def too_large(size: int) -> str:
    told = _("Berkas ini %(size)s MB, sedangkan yang diterima paling besar %(most)s MB.")
    most = settings.COVERAGE_FILE_MEGABYTES
    return told % {"size": write_count(-(-size // MEGABYTE)), "most": write_count(most)}


@contextmanager
def on_disk(file: File[bytes]) -> Iterator[Path]:
    """Where the file lies while it is looked at; a copy is gone afterwards."""
    if callable(found := getattr(file, "temporary_file_path", None)):
        yield Path(found())
        return
    with tempfile.NamedTemporaryFile(suffix=suffix_of(name_of_file(file))) as copy:
        for chunk in file.chunks():
            copy.write(chunk)
        copy.flush()
        yield Path(copy.name)


def put_away(upload: Upload, file: File[bytes]) -> Upload:
    """Under a name of our own: that of the sender is only shown."""
    name = name_of_file(file)
    upload.name, upload.size, upload.sha256 = name, file.size or 0, digest(file)
    upload.file.save(f"{secrets.token_hex(12)}{suffix_of(name)}", file, save=False)
    try:
        with transaction.atomic():
            upload.save()
    except BaseException:
        upload.file.storage.delete(str(upload.file.name))
        raise
    return upload


def digest(file: File[bytes]) -> str:
    found = hashlib.sha256()
    for chunk in file.chunks():
        found.update(chunk)
    return found.hexdigest()


def name_of_file(file: File[bytes]) -> str:
    return Path(file.name or "berkas").name[-LONGEST_NAME:]


def suffix_of(name: str) -> str:
    suffix = Path(name).suffix.lower()
    return suffix if suffix[1:].isalnum() and len(suffix) <= LONGEST_SUFFIX else ""
