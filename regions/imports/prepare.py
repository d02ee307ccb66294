"""From a workbook and answers to questions, problems or a plan; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.contrib.auth.models import User

from regions.imports.desk import Desk
from regions.imports.kinds import (
    awards,
    claims,
    participants,
    printed,
    programmes,
    targets,
    universe,
    villages,
)
from regions.imports.outcome import Change, Order, Plan, Prepared, Question, Written
from regions.imports.templates import without_helps
from regions.imports.workbook import Workbook
from regions.models import ImportKind

__all__ = ["Change", "Order", "Plan", "Prepared", "Question", "Written", "prepare"]

PLANS: dict[ImportKind, Callable[[Desk, Workbook], Plan | None]] = {
    ImportKind.PARTICIPANTS: participants.plan,
    ImportKind.UNIVERSE: universe.plan,
    ImportKind.PRINTED: printed.plan,
    ImportKind.TARGETS: targets.plan,
    ImportKind.PROGRAMMES: programmes.plan,
    ImportKind.VILLAGES: villages.plan,
    ImportKind.AWARDS: awards.plan,
    ImportKind.CLAIMS: claims.plan,
}


def prepare(
    *, kind: ImportKind, book: Workbook, answers: Mapping[str, str], actor: User
) -> Prepared:
    """All questions and problems at once; what is unclear is never guessed silently."""
    desk = Desk(kind, answers, actor)
    plan = PLANS[kind](desk, without_helps(book))
    if desk.questions or desk.problems:
        plan = None
    return Prepared(
        questions=list(desk.questions.values()),
        problems=desk.problems,
        plan=plan,
        settled=list(desk.settled.values()),
    )
