"""Words that stand for one of a model's choices: the stored value, or a label of the screen."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Choices
from django.utils import translation
from django.utils.translation import gettext as _

from regions.imports.vocabulary import plain
from regions.imports.workbook import Cell, as_text

YES = frozenset({"ya", "y", "yes", "1", "true", "benar", "v", "x"})
NO = frozenset({"tidak", "t", "no", "n", "0", "false", "bukan", ""})
MOST_OFFERED = 12
LANGUAGES = ("id", "en")


@cache
def spellings(choices: type[Choices]) -> dict[str, Any]:
    """Each choice by its value and its labels, in small letters without signs."""
    found: dict[str, Any] = {}
    for language in LANGUAGES:
        with translation.override(language):
            for one in choices:
                label = str(one.label)
                found[plain(label)] = found[plain(str(one.value))] = one.value
                if "(" in label:
                    found.setdefault(plain(label.split("(")[0]), one.value)
                    found.setdefault(plain(label.split("(")[1]), one.value)
    return found


def read_choice(cell: Cell, choices: type[Choices]) -> Any:
    """Raises ``ValidationError`` with what may be written."""
    if isinstance(cell, float) and cell == int(cell):
        cell = int(cell)
    text = as_text(cell)
    known = spellings(choices)
    for said in (plain(text), plain(text.replace(".", ""))):
        if said in known:
            return known[said]
    offered = "; ".join(str(label) for label in choices.labels[:MOST_OFFERED])
    raise ValidationError(
        _("“%(text)s” bukan salah satu dari: %(offered)s.") % {"text": text, "offered": offered}
    )


def read_yes(cell: Cell) -> bool:
    if isinstance(cell, bool):
        return cell
    said = plain(as_text(cell))
    if said in YES or said in NO:
        return said in YES
    raise ValidationError(_("“%s”: tulis ya atau tidak.") % as_text(cell))
