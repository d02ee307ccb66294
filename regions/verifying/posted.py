"""What was ticked on a page of many, as its form sends it."""

from __future__ import annotations

from django.http import HttpRequest

from regions.verifying.asked import is_key


def seen_on_page(request: HttpRequest) -> dict[int, str]:
    """The keys that were ticked, with the newest event that each line had shown."""
    picked = [one for one in request.POST.getlist("pick") if is_key(one)]
    return {int(one): request.POST.get(f"seen-{one}", "") for one in picked}
