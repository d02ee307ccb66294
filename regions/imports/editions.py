"""A draft edition of the universe: a new one, or figures added to the one that is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regions.access import demand, demand_regions
from regions.actions.history import changes, record, snapshot
from regions.actions.revise import revise
from regions.actions.submit import submit
from regions.care import is_in_care
from regions.imports.desk import Desk
from regions.imports.origins import Origins
from regions.imports.outcome import Change, Order, Plan, Written
from regions.imports.remembered import remember
from regions.imports.said import Said
from regions.imports.workbook import Place
from regions.imports.writing import ChangedSincePreview, lock_regions
from regions.models import (
    EditionKind,
    Segment,
    Status,
    UniverseEdition,
    UniverseFigure,
    Verb,
    today,
)
from regions.numbers import write_count
from regions.slugs import free_slug

BATCH = 1000
FIELDS = ("workers", "rounded_to", "approximate", "standard_error")
STANDING = (Status.DRAFT, Status.RETURNED, Status.SUBMITTED, Status.VERIFIED)


@dataclass(frozen=True, slots=True)
class About:
    title: str
    publisher: str
    definition: str
    jakon_place: str


@dataclass(slots=True)
class Counted:
    """``stood`` is what the edition says of the same region and segment."""

    said: Said
    stood: UniverseFigure | None = None

    @property
    def values(self) -> tuple[Any, ...]:
        count = self.said.count
        return (count.number, count.rounded_to, count.approximate, count.error)

    @property
    def differs(self) -> bool:
        return self.stood is None or values_of(self.stood) != self.values


def values_of(figure: UniverseFigure) -> tuple[Any, ...]:
    return tuple(getattr(figure, name) for name in FIELDS)


@dataclass
class Editions:
    desk: Desk
    origins: Origins
    segments: Mapping[str, Segment]
    about: About
    first: Said
    counted: Sequence[Counted]
    stood: UniverseEdition | None = None
    compare_key: tuple[Any, ...] = ()

    def compare(self) -> tuple[Any, ...]:
        """What would happen; the same again as long as nobody else writes."""
        self.stood = self._standing()
        figures = self.stood.figures.all() if self.stood else UniverseFigure.objects.none()
        by_key = {(one.region_id, one.segment_id): one for one in figures}
        for one in self.counted:
            key = (one.said.region.pk, self.segments[one.said.segment].pk)
            one.stood = by_key.get(key)
        told = tuple(one.stood and values_of(one.stood) for one in self.counted)
        return (self.stood and (self.stood.pk, self.stood.status), told)

    def _standing(self) -> UniverseEdition | None:
        """The open one of the title, date and source; else the one that was handed in."""
        origin = self.origins.known_now(self.first.origin)
        if not isinstance(origin, int):
            return None
        rows = UniverseEdition.objects.filter(
            kind=EditionKind.SERIES,
            source=origin,
            reference_date=self.first.period.day,
            title__iexact=self.about.title,
            status__in=STANDING,
        )
        ordered = sorted(rows, key=lambda one: (STANDING.index(Status(one.status)), -one.pk))
        return ordered[0] if ordered else None

    @property
    def differing(self) -> list[Counted]:
        return [one for one in self.counted if one.differs]

    @transaction.atomic
    def write(self, order: Order) -> Written:
        demand_regions(order.actor, (one.said.region for one in self.counted))
        lock_regions(one.said.region.pk for one in self.counted)
        if self.stood:
            list(UniverseEdition.objects.select_for_update().filter(pk=self.stood.pk))
        if self.compare() != self.compare_key:
            raise ChangedSincePreview
        if not self.differing:
            return Written()
        made = self.stood is None
        edition = self._opened(order)
        said = {} if made else snapshot(edition)
        self._store(edition)
        record(
            document=edition,
            verb=Verb.CREATE if made else Verb.EDIT,
            actor=order.actor,
            reason=f"{order.reason}, {Place(self.first.sheet)}",
            changed=changes(said, snapshot(edition)),
        )
        if order.submit:
            submit(document=edition, actor=order.actor)
        remember(self.desk.office, self.desk.kind, self.desk.answers, order.actor)
        return Written(int(made), int(not made), (edition.pk,))

    def _opened(self, order: Order) -> UniverseEdition:
        if self.stood is None:
            demand(order.actor, Verb.CREATE, UniverseEdition)
            edition = self._new(order)
            edition.save()
            return edition
        if self.stood.status == Status.VERIFIED:
            edition = revise(document=self.stood, actor=order.actor)
            self.stood = edition
            self._find_copies(edition.figures.all())
            return edition
        demand(order.actor, Verb.EDIT, self.stood)
        locked = UniverseEdition.objects.select_for_update().get(pk=self.stood.pk)
        locked.recorded_on = today()
        locked.save(update_fields=["recorded_on"])
        return locked

    def _find_copies(self, figures: QuerySet[UniverseFigure]) -> None:
        by_key = {(one.region_id, one.segment_id): one for one in figures}
        for one in self.counted:
            key = (one.said.region.pk, self.segments[one.said.segment].pk)
            one.stood = by_key.get(key)

    def _new(self, order: Order) -> UniverseEdition:
        period = self.first.period
        address = f"{self.about.title[:60]} {period.day:%Y-%m}"
        return UniverseEdition(
            slug=free_slug(UniverseEdition, address, 80),
            kind=EditionKind.SERIES,
            title=self.about.title,
            publisher=self.about.publisher,
            definition=self.about.definition,
            jakon_place=self.about.jakon_place,
            reference_date=period.day,
            precision=period.precision,
            source_id=self.origins.made(self.first.origin),
            entered_by=order.actor,
        )

    def _store(self, edition: UniverseEdition) -> None:
        made: list[UniverseFigure] = []
        changed: list[UniverseFigure] = []
        for one in self.differing:
            figure = one.stood or UniverseFigure(
                edition=edition, region=one.said.region, segment=self.segments[one.said.segment]
            )
            for name, value in zip(FIELDS, one.values, strict=True):
                setattr(figure, name, value)
            (changed if one.stood else made).append(figure)
        UniverseFigure.objects.bulk_create(made, batch_size=BATCH)
        UniverseFigure.objects.bulk_update(changed, FIELDS, batch_size=BATCH)


def plan_edition(editions: Editions) -> Plan | None:
    editions.compare_key = editions.compare()
    desk, stood, differing = editions.desk, editions.stood, editions.differing
    place = editions.first.place
    if stood and not is_in_care(stood, desk.actor):
        told = _("Edisi “%s” juga memuat wilayah di luar tanggungan akun ini.")
        desk.refuse(place, str(stood), told % stood)
    if stood and differing and stood.status == Status.SUBMITTED:
        told = _("Edisi “%s” sudah diajukan dengan angka lain; tunggu sampai disahkan.")
        desk.refuse(place, str(stood), told % stood)
    if desk.problems:
        return None
    return Plan(
        writing=editions.write,
        changes=[change_to(one, editions) for one in differing],
        new=int(stood is None),
        changed=int(stood is not None and bool(differing)),
        same=int(stood is not None and not differing),
        notes=desk.notes,
    )


def change_to(one: Counted, editions: Editions) -> Change:
    old = write_count(one.stood.workers) if one.stood else None
    what = f"{one.said.region}: {editions.segments[one.said.segment]}"
    return Change(one.said.place, what, old, write_count(one.said.count.number))
