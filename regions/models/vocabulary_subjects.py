"""The choices of targets, money, programmes and promises, in the words of the screen.

The stored values are those of ``reports.measures``; a test holds the two together.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FundSource(models.TextChoices):
    SELF = "self", _("Dibayar sendiri")
    APBN = "apbn", _("APBN")
    APBD_PROVINCE = "apbd_province", _("APBD provinsi")
    APBD_REGENCY = "apbd_regency", _("APBD kabupaten/kota")
    APBDES = "apbdes", _("APBDes/ADD")
    DBH_SAWIT = "dbh_sawit", _("DBH sawit")
    DBHCHT = "dbhcht", _("DBHCHT")
    CSR = "csr", _("CSR/TJSL")
    DONATION = "donation", _("Donasi")
    EMPLOYER = "employer", _("Pemberi kerja")
    NOT_STATED = "not_stated", _("Tidak disebut")


class Regime(models.TextChoices):
    """In whose plan a target stands."""

    RPJMN = "rpjmn", _("RPJMN")
    UCJ = "ucj", _("UCJ Kemendagri")
    RKP = "rkp", _("RKP")
    RPJMD = "rpjmd", _("RPJMD")
    BPJS = "bpjs", _("BPJS Ketenagakerjaan")
    RAKOR = "rakor", _("Rapat koordinasi")
    OTHER = "other", _("Lainnya")


class TargetRule(models.TextChoices):
    """What the total counts that a target is set for."""

    PU_BPU = "pu-bpu", _("PU + BPU")
    PU_BPU_JAKON = "pu-bpu-jakon", _("PU + BPU + jasa konstruksi")
    NOT_STATED = "not_stated", _("Tidak disebut")


class Renewal(models.TextChoices):
    NOT_STATED = "not_stated", _("Tidak disebut")
    ANNOUNCED = "announced", _("Diumumkan")
    BUDGETED = "budgeted", _("Dianggarkan")
    DECREED = "decreed", _("Ditetapkan")
    PAID = "paid", _("Dibayar")
    NOT_RENEWED = "not_renewed", _("Tidak dilanjutkan")


class FollowUpState(models.TextChoices):
    OPEN = "open", _("Belum mulai")
    IN_PROGRESS = "in_progress", _("Sedang berjalan")
    DONE = "done", _("Selesai")
    DROPPED = "dropped", _("Tidak dilanjutkan")


class ClaimProgramme(models.TextChoices):
    ALL = "all", _("Semua program")
    JKK = "jkk", _("Jaminan kecelakaan kerja (JKK)")
    JKM = "jkm", _("Jaminan kematian (JKM)")
    JHT = "jht", _("Jaminan hari tua (JHT)")
    JP = "jp", _("Jaminan pensiun (JP)")
    JKP = "jkp", _("Jaminan kehilangan pekerjaan (JKP)")
    SCHOLARSHIP = "scholarship", _("Beasiswa")
    NOT_STATED = "not_stated", _("Tidak disebut")


class AwardLevel(models.TextChoices):
    NATION = "nation", _("Nasional")
    PROVINCE = "province", _("Provinsi")
    REGENCY = "regency", _("Kabupaten/Kota")
    NOT_STATED = "not_stated", _("Tidak disebut")


class RegulationKind(models.TextChoices):
    PERDA = "perda", _("Peraturan daerah (Perda)")
    PERBUP = "perbup", _("Peraturan bupati/wali kota/gubernur")
    SK = "sk", _("Surat keputusan (SK)")
    INSTRUKSI = "instruksi", _("Instruksi")
    MOU = "mou", _("Nota kesepahaman (MoU)")
    OTHER = "other", _("Lainnya")


class Stands(models.TextChoices):
    """Which number stands where a printed and a computed one differ."""

    PRINTED = "printed", _("Angka rilis")
    COMPUTED = "computed", _("Angka hitungan")
    NEITHER = "neither", _("Tidak satu pun")


class RupiahUnit(models.IntegerChoices):
    """The unit a sum of rupiah was rounded to by whoever published it."""

    EXACT = 1, _("tepat")
    THOUSANDS = 1_000, _("ribuan")
    HUNDRED_THOUSANDS = 100_000, _("ratus ribu")
    MILLIONS = 1_000_000, _("jutaan")
    TEN_MILLIONS = 10_000_000, _("puluh juta")
    HUNDRED_MILLIONS = 100_000_000, _("ratus juta")
    BILLIONS = 1_000_000_000, _("miliaran")
    TEN_BILLIONS = 10_000_000_000, _("puluh miliar")
    HUNDRED_BILLIONS = 100_000_000_000, _("ratus miliar")
    TRILLIONS = 1_000_000_000_000, _("triliunan")
