"""Who has not reported and what is doubtful, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reports import formats
from reports.labels import RegionLabel
from reports.measures import Reporting, Trust
from reports.wording.grades import trust
from reports.wording.quality import of_all

NAMED = 5


class Late(Protocol):
    """What the sentences tell of."""

    @property
    def provinces(self) -> Reporting: ...
    @property
    def regencies(self) -> Reporting: ...
    @property
    def never(self) -> int: ...
    @property
    def weakest(self) -> Sequence[tuple[Trust, int]]: ...
    @property
    def graded(self) -> int: ...


class InCare(Protocol):
    """The regions of one office that are overdue."""

    @property
    def regions(self) -> Sequence[RegionLabel]: ...
    @property
    def of(self) -> int: ...


def who_is_late(summary: Late) -> list[str]:
    """How many regencies and provinces have not reported for three months."""
    said = []
    if summary.regencies.of:
        said.append(_regencies(summary))
    if summary.provinces.n:
        said.append(_provinces(summary.provinces))
    return said


def _provinces(overdue: Reporting) -> str:
    if overdue.of == 1:
        return _("Angka provinsinya sendiri pun belum ada dalam tiga bulan terakhir.")
    return _(
        "%(n)s provinsi belum punya angka dalam tiga bulan terakhir, baik angka sendiri maupun"
        " jumlah kabupaten/kotanya."
    ) % {"n": of_all(overdue.n, overdue.of)}


def _regencies(summary: Late) -> str:
    words = {
        "n": of_all(summary.regencies.n, summary.regencies.of),
        "never": formats.count(summary.never),
    }
    text = _("%(n)s kabupaten/kota belum melapor dalam tiga bulan terakhir.") % words
    if not summary.never:
        return text
    if summary.never == summary.regencies.of:
        return _("%(text)s Belum satu pun pernah punya angka yang disahkan.") % {"text": text}
    words["text"] = text
    return _("%(text)s %(never)s di antaranya belum pernah punya angka yang disahkan.") % words


def most_often_failing(summary: Late) -> str:
    """What most often speaks against the figures, and how often."""
    facts = (f"{trust(fact, holds=False)} ({formats.count(n)})" for fact, n in summary.weakest)
    words = {"n": formats.count(summary.graded), "facts": "; ".join(facts)}
    return (
        ngettext(
            "Dari %(n)s angka cakupan, yang paling sering menurunkan mutu: %(facts)s.",
            "Dari %(n)s angka cakupan, yang paling sering menurunkan mutu: %(facts)s.",
            summary.graded,
        )
        % words
    )


def late_regions(duty: InCare) -> str:
    """``2 dari 9 wilayahnya belum melapor: Kabupaten A, Kota B``."""
    names = [region.full_name for region in duty.regions[:NAMED]]
    more = len(duty.regions) - len(names)
    words = {"n": of_all(len(duty.regions), duty.of), "names": ", ".join(names)}
    text = _("%(n)s wilayahnya belum melapor: %(names)s") % words
    if not more:
        return text
    return _("%(text)s, dan %(more)s lainnya") % {"text": text, "more": formats.count(more)}
