"""The choices of care, checks, imports and accounts, in the words of the screen."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """Which regions an account looks after."""

    OFFICE = "office", _("Semua wilayah layanan kantornya")
    LISTED = "listed", _("Hanya wilayah yang disebut")
    EVERYWHERE = "everywhere", _("Seluruh Indonesia")


class Check(models.TextChoices):
    """What is implausible though possible; the stored values are those of ``reports.measures``."""

    JUMP = "jump", _("Berubah jauh dari periode sebelumnya")
    THOUSANDFOLD = "thousandfold", _("Mungkin ribuan ditulis sebagai satuan, atau sebaliknya")
    SWAPPED_DIGITS = "swapped_digits", _("Mungkin dua angka tertukar")
    ABOVE_PARENT = "above_parent", _("Rincian melebihi induknya")
    ABOVE_UNIVERSE = "above_universe", _("Peserta melebihi semesta")
    DOES_NOT_ADD_UP = "does_not_add_up", _("Total tidak sama dengan jumlah bagiannya")


class ImportKind(models.TextChoices):
    PARTICIPANTS = "peserta", _("Peserta")
    UNIVERSE = "semesta", _("Edisi semesta")
    PRINTED = "angka-rilis", _("Angka rilis")
    TARGETS = "target", _("Target")
    PROGRAMMES = "program", _("Program perlindungan")
    VILLAGES = "desa", _("Capaian desa")
    AWARDS = "penghargaan", _("Penghargaan")
    CLAIMS = "klaim", _("Klaim")


class UploadState(models.TextChoices):
    OPEN = "open", _("Belum dipakai")
    WRITTEN = "written", _("Sudah dipakai")


class AccountEventKind(models.TextChoices):
    LOGIN = "login", _("Masuk")
    LOGIN_FAILED = "login_failed", _("Gagal masuk")
    LOCKED = "locked", _("Terkunci sementara")
    LOGOUT = "logout", _("Keluar")
    MADE = "made", _("Akun dibuat")
    RIGHTS = "rights", _("Hak atau tugas berubah")
    CARE = "care", _("Wilayah tanggungan berubah")
    HANDED_OVER = "handed_over", _("Wilayah diserahkan")
    PASSWORD_SET = "password_set", _("Kata sandi disetel pengelola")
    PASSWORD_CHANGED = "password_changed", _("Kata sandi diganti sendiri")
