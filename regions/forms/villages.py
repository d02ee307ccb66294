"""The villages of a regulation's region, and the one that a text names."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regions.models import Level, Placement, Region, Village

CODE = re.compile(r"\b(\d{2}\.\d{2}\.\d{2}\.\d{4})\b")

MOST_OFFERED = 5


def villages_of(region: Region) -> QuerySet[Village]:
    """Those on which a mandate of ``region`` is binding: never kelurahan."""
    rural = Village.objects.filter(kind=Village.VillageKind.RURAL)
    if region.level == Level.REGENCY:
        return rural.filter(regency=region)
    inside = Placement.objects.filter(parent=region, valid_until=None)
    return rural.filter(regency__in=inside.values("region"))


def label_of_village(village: Village) -> str:
    return f"{village.name} ({village.code}) · {village.district}"


def read_village(text: str, region: Region) -> Village:
    """The one village that ``text`` names; raises ``ValidationError`` otherwise."""
    code = CODE.search(text)
    if code and (named := Village.objects.filter(code=code[1]).first()):
        return named
    within = villages_of(region)
    found = list(within.filter(name__iexact=text.strip())[: MOST_OFFERED + 1])
    if len(found) == 1:
        return found[0]
    if found:
        offered = "; ".join(label_of_village(one) for one in found[:MOST_OFFERED])
        raise ValidationError(
            _("Ada beberapa desa “%(typed)s”: %(villages)s. Tulis kodenya.")
            % {"typed": text, "villages": offered}
        )
    if not within.exists():
        raise ValidationError(
            _(
                "Daftar desa %s belum dimuat. Isi jumlah desa saja, atau minta pengelola "
                "memuat daftar desa."
            )
            % region
        )
    raise ValidationError(
        _("Tidak ada desa “%(typed)s” di %(region)s.") % {"typed": text, "region": region}
    )
