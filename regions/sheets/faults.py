"""What must be put right before a sheet can be saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from regions.sheets.group import Group


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to be put right, and where."""

    target: str
    name: str
    sentence: str


def faults_in(groups: Iterable[Group], name_of: Callable[[Group], str]) -> Iterator[Fault]:
    """In the order of the sheet."""
    for group in groups:
        for sentence in group.errors:
            yield Fault(f"row-{group.key}", name_of(group), sentence)
        for cell in group.cells.values():
            if cell.error:
                yield Fault(cell.name, f"{name_of(group)}, {cell.segment}", cell.error)


def refuse_late(group: Group) -> None:
    """What was typed while somebody handed the row in, or closed its month."""
    if any(cell.rejected for cell in group.cells.values()):
        why = group.closed or _("sudah %s") % status_of(group)
        group.errors.append(_("%s: yang Anda ketik di sini tidak disimpan.") % capfirst(why))


def status_of(group: Group) -> str:
    return group.document.get_status_display().lower() if group.document else ""
