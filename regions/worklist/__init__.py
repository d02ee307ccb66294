"""What waits for one person: the admin's first page, one kind of work a file."""

from __future__ import annotations

from django.contrib.auth.models import User

from regions.models import today
from regions.worklist.accounts import idle_accounts
from regions.worklist.drafts import own_drafts
from regions.worklist.editions import old_editions
from regions.worklist.endings import programmes_ending
from regions.worklist.missing import missing_figures
from regions.worklist.promises import promises_due
from regions.worklist.records import own_records
from regions.worklist.returned import returned_to
from regions.worklist.task import Item, Task
from regions.worklist.waiting import to_verify

__all__ = ["Item", "Task", "tasks_of"]


def tasks_of(user: User) -> list[Task]:
    """Kinds of work that have something in them, what is urgent first."""
    day = today()
    found = (
        returned_to(user),
        to_verify(user),
        own_drafts(user),
        missing_figures(user, day),
        programmes_ending(user, day),
        promises_due(user, day),
        old_editions(user, day),
        idle_accounts(user),
        own_records(user),
    )
    return [task for task in found if task.items]
