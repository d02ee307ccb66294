"""Which of the regions may be compared, in sentences for every medium."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from reports import wording
from reports.comparison import Comparison
from reports.labels import EditionLabel
from reports.measures import Reason
from reports.wording import comparison as words


@dataclass(frozen=True, slots=True)
class Warnings:
    """What may be compared, who is left out and why, and what else to beware of."""

    verdict: str
    exceptions: tuple[str, ...]
    cautions: tuple[str, ...]
    mend: EditionLabel | None  # a universe that counts all of them, where editions differ


def warnings(comparison: Comparison) -> Warnings:
    names = [one.region.full_name for one in comparison.group]
    months = settings.COVERAGE_ROLLUP_MONTHS
    parted = any(Reason.OTHER_EDITION in one.why_not for one in comparison.regions)
    asked = comparison.selection.edition
    return Warnings(
        verdict=words.verdict(names, len(comparison.regions), months),
        exceptions=tuple(_exceptions(comparison)),
        cautions=tuple(_cautions(comparison)),
        mend=comparison.shared[0] if comparison.shared and parted and not asked else None,
    )


def _exceptions(comparison: Comparison) -> Iterator[str]:
    """Those with the same reasons in one sentence."""
    alike: dict[tuple[Reason, ...], list[str]] = {}
    for one in comparison.regions:
        if one.why_not:
            alike.setdefault(one.why_not, []).append(one.region.full_name)
    yield from (words.exception(names, why_not) for why_not, names in alike.items())


def _cautions(comparison: Comparison) -> Iterator[str]:
    first, *_others = comparison.regions
    if len({one.region.level for one in comparison.regions}) > 1:
        yield _("Wilayahnya tidak setingkat: bandingkan persennya, bukan jumlah orangnya.")
    if comparison.group and not first.comparable:
        yield _(
            "Selisih poin tidak ditulis: %(region)s tidak termasuk yang dapat dibandingkan."
        ) % {"region": first.region.full_name}
    totals = ((one.region, one.row.figure.coverage["total"]) for one in comparison.regions)
    over = [region.full_name for region, share in totals if share and share.exceeds]
    if over:
        yield f"{', '.join(over)}: {wording.OVER_UNIVERSE}"
