"""The closed vocabularies of the domain, as they stand on screen."""

from __future__ import annotations

from django.utils.translation import gettext_lazy, pgettext_lazy

from reports.measures import (
    CountingRule,
    Population,
    Precision,
    Reason,
    RegionBasis,
    RuleApplied,
    SourceKind,
)

POPULATIONS = {
    Population.ACTIVE: gettext_lazy("aktif"),
    Population.REGISTERED: gettext_lazy("terdaftar"),
    Population.PROTECTED: gettext_lazy("terlindungi"),
    Population.NOT_STATED: gettext_lazy("tidak disebut"),
}
# What is said of people: "22.680 pekerja tercatat aktif".
PREDICATES = {
    Population.ACTIVE: gettext_lazy("tercatat aktif"),
    Population.REGISTERED: POPULATIONS[Population.REGISTERED],
    Population.PROTECTED: POPULATIONS[Population.PROTECTED],
    Population.NOT_STATED: gettext_lazy("menjadi peserta (aktif atau terdaftar tidak disebut)"),
}
BASES = {
    RegionBasis.DOMICILE: gettext_lazy("menurut domisili (KTP)"),
    RegionBasis.REGISTRATION: gettext_lazy("menurut tempat terdaftar"),
    RegionBasis.NOT_STATED: gettext_lazy("dasar wilayah tidak disebut"),
}
RULES_ASKED = {
    CountingRule.PU_BPU: gettext_lazy("PU + BPU, tanpa jasa konstruksi"),
    CountingRule.PU_BPU_JAKON: gettext_lazy("PU + BPU + jasa konstruksi"),
}
RULES_APPLIED = {
    RuleApplied.PU_BPU: RULES_ASKED[CountingRule.PU_BPU],
    RuleApplied.PU_BPU_JAKON: RULES_ASKED[CountingRule.PU_BPU_JAKON],
    RuleApplied.PU_BPU_JAKON_PMI: gettext_lazy("PU + BPU + jasa konstruksi + pekerja migran"),
    RuleApplied.UNKNOWN: gettext_lazy("cara menghitung tidak diketahui"),
}
REASONS = {
    Reason.PARTIAL: gettext_lazy("baru sebagian wilayahnya ada angka"),
    Reason.MISSING_PARTICIPANTS: gettext_lazy("jumlah peserta belum ada"),
    Reason.MISSING_UNIVERSE: gettext_lazy("semesta belum ada"),
    Reason.TERRITORY_CHANGED: gettext_lazy("wilayahnya berubah sesudah tanggal angka"),
    Reason.BEFORE_PLACEMENT: gettext_lazy("angkanya dari sebelum masuk wilayah ini"),
    Reason.OTHER_RULE: gettext_lazy("cara menghitungnya lain atau tidak diketahui"),
    Reason.OTHER_POPULATION: gettext_lazy("istilahnya lain (aktif, terdaftar, atau terlindungi)"),
    Reason.OTHER_BASIS: gettext_lazy("dasar wilayahnya lain"),
    Reason.OTHER_DATE: gettext_lazy("tanggalnya terlalu jauh dari yang lain"),
    Reason.OTHER_EDITION: gettext_lazy("semestanya edisi lain"),
}
SOURCE_KINDS = {
    SourceKind.OFFICIAL_RECAP: gettext_lazy("Rekap resmi"),
    SourceKind.MINUTES: gettext_lazy("Berita acara"),
    SourceKind.PRESENTATION: gettext_lazy("Paparan"),
    SourceKind.MEDIA: gettext_lazy("Media"),
}
PRECISIONS = {
    Precision.DAY: gettext_lazy("tanggal"),
    Precision.MONTH: gettext_lazy("bulan"),
    Precision.YEAR: gettext_lazy("tahun"),
    Precision.STATEMENT: gettext_lazy("tanggal pernyataan"),
}
BY_PUBLISHER = gettext_lazy("menurut penerbit")
CHILDREN = {
    "nation": pgettext_lazy("jamak", "provinsi"),
    "province": pgettext_lazy("jamak", "kabupaten/kota"),
    "regency": pgettext_lazy("jamak", "wilayah"),
}
KINDS = {
    "negara": gettext_lazy("Negara"),
    "provinsi": gettext_lazy("Provinsi"),
    "kabupaten": gettext_lazy("Kabupaten"),
    "kota": gettext_lazy("Kota"),
}
OVER_UNIVERSE = gettext_lazy("Peserta melebihi semesta edisi ini; penyebab belum dipastikan.")
EDITION_LACKS_REGION = gettext_lazy(
    "Edisi semesta yang dipilih tidak memuat jumlah pekerja wilayah ini."
)
SUMMED = gettext_lazy("dijumlahkan dari rinciannya")
SPELLED_OUT = {
    "PU": gettext_lazy("Penerima Upah"),
    "BPU": gettext_lazy("Bukan Penerima Upah"),
}
