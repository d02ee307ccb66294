"""The choices of the facts, in the words of the screen.

The stored values are those of ``reports.measures.vocabulary``; a test holds the two together.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    NATION = "nation", _("Nasional")
    PROVINCE = "province", _("Provinsi")
    REGENCY = "regency", _("Kabupaten/Kota")


class Kind(models.TextChoices):
    NATION = "negara", _("Negara")
    PROVINCE = "provinsi", _("Provinsi")
    REGENCY = "kabupaten", _("Kabupaten")
    CITY = "kota", _("Kota")


class Precision(models.TextChoices):
    DAY = "day", _("Tanggal")
    MONTH = "month", _("Bulan")
    YEAR = "year", _("Tahun")
    STATEMENT = "statement", _("Tanggal pernyataan")


class Population(models.TextChoices):
    ACTIVE = "active", _("Aktif")
    REGISTERED = "registered", _("Terdaftar")
    PROTECTED = "protected", _("Terlindungi")
    NOT_STATED = "not_stated", _("Tidak disebut")


class RegionBasis(models.TextChoices):
    DOMICILE = "domicile", _("Domisili (KTP)")
    REGISTRATION = "registration", _("Tempat terdaftar")
    NOT_STATED = "not_stated", _("Tidak disebut")


class TotalRule(models.TextChoices):
    PU_BPU = "pu-bpu", _("PU + BPU")
    PU_BPU_JAKON = "pu-bpu-jakon", _("PU + BPU + jasa konstruksi")
    PU_BPU_JAKON_PMI = "pu-bpu-jakon-pmi", _("PU + BPU + jasa konstruksi + pekerja migran")
    NOT_STATED = "not_stated", _("Tidak disebut")


class Breakdown(models.TextChoices):
    COMPLETE = "complete", _("Lengkap: rincian adalah seluruhnya")
    PARTIAL = "partial", _("Sebagian: ada segmen yang tidak disebut")


class Status(models.TextChoices):
    DRAFT = "draft", _("Draf")
    SUBMITTED = "submitted", _("Diajukan")
    VERIFIED = "verified", _("Disahkan")
    RETURNED = "returned", _("Dikembalikan")
    SUPERSEDED = "superseded", _("Diganti")
    WITHDRAWN = "withdrawn", _("Ditarik")


class SourceKind(models.TextChoices):
    OFFICIAL_RECAP = "official_recap", _("Rekap resmi")
    MINUTES = "minutes", _("Berita acara")
    PRESENTATION = "presentation", _("Paparan")
    MEDIA = "media", _("Media")


class EditionKind(models.TextChoices):
    SERIES = "series", _("Seri (dipakai untuk semua angka)")
    FROM_DOCUMENT = "from_document", _("Dari dokumen (hanya untuk sumber yang sama)")


class JakonPlace(models.TextChoices):
    PU = "pu", _("Di dalam PU")
    APART = "apart", _("Terpisah, termasuk dalam total")
    NONE = "none", _("Tidak dihitung")
    NOT_STATED = "not_stated", _("Tidak disebut")


class Measure(models.TextChoices):
    """What a printed figure says it measures."""

    ACTIVE = "active", _("Peserta aktif")
    REGISTERED = "registered", _("Peserta terdaftar")
    PROTECTED = "protected", _("Pekerja terlindungi")
    PARTICIPANTS = "participants", _("Peserta (jenisnya tidak disebut)")
    NEW = "new", _("Peserta baru")
    UNIVERSE = "universe", _("Semesta pekerja")
    UNPROTECTED = "unprotected", _("Belum terlindungi")
    COVERAGE_PERCENT = "coverage_percent", _("Cakupan (%)")
    TARGET_PERCENT = "target_percent", _("Target (%)")
    TARGET_PEOPLE = "target_people", _("Target (orang)")
    GAP_TO_TARGET_PEOPLE = "gap_to_target_people", _("Kurang terhadap target (orang)")
    GAP_TO_TARGET_POINTS = "gap_to_target_points", _("Kurang terhadap target (poin)")

    @property
    def is_percentage(self) -> bool:
        return self.value.endswith(("_percent", "_points"))


class Rounding(models.IntegerChoices):
    """The unit a count was rounded to by whoever published it."""

    EXACT = 1, _("tepat")
    TENS = 10, _("puluhan")
    HUNDREDS = 100, _("ratusan")
    THOUSANDS = 1_000, _("ribuan")
    TEN_THOUSANDS = 10_000, _("puluh ribu")
    HUNDRED_THOUSANDS = 100_000, _("ratus ribu")
    MILLIONS = 1_000_000, _("jutaan")


class Verb(models.TextChoices):
    CREATE = "create", _("Dibuat")
    EDIT = "edit", _("Diubah")
    SUBMIT = "submit", _("Diajukan")
    VERIFY = "verify", _("Disahkan")
    RETURN = "return", _("Dikembalikan")
    REVISE = "revise", _("Direvisi")
    SUPERSEDE = "supersede", _("Diganti")
    WITHDRAW = "withdraw", _("Ditarik")
    DELETE = "delete", _("Dihapus")
    REOPEN = "reopen", _("Dibuka kembali")
    CLOSE = "close", _("Ditutup")
    HAND_OVER = "hand_over", _("Diserahkan")
