"""Why a verb is refused, in a sentence for the person who tried it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.checks import Doubt
from regions.meanwhile import Meanwhile, newest_event
from regions.models import Closing, Precision, Reviewed, Stated, Status, Submission, Verb
from regions.numbers import holds_nik
from regions.people import name_of
from regions.periods import say_period


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


class ReadMeanwhile(Refused):
    """Somebody changed what is about to be confirmed since it was read."""

    def __init__(self) -> None:
        super().__init__(_("Isinya berubah sejak halaman ini dibuka. Baca lagi, lalu sahkan."))


class ChangedMeanwhile(Refused):
    """Another wrote what is about to be written otherwise; ``changes`` says where."""

    def __init__(
        self, changes: Mapping[str, Meanwhile], kept: Iterable[str] = (), newest: str = ""
    ) -> None:
        self.changes = dict(changes)
        self.kept = set(kept)  # what only the other changed
        self.newest = newest  # what whoever chooses now has seen
        super().__init__(
            _("Orang lain mengubah angka atau isian yang sama sejak halaman ini dibuka.")
        )


class TwinStands(Refused):
    """Somebody else entered the same in the same moment."""

    def __init__(self, twin: Submission | Stated) -> None:
        self.twin = twin
        super().__init__(
            _("Sudah ada: %(twin)s, berstatus “%(status)s”.")
            % {"twin": twin, "status": twin.get_status_display()}
        )


class DoubtsOpen(Refused):
    def __init__(self, doubts: Sequence[Doubt]) -> None:
        self.doubts = list(doubts)
        told = " ".join(doubt.said for doubt in self.doubts)
        super().__init__(_("Beri alasan dahulu untuk: %s") % told)


class TooLong(Refused):
    def __init__(self, most: int) -> None:
        super().__init__(_("Alasan paling panjang %s huruf.") % most)


class NothingChosen(Refused):
    def __init__(self) -> None:
        super().__init__(_("Belum ada yang dipilih."))


class ManyChanged(Refused):
    """Some of many rows changed since they were read; nothing was done to any of them."""

    def __init__(self, changed: Sequence[Model]) -> None:
        self.changed = [one.pk for one in changed]
        names = ", ".join(str(one) for one in changed) or _("ada yang sudah dihapus")
        super().__init__(
            _("Belum ada yang disimpan. Berubah sejak halaman ini dibuka: %s.") % names
        )


class OneOfMany(Refused):
    def __init__(self, row: Model, refused: Refused) -> None:
        self.row, self.refused = row, refused
        told = {"row": row, "why": refused}
        super().__init__(_("Belum ada yang disimpan. %(row)s: %(why)s") % told)


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


class PeriodClosed(Refused):
    def __init__(self, closing: Closing) -> None:
        self.closing = closing
        super().__init__(
            _(
                "Periode %(month)s %(region)s ditutup oleh %(actor)s pada %(day)s; minta yang "
                "berhak membukanya kembali."
            )
            % {
                "month": say_period(closing.month, Precision.MONTH),
                "region": closing.region,
                "actor": name_of(closing.closed_by),
                "day": say_period(timezone.localdate(closing.closed_at), Precision.DAY),
            }
        )


class ClosedBefore(Refused):
    def __init__(self, closing: Closing) -> None:
        super().__init__(
            _("Periode %(month)s %(region)s sudah ditutup oleh %(actor)s.")
            % {
                "month": say_period(closing.month, Precision.MONTH),
                "region": closing.region,
                "actor": name_of(closing.closed_by),
            }
        )


class NotClosed(Refused):
    def __init__(self) -> None:
        super().__init__(_("Periode ini sudah dibuka kembali."))


class MonthNotOver(Refused):
    def __init__(self, month: datetime.date) -> None:
        told = say_period(month, Precision.MONTH)
        super().__init__(_("%s belum berakhir; tutup setelah bulannya lewat.") % told)


class BreaksRule(Refused):
    def __init__(self, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))


def demand_status(document: Reviewed | Stated, verb: Verb, *allowed: Status) -> None:
    if document.status not in allowed:
        raise WrongStatus(document, verb)


def demand_read(document: Reviewed | Stated, seen: str | None) -> None:
    """Nobody confirms what changed after he read it; ``None`` where nothing was shown."""
    if seen is not None and seen != newest_event(document):
        raise ReadMeanwhile


def demand_reason(reason: str) -> str:
    if not reason.strip():
        raise ReasonMissing
    if holds_nik(reason):
        raise NikInReason
    return reason.strip()


class MinutesOpen(Refused):
    def __init__(self, minutes: Reviewed) -> None:
        super().__init__(
            _("Kesepakatannya sudah dicatat: %(minutes)s (nomor %(number)s, %(status)s).")
            % {
                "minutes": minutes,
                "number": minutes.pk,
                "status": minutes.get_status_display().lower(),
            }
        )


class NothingToAgreeOn(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("Belum ada angka BPJS atau Disnaker untuk wilayah dan bulan ini; isi dahulu.")
        )


class AttachedBefore(Refused):
    def __init__(self, name: str) -> None:
        super().__init__(_("Berkas ini sudah terlampir: %s.") % name)


class NothingToHandOver(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("Pilih sekurang-kurangnya satu wilayah tanggungan dan rekan dari kantor yang sama.")
        )
