"""How much waits for somebody, for the first page of the admin."""

from __future__ import annotations

from django import template
from django.db.models import Count, Q

from regions.models import Status, Submission

register = template.Library()


@register.simple_tag
def waiting() -> dict[str, int]:
    return Submission.objects.aggregate(
        submitted=Count("pk", filter=Q(status=Status.SUBMITTED)),
        returned=Count("pk", filter=Q(status=Status.RETURNED)),
    )
