"""The kinds of files that an account may import, with the links to their form and template."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from regions.access import Ruled, may
from regions.care import Actor
from regions.models import (
    Award,
    ClaimPayment,
    ImportKind,
    MandateProgress,
    Programme,
    Submission,
    Target,
    UniverseEdition,
    Verb,
)

MODELS: dict[ImportKind, type[Ruled]] = {  # type: ignore[valid-type]
    ImportKind.PARTICIPANTS: Submission,
    ImportKind.UNIVERSE: UniverseEdition,
    ImportKind.PRINTED: Submission,
    ImportKind.TARGETS: Target,
    ImportKind.PROGRAMMES: Programme,
    ImportKind.VILLAGES: MandateProgress,
    ImportKind.AWARDS: Award,
    ImportKind.CLAIMS: ClaimPayment,
}
TOLD = {
    ImportKind.PARTICIPANTS: _("rekap bulanan: wilayah × segmen, atau satu angka sebaris"),
    ImportKind.UNIVERSE: _("jumlah pekerja menurut satu penerbit pada satu tanggal"),
    ImportKind.PRINTED: _("angka persis seperti ditulis berita atau paparan"),
    ImportKind.TARGETS: _("persen atau orang yang harus tercapai, dan kapan"),
    ImportKind.PROGRAMMES: _("orang yang iurannya dibayari, dari dana apa"),
    ImportKind.VILLAGES: _("desa yang sudah memenuhi kewajibannya"),
    ImportKind.AWARDS: _("siapa menerima penghargaan apa"),
    ImportKind.CLAIMS: _("kasus dan rupiah yang dibayarkan"),
}


@dataclass(frozen=True, slots=True)
class KindLink:
    kind: ImportKind
    told: str
    url: str
    template_url: str
    is_chosen: bool


def model_of(kind: ImportKind) -> type[Ruled]:  # type: ignore[valid-type]
    """What a file of this kind becomes; its rights are those of the import."""
    return MODELS[kind]


def own_kinds(actor: Actor) -> list[ImportKind]:
    """Those whose rows ``actor`` may add and change by hand."""
    if not actor.has_perm("regions.add_upload"):
        return []
    verbs = (Verb.CREATE, Verb.EDIT)
    return [kind for kind in ImportKind if all(may(actor, verb, MODELS[kind]) for verb in verbs)]


def kind_links(actor: Actor, chosen: ImportKind | None = None) -> list[KindLink]:
    add = reverse("admin:regions_upload_add")
    return [
        KindLink(
            kind,
            str(TOLD[kind]),
            f"{add}?kind={kind.value}",
            reverse("admin:regions_upload_template", args=[kind.value]),
            kind == chosen,
        )
        for kind in own_kinds(actor)
    ]
