"""Reports that wait to be verified, and what a page of many of them sends."""

from typing import Any

from regions.models import Event, Status, Submission, Verb
from regions.verifying import newest_events
from tests.factories import submit

LIST = "/admin/regions/submission/"


def waiting(region: str | None, total: int, actor: Any, **said: Any) -> Submission:
    """Handed in by ``actor``, with its trace."""
    usual = {"status": Status.SUBMITTED, "entered_by": actor, "total": total}
    one = submit(region, "2023-06-30", **{**usual, **said})
    Event.objects.create(submission=one, verb=Verb.SUBMIT, actor=actor)
    return one


def seen(*submissions: Submission) -> dict[int, str]:
    return newest_events(Submission, [one.pk for one in submissions])


def posted(*submissions: Submission, **typed: Any) -> dict[str, Any]:
    """What the browser sends: the ticks, and what each line had shown."""
    picked = {"pick": [str(one.pk) for one in submissions]}
    return picked | {f"seen-{pk}": event for pk, event in seen(*submissions).items()} | typed


def status_of(*submissions: Submission) -> list[str]:
    keys = [one.pk for one in submissions]
    return [Submission.objects.get(pk=key).status for key in keys]


def ids(*submissions: Submission) -> dict[str, str]:
    return {"ids": ",".join(str(one.pk) for one in submissions)}
