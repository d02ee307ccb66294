"""The sources that a file may come from, to be chosen where it is asked."""

from __future__ import annotations

from django.utils.translation import gettext as _

from regions.access import office_of
from regions.admin.source_words import told_whole
from regions.care import Actor, in_care
from regions.models import Source

MOST = 200


def source_options(actor: Actor, chosen: str) -> tuple[tuple[str, str], ...]:
    """The newest that may be referred to, the chosen one, and the office's own recap."""
    office = office_of(actor)
    sources = in_care(Source.objects.order_by("-pk"), actor)
    offered = list(sources[:MOST])
    if chosen.isdecimal() and int(chosen) not in {one.pk for one in offered}:
        offered += sources.filter(pk=int(chosen))
    own = _("Rekap bulanan kantor sendiri") if office else _("– pilih –")
    return (("", own), *((str(one.pk), told_whole(one)) for one in offered))
