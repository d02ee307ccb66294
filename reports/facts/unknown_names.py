"""Questions that name an edition or a target which nobody knows."""

from __future__ import annotations

from django.utils.translation import gettext as _

from regions.models import Target, UniverseEdition
from reports.selection import ImpossibleQuestion


class UnknownEdition(ImpossibleQuestion):
    """``semesta=`` names no verified edition."""


class UnknownTarget(ImpossibleQuestion):
    """``target=`` names no confirmed target."""


def refuse_unknown_edition(slug: str | None) -> None:
    """Raise ``UnknownEdition`` unless ``slug`` is empty or names a verified edition."""
    if slug and not UniverseEdition.objects.verified().filter(slug=slug).exists():
        raise UnknownEdition(
            _("“semesta=%(slug)s” tidak dikenal. Daftar edisi ada di halaman Metodologi.")
            % {"slug": slug}
        )


def refuse_unknown_target(slug: str | None) -> None:
    """Raise ``UnknownTarget`` unless ``slug`` is empty or names a confirmed target."""
    if slug and not Target.objects.verified().filter(slug=slug).exists():
        raise UnknownTarget(
            _("“target=%(slug)s” tidak dikenal. Daftar target ada di halaman Target.")
            % {"slug": slug}
        )
