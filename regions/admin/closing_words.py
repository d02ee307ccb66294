"""A closing in words."""

from __future__ import annotations

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from regions.admin.record_words import Fact
from regions.admin.without import names_of
from regions.models import Closing, Precision
from regions.people import name_of
from regions.periods import say_period


def facts_of_closing(record: Closing) -> list[Fact]:
    names = names_of(record.missing)
    facts = [
        Fact(_("Wilayah"), str(record.region), f"/wilayah/{record.region.code}/"),
        Fact(_("Bulan"), say_period(record.month, Precision.MONTH)),
        Fact(_("Status"), words_of_state(record)),
        Fact(_("Ditutup oleh"), f"{name_of(record.closed_by)}, {day_of(record.closed_at)}"),
        Fact(_("Tanpa"), ", ".join(names) or "–"),
    ]
    if record.reopened_at:
        opened = f"{name_of(record.reopened_by)}, {day_of(record.reopened_at)}"
        facts.append(Fact(_("Dibuka kembali oleh"), opened))
    return facts


def told(closing: Closing) -> str:
    return f"{closing.region}, {say_period(closing.month, Precision.MONTH)}"


def words_of_state(closing: Closing) -> str:
    return _("Dibuka kembali") if closing.reopened_at else _("Ditutup")


def day_of(moment: datetime.datetime) -> str:
    return say_period(timezone.localdate(moment), Precision.DAY)
