"""How many desa there are."""

from __future__ import annotations

from collections.abc import Collection

from regions.models import Region


def village_count(codes: Collection[str]) -> int | None:
    """The desa (no kelurahan) of regencies together; ``None`` where one is not known."""
    counts = Region.objects.filter(code__in=codes).values_list("villages", flat=True)
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None
