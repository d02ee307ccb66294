"""Why a verb is refused, in a sentence for the person who tried it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from regions.models import Reviewed, Stated, Status, Verb
from regions.numbers import holds_nik


class Refused(Exception):
    """The rules do not allow the verb; ``str()`` of it is a sentence for the screen."""


class WrongStatus(Refused):
    def __init__(self, document: Reviewed | Stated, verb: Verb) -> None:
        super().__init__(
            _("Tidak dapat %(verb)s: %(document)s berstatus “%(status)s”.")
            % {
                "verb": verb.label.lower(),
                "document": document,
                "status": document.get_status_display(),
            }
        )


class NothingStated(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("Belum ada satu angka pun. Isi peserta, semesta atau angka rilis, lalu ajukan.")
        )


class NotesOnly(Refused):
    def __init__(self) -> None:
        super().__init__(
            _(
                "Belum ada satu angka pun, hanya catatan. Isi sekurang-kurangnya satu angka "
                "peserta, semesta atau angka rilis, lalu ajukan."
            )
        )


class OwnWork(Refused):
    def __init__(self) -> None:
        super().__init__(_("Anda yang mengisi atau mengajukannya; orang lain harus mengesahkan."))


class NotSubmitter(Refused):
    def __init__(self) -> None:
        super().__init__(_("Hanya yang mengajukan dapat membatalkan pengajuannya."))


class AnotherStands(Refused):
    def __init__(self, other: Reviewed) -> None:
        self.other = other
        super().__init__(
            _(
                "Sudah ada angka yang disahkan untuk wilayah, tanggal, sumber dan jenis hitungan "
                "ini: %(other)s (nomor %(number)s, revisi %(revision)s). Revisi atau tarik yang "
                "itu dahulu."
            )
            % {"other": other, "number": other.pk, "revision": other.revision}
        )


class RevisionOpen(Refused):
    def __init__(self, revision: Reviewed) -> None:
        self.revision = revision
        super().__init__(
            _("Revisinya sudah dibuka (nomor %(number)s, %(status)s); lanjutkan yang itu.")
            % {"number": revision.pk, "status": revision.get_status_display().lower()}
        )


class ReasonMissing(Refused):
    def __init__(self) -> None:
        super().__init__(_("Tulis alasannya, supaya yang mengisi tahu apa yang harus diperbaiki."))


class NikInReason(Refused):
    def __init__(self) -> None:
        super().__init__(_("Ada 16 angka seperti NIK di alasan ini; hapus nomor orang itu."))


class NotOnItsOwn(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("Semesta dari dokumen disahkan bersama laporan yang mengutipnya, bukan sendiri.")
        )


class NotOwnDraft(Refused):
    def __init__(self) -> None:
        super().__init__(_("Hanya draf milik sendiri yang belum pernah diajukan dapat dihapus."))


class NotDecidable(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("Keputusan hanya untuk angka rilis yang belum dipakai, dari laporan yang disahkan.")
        )


class ChangedMeanwhile(Refused):
    def __init__(self) -> None:
        super().__init__(_("Isinya berubah sejak halaman ini dibuka. Baca lagi, lalu sahkan."))


class NotRead(Refused):
    def __init__(self) -> None:
        super().__init__(_("Halaman ini harus dibuka lagi: baca isinya, lalu sahkan."))


class StillDraft(Refused):
    def __init__(self, record: Stated) -> None:
        super().__init__(_("%s masih draf; tidak ada yang perlu dibuka kembali.") % record)


class WholeIsDraft(Refused):
    def __init__(self, whole: Stated) -> None:
        self.whole = whole
        said = {"kind": whole._meta.verbose_name, "whole": whole}
        super().__init__(_("Sahkan dulu %(kind)s yang memuatnya: %(whole)s.") % said)


class BreaksRule(Refused):
    def __init__(self, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))


def demand_status(document: Reviewed | Stated, verb: Verb, *allowed: Status) -> None:
    if document.status not in allowed:
        raise WrongStatus(document, verb)


def demand_reason(reason: str) -> str:
    if not reason.strip():
        raise ReasonMissing
    if holds_nik(reason):
        raise NikInReason
    return reason.strip()
