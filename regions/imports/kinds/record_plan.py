"""Records of a file beside those that stand: new, changed in place, or the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from regions.access import demand, outside
from regions.actions.history import changes
from regions.actions.state import as_plain_values
from regions.care import in_care
from regions.imports.desk import Desk
from regions.imports.kinds.record_said import facts_of, value_said
from regions.imports.origins import Origin, Origins
from regions.imports.outcome import Change, Order, Plan, Written
from regions.imports.remembered import remember
from regions.imports.workbook import Place
from regions.imports.writing import ChangedSincePreview, lock_regions
from regions.models import Addressed, Event, Stated, Verb, today
from regions.slugs import free_slugs

BATCH = 500


@dataclass(slots=True)
class Record:
    """``given``: the fields that the row says something of; ``stood`` what they would change."""

    row: Stated
    place: Place
    origin: Origin
    given: frozenset[str]
    stood: Stated | None = None
    differences: tuple[str, ...] = ()


def plan_records(
    model: type[Stated],
    same: tuple[str, ...],
    records: Sequence[Record],
    desk: Desk,
    origins: Origins,
) -> Plan | None:
    """``same``: what, beside source and date, makes two records one."""
    for one in records:
        if isinstance(one.origin, int):
            one.row.source_id = one.origin
    kept = without_repeats(records, same, desk)
    stand_beside(model, same, kept)
    for one in kept:
        if one.stood and one.differences and not one.stood.is_editable:
            sentence = _("%s sudah disahkan dengan isi lain; buka kembali dahulu, lalu impor lagi.")
            desk.refuse(one.place, str(one.stood), sentence % one.stood)
    if desk.questions or desk.problems:
        return None
    new = [one for one in kept if one.stood is None]
    changed = [one for one in kept if one.differences]
    writing = Records(model, same, kept, desk, origins)
    return Plan(
        writing=writing.write,
        changes=[change for one in kept for change in changes_to(one)],
        new=len(new),
        changed=len(changed),
        same=len(kept) - len(new) - len(changed),
        notes=desk.notes,
    )


def key_of(row: Stated, origin: Origin, same: tuple[str, ...]) -> tuple[Any, ...]:
    """Capitals do not matter."""
    said = [getattr(row, row._meta.get_field(name).attname) for name in same]  # type: ignore[union-attr]
    plain = (one.lower() if isinstance(one, str) else one for one in said)
    return (origin, row.as_of, *plain)


def without_repeats(records: Sequence[Record], same: tuple[str, ...], desk: Desk) -> list[Record]:
    kept: dict[tuple[Any, ...], Record] = {}
    for one in records:
        earlier = kept.setdefault(key_of(one.row, one.origin, same), one)
        if earlier is one:
            continue
        said = {"place": earlier.place, "row": one.place}
        if differing(one, earlier.row):
            sentence = _("Catatan yang sama dengan isi lain ada di %(place)s. Hapus salah satu.")
            desk.refuse(one.place, str(one.row), sentence % said)
        else:
            told = _("%(row)s sama dengan %(place)s; dihitung sekali.")
            desk.notes.append(told % said)
    return list(kept.values())


def stand_beside(model: type[Stated], same: tuple[str, ...], records: Sequence[Record]) -> None:
    """Find what stands already, in one query."""
    rows = model._default_manager.filter(
        source__in={one.origin for one in records if isinstance(one.origin, int)},
        as_of__in={one.row.as_of for one in records},
    ).order_by("pk")
    found = {key_of(row, row.source_id, same): row for row in rows}
    for one in records:
        one.stood = found.get(key_of(one.row, one.origin, same))
        one.differences = differing(one, one.stood) if one.stood else ()


def differing(one: Record, other: Stated) -> tuple[str, ...]:
    """The fields of the row that say something else; a blank cell says nothing."""
    names = [*one.given, *(f"{name}_precision" for name in one.given)]
    known = {field.name: field.attname for field in one.row._meta.concrete_fields}
    return tuple(
        sorted(
            name
            for name in names
            if name in known and getattr(one.row, known[name]) != getattr(other, known[name])
        )
    )


def links_of(row: Stated) -> tuple[Any, ...]:
    """What it points at: rows that point at the same are in the same care."""
    return tuple(getattr(row, one.attname) for one in row._meta.concrete_fields if one.is_relation)


def changes_to(one: Record) -> Iterator[Change]:
    if one.stood is None:
        what = f"{capfirst(one.row._meta.verbose_name)}: {one.row}"
        yield Change(one.place, what, None, facts_of(one.row, one.given))
        return
    for name in one.differences:
        field: Any = one.row._meta.get_field(name)
        what = f"{one.row}: {field.verbose_name}"
        yield Change(one.place, what, value_said(one.stood, field), value_said(one.row, field))


@dataclass
class Records:
    model: type[Stated]
    same: tuple[str, ...]
    records: Sequence[Record]
    desk: Desk
    origins: Origins

    @transaction.atomic
    def write(self, order: Order) -> Written:
        """Always as drafts: a record waits for the second pair of eyes by itself."""
        self._compare_again()
        new = [one for one in self.records if one.stood is None]
        changed = [one for one in self.records if one.differences]
        self._demand_rights(new, changed, order.actor)
        made = self._make([one.row for one in new], new, order.actor)
        events = self._edit(changed, order)
        events += [self._event(row, {}, Verb.CREATE, order) for row in self._read(made)]
        Event.objects.bulk_create(events, batch_size=BATCH)
        remember(self.desk.office, self.desk.kind, self.desk.answers, order.actor)
        numbers = [*made, *(one.stood.pk for one in changed if one.stood)]
        return Written(len(new), len(changed), tuple(numbers))

    def _demand_rights(self, new: Sequence[Record], changed: Sequence[Record], actor: User) -> None:
        for row in {links_of(one.row): one.row for one in new}.values():
            demand(actor, Verb.CREATE, row)
        if changed:
            demand(actor, Verb.EDIT, self.model)
            rows = self.model._default_manager.filter(
                pk__in=[one.stood.pk for one in changed if one.stood]
            )
            if in_care(rows, actor).count() < len(changed):
                raise PermissionDenied(outside())

    def _compare_again(self) -> None:
        regions = (getattr(one.row, "region_id", None) for one in self.records)
        lock_regions(region for region in regions if region)
        before = [(one.stood and one.stood.pk, one.differences) for one in self.records]
        for one in self.records:
            one.origin = self.origins.known_now(one.origin)
        list(self.model._default_manager.select_for_update().filter(pk__in=self._stood()))
        stand_beside(self.model, self.same, self.records)
        if before != [(one.stood and one.stood.pk, one.differences) for one in self.records]:
            raise ChangedSincePreview
        if any(one.stood and one.differences and not one.stood.is_editable for one in self.records):
            raise ChangedSincePreview

    def _stood(self) -> list[int]:
        return [one.stood.pk for one in self.records if one.stood]

    def _make(self, rows: list[Stated], new: Sequence[Record], actor: User) -> list[int]:
        for row, one in zip(rows, new, strict=True):
            row.source_id, row.entered_by = self.origins.made(one.origin), actor
        addressed: list[Any] = [row for row in rows if isinstance(row, Addressed)]
        slugs = free_slugs(self.model, [row.words_of_address() for row in addressed], 90)
        for row, slug in zip(addressed, slugs, strict=True):
            row.slug = slug
        return [row.pk for row in self.model._default_manager.bulk_create(rows, batch_size=BATCH)]

    def _edit(self, changed: Sequence[Record], order: Order) -> list[Event]:
        stood = {one.stood.pk: one for one in changed if one.stood}
        before = {row.pk: as_plain_values(row) for row in self._read(list(stood))}
        rows, names = [], {"recorded_on"}
        for one in changed:
            assert one.stood is not None
            for name in one.differences:
                setattr(one.stood, name, getattr(one.row, name))
            one.stood.recorded_on = today()
            rows.append(one.stood)
            names |= set(one.differences)
        self.model._default_manager.bulk_update(rows, sorted(names), batch_size=BATCH)
        return [
            self._event(row, before[row.pk], Verb.EDIT, order) for row in self._read(list(stood))
        ]

    def _read(self, numbers: Sequence[int]) -> list[Stated]:
        """As stored, with what they point at."""
        linked = [one.name for one in self.model._meta.concrete_fields if one.is_relation]
        rows = self.model._default_manager.filter(pk__in=numbers).select_related(*linked)
        return list(rows.order_by("pk"))

    def _event(self, row: Stated, before: dict[str, Any], verb: Verb, order: Order) -> Event:
        changed = changes(before, as_plain_values(row))
        return Event(
            record_type=ContentType.objects.get_for_model(self.model),
            record_id=row.pk,
            actor=order.actor,
            verb=verb,
            reason=order.reason,
            changes=changed,
        )
