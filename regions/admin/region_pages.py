"""The history of a region, and of one of its figures: who changed what, when and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from regions.admin.closing_words import told as told_closing
from regions.admin.history import Change, History
from regions.admin.record_history import RecordHistory, what_was
from regions.admin.typed import ModelAdmin
from regions.care import care_of
from regions.models import Closing, Event, Region, Segment
from regions.region_history import events_of, of_figure, speaks_of

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Told:
    """One event as a person reads it."""

    event: Event
    what: str
    url: str
    changes: list[Change]
    source: str = ""  # tells two reports of one region and month apart


class RegionPages(ModelAdmin[Region]):
    def get_urls(self) -> list[URLPattern]:
        page = path(
            "<int:object_id>/riwayat/",
            self.admin_site.admin_view(self.events_view),
            name="regions_region_events",
        )
        return [page, *super().get_urls()]

    def events_view(self, request: HttpRequest, object_id: int) -> TemplateResponse:
        if not request.user.has_perm("regions.view_event"):
            raise PermissionDenied
        region = Region.objects.filter(pk=object_id).first()
        if region is None or not care_of(request.user).holds_region(region.pk):
            raise Http404
        segments = {one.code: str(one) for one in Segment.objects.order_by("position")}
        asked = request.GET.get("segmen", "")
        segment = asked if asked in segments else ""
        page = Paginator(self.events(request, region, segment), PER_PAGE).get_page(
            request.GET.get("hal")
        )
        context = {
            **self.admin_site.each_context(request),
            "title": _("Riwayat %s") % region.full_name,
            "opts": self.opts,
            "region": region,
            "segments": segments,
            "segment": segment,
            "page": page,
            "told": list(told(page.object_list, region, segment, segments)),
        }
        return TemplateResponse(request, "admin/regions/region/events.html", context)

    def events(self, request: HttpRequest, region: Region, segment: str) -> Any:
        every = admin.site.get_model_admin(Event).get_queryset(request)
        events = events_of(region, every.select_related("submission__source"))
        return (of_figure(events, region, segment) if segment else events).order_by("-at", "-pk")


def told(events: Any, region: Region, segment: str, segments: dict[str, str]) -> Iterator[Told]:
    for event in events:
        document = event.submission or event.edition
        said = [
            change for key, change in changes_of(event, segments) if speaks_of(key, region, segment)
        ]
        what = str(document) if document else name_of_record(event)
        source = str(event.submission.source) if event.submission else ""
        yield Told(event, what, address_of(document or event.record), said, source)


def name_of_record(event: Event) -> str:
    record = event.record
    return told_closing(record) if isinstance(record, Closing) else what_was(event)


def changes_of(event: Event, segments: dict[str, str]) -> Iterator[tuple[str, Change]]:
    """Each change under the key that the event keeps it by; those of a record have none."""
    document = event.submission or event.edition
    if document is None:
        if event.record is not None:
            record = RecordHistory(event.record, {})
            yield from (("", one) for one in record.told(event.changes))
        return
    history = History(document)
    history.__dict__["segments"] = segments
    for key, change in event.changes.items():
        alone = replace_changes(event, {key: change})
        yield from ((key, one) for one in history.told(alone))


def replace_changes(event: Event, changes: dict[str, Any]) -> Event:
    """The same event with some of its changes; never stored."""
    return Event(
        verb=event.verb, submission=event.submission, edition=event.edition, changes=changes
    )


def address_of(row: Any) -> str:
    if row is None or row._meta.model not in admin.site._registry:
        return ""
    return reverse(f"admin:regions_{row._meta.model_name}_change", args=[row.pk])
