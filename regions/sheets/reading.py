"""What was typed into the cells, held against what others wrote meanwhile."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.forms.number_fields import CountField
from regions.meanwhile import Meanwhile, changes_since
from regions.numbers import write_count
from regions.people import name_of
from regions.sheets.group import Cell, Conflict, Group

Data = Mapping[str, str]
FIELD = CountField(required=False)
LONGEST_KEY = 18


def is_key(text: str) -> bool:
    """Whether a form's text may be the number of a row; what cannot be stored is none."""
    return text.isdecimal() and len(text) <= LONGEST_KEY


def written(people: int | None) -> str:
    return "" if people is None else write_count(people)


def read_cell(cell: Cell, raw: str) -> None:
    """Put what was typed into the cell; what cannot be read stays in it as it was typed."""
    cell.text = FIELD.prepare_value(raw)
    try:
        people = FIELD.clean(raw)
        refuse_finer(people, cell)
    except ValidationError as refused:
        cell.error = " ".join(refused.messages)
        return
    if cell.group.is_fixed:
        cell.rejected = raw if people != cell.stored else ""
        cell.text = written(cell.stored)
    else:
        cell.people, cell.text = people, written(people)


def refuse_finer(people: int | None, cell: Cell) -> None:
    """A figure that its draft calls rounded stays so; the draft's own form can change that."""
    if people is not None and people != cell.stored and people % cell.unit:
        raise ValidationError(
            _("%(count)s bukan kelipatan %(unit)s; ubah pembulatannya di formulir laporannya.")
            % {"count": write_count(people), "unit": write_count(cell.unit)}
        )


def hold_against_others(group: Group, data: Data, user: User, head: Mapping[str, object]) -> None:
    """What only another changed is taken over; what both changed is asked about."""
    if group.document is None or group.is_fixed or group.seen == group.newest:
        return
    others = changes_since(group.document, group.seen)
    for code, cell in group.cells.items():
        other = others.get(f"participants.{code}")
        if other and not cell.error:
            settle(cell, other, data, user)
    for name in head:
        if (other := others.get(name)) and other.by != user:
            group.errors.append(told_of_head(other))


def settle(cell: Cell, other: Meanwhile, data: Data, user: User) -> None:
    """Nobody is asked about a figure of his own that he corrects."""
    if cell.people == other.before:
        take(cell)
    if cell.people == cell.stored or other.by == user:
        return
    mark = cell.group.newest
    picked = data.get(f"pick-{cell.name}", "")
    if picked == f"theirs-{mark}":
        take(cell)
    elif picked != f"mine-{mark}":
        cell.conflict = Conflict(cell.stored, name_of(other.by), other.at, mark)


def take(cell: Cell) -> None:
    cell.people, cell.text = cell.stored, written(cell.stored)


def told_of_head(other: Meanwhile) -> str:
    return _("%(name)s mengubah kepala laporan ini pukul %(time)s; muat ulang lembar ini.") % {
        "name": name_of(other.by),
        "time": f"{timezone.localtime(other.at):%H.%M}",
    }
