"""What waits for the person who looks at the admin's first page."""

from __future__ import annotations

from django import template
from django.contrib.auth.models import User

from regions.worklist import Task, tasks_of

register = template.Library()


@register.simple_tag
def worklist(user: User) -> list[Task]:
    return tasks_of(user)
