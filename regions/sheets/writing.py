"""A sheet's drafts, written all or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from regions.actions import Stated, discard, enter
from regions.actions.discard import is_discardable
from regions.forms.grid import stored_rows
from regions.models import Region, Segment, Submission
from regions.sheets.group import Group
from regions.sheets.sheet import Sheet
from regions.sources import recap_of
from regions.tree import segments_in_order


@dataclass
class Written:
    """``drafts`` are all that stand in the sheet with a figure and may be handed in."""

    saved: int = 0
    discarded: int = 0
    drafts: list[int] = field(default_factory=list)


def lock_regions(regions: Iterable[Region]) -> None:
    """Until the transaction ends nobody else saves a sheet of these regions."""
    keys = [one.pk for one in regions]
    locked = Region.objects.select_for_update(no_key=True).filter(pk__in=keys)
    list(locked.order_by("pk").values_list("pk", flat=True))


def write_sheet(sheet: Sheet) -> Written:
    """Inside a transaction; what cannot be written raises ``Refused``."""
    written, segments = Written(), segments_in_order()
    changed = {group.key for group in sheet.to_write}
    for group in sheet.groups.values():
        if group.key in changed:
            write_group(group, sheet, segments, written)
        elif group.document and not group.is_fixed and holds_figures(group):
            written.drafts.append(group.document.pk)
    return written


def write_group(group: Group, sheet: Sheet, segments: list[Segment], written: Written) -> None:
    if is_emptied(group) and group.document and is_discardable(group.document, sheet.user):
        discard(document=group.document, actor=sheet.user)
        group.document = None
        written.discarded += 1
        return
    submission = enter(
        submission=document_for(group, sheet),
        stated=stated_in(group, segments),
        actor=sheet.user,
        seen=group.newest or None,
    )
    written.saved += 1
    if holds_figures(group):
        written.drafts.append(submission.pk)


def document_for(group: Group, sheet: Sheet) -> Submission:
    """The draft with the words of the sheet's head: all in a new one, the changed in an older."""
    said = sheet.head.cleaned_data if group.document is None else sheet.head.changed
    submission = group.document or Submission(
        region=group.region, as_of=group.period.day, precision=group.period.precision
    )
    for name in said:
        if name != "source":
            setattr(submission, name, said[name])
    if group.source is None and sheet.office is not None:
        group.source = recap_of(sheet.office, group.period.day)
    if group.source is not None:
        submission.source = group.source
    return submission


def stated_in(group: Group, segments: list[Segment]) -> list[Stated]:
    """What the sheet shows, and all that the document says beside it."""
    rows: dict[int, dict[str, Any]] = stored_rows(group.document) if group.document else {}
    for cell in group.cells.values():
        rows.setdefault(cell.segment.pk, {})["participants"] = cell.people
    return [Stated(segment=one, **rows[one.pk]) for one in segments if one.pk in rows]


def holds_figures(group: Group) -> bool:
    if any(cell.people is not None for cell in group.cells.values()) or group.others:
        return True
    return group.document is not None and (
        bool(group.document.universe_figures.all()) or group.document.printed_figures.exists()
    )


def is_emptied(group: Group) -> bool:
    """Whether nothing at all would be left of a draft: no figure, universe or note."""
    if group.document is None or holds_figures(group):
        return False
    notes = any(line.note for line in group.lines.values())
    return not (notes or group.document.note or group.document.revises_id)
