"""One row of everything that belongs to a region, and the addresses of the admin for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from axes.models import AccessAttempt, AccessAttemptExpiration, AccessFailureLog, AccessLog
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db.models import Model
from django.urls import get_resolver
from django.utils import timezone

from regions.models import (
    AccountEvent,
    Attachment,
    Award,
    AwardCategory,
    Band,
    Benefit,
    ClaimPayment,
    Closing,
    Decision,
    DoubtReason,
    Event,
    FollowUp,
    FollowUpUpdate,
    MandateProgress,
    Meaning,
    Office,
    Placement,
    PrintedFigure,
    Programme,
    ProgrammeUpdate,
    Region,
    Regulation,
    Segment,
    Source,
    Steward,
    Submission,
    SubmissionLine,
    Target,
    Tariff,
    UniverseEdition,
    UniverseFigure,
    Upload,
    Verb,
)
from tests.factories import (
    OfficeFactory,
    PrintedFigureFactory,
    SourceFactory,
    UserFactory,
    count_workers,
    place,
    segment,
    submit,
)
from tests.factories_subjects import (
    AwardCategoryFactory,
    AwardFactory,
    BandFactory,
    BenefitFactory,
    ClaimPaymentFactory,
    DecisionFactory,
    FollowUpFactory,
    FollowUpUpdateFactory,
    MandateProgressFactory,
    ProgrammeFactory,
    ProgrammeUpdateFactory,
    RegulationFactory,
    StewardFactory,
    TargetFactory,
    TariffFactory,
)

Rows = dict[type[Model], Any]


def everything_of(code: str, mark: str) -> Rows:
    """``mark`` is written wherever a row has room for words of its own; sources are unpublished."""
    source = SourceFactory.create(title=f"Sumber {mark}", publisher=mark)
    said: dict[str, Any] = {"source": source, "status": "draft", "note": mark}
    rows = figures_of(code, mark, said) | records_of(code, mark, said) | shared_rows()
    rows |= files_of(code, mark, rows)
    event = Event.objects.create(submission=rows[Submission], verb=Verb.CREATE, reason=mark)
    return rows | {Event: event}


def figures_of(code: str, mark: str, said: dict[str, Any]) -> Rows:
    submission = submit(code, "2023-06-30", total=777_123, **said)
    printed = PrintedFigureFactory.create(submission=submission, note=mark)
    edition = count_workers(
        *("2022-12-31", {code: {"total": 888_123}}),
        title=f"Semesta {mark}",
        **{name: said[name] for name in ("source", "status")},
    )
    doubt = DoubtReason.objects.create(
        submission=submission, check_name="jump", segment=segment("total"), said=mark, reason=mark
    )
    return {
        Source: said["source"],
        Submission: submission,
        SubmissionLine: submission.lines.get(),
        PrintedFigure: printed,
        Decision: DecisionFactory.create(figure=printed, reason=mark),
        DoubtReason: doubt,
        UniverseEdition: edition,
        UniverseFigure: edition.figures.get(),
    }


def records_of(code: str, mark: str, said: dict[str, Any]) -> Rows:
    region = place(code)
    of = {"region": region, **said}
    programme = ProgrammeFactory.create(name=mark, **of)
    regulation = RegulationFactory.create(title=mark, **of)
    follow_up = FollowUpFactory.create(what=mark, **of)
    office = OfficeFactory.create(name=f"Kantor {mark}", serves=[code])
    return {
        Region: region,
        Placement: Placement.objects.get(region=region, valid_until=None),
        Office: office,
        Programme: programme,
        Regulation: regulation,
        FollowUp: follow_up,
        ProgrammeUpdate: ProgrammeUpdateFactory.create(programme=programme, **said),
        MandateProgress: MandateProgressFactory.create(regulation=regulation, **said),
        FollowUpUpdate: FollowUpUpdateFactory.create(follow_up=follow_up, **said),
        Target: TargetFactory.create(owner=mark, **of),
        Award: AwardFactory.create(edition=mark, **of),
        Steward: StewardFactory.create(agency=mark, **of),
        ClaimPayment: ClaimPaymentFactory.create(office=office, **said),
        Band: BandFactory.create(office=office, name=mark, **said),
    }


def files_of(code: str, mark: str, rows: Rows) -> Rows:
    account = UserFactory.create(group="operator", care=[code], first_name=mark)
    upload = Upload(kind="peserta", office=rows[Office], name=mark, size=1, added_by=account)
    upload.file.save(f"{mark}.csv", ContentFile(mark.encode()))
    attachment = Attachment(source=rows[Source], name=mark, size=1, sha256=mark)
    attachment.file.save(f"{mark}.pdf", ContentFile(mark.encode()))
    meaning = Meaning.objects.create(
        office=rows[Office], kind="peserta", about="column", text=mark, meaning="participants.pu"
    )
    return {
        User: account,
        AccountEvent: AccountEvent.objects.create(kind="made", account=account),
        Closing: Closing.objects.create(region=place(code), month="2023-01-31", note=mark),
        Upload: upload,
        Attachment: attachment,
        Meaning: meaning,
    }


def shared_rows() -> Rows:
    """What belongs to everybody."""
    return {
        Group: Group.objects.get(name="operator"),
        Segment: segment("total"),
        Tariff: Tariff.objects.first() or TariffFactory.create(),
        Benefit: BenefitFactory.create(),
        AwardCategory: AwardCategoryFactory.create(),
        **logins(),
    }


def logins() -> Rows:
    """Kept by the lock of the login; for superusers."""
    said = {"username": f"siapa{AccessLog.objects.count()}", "ip_address": "127.0.0.1"}
    attempt = AccessAttempt.objects.create(failures_since_start=1, **said)
    until = AccessAttemptExpiration.objects.create(
        access_attempt=attempt, expires_at=timezone.now()
    )
    return {
        AccessAttempt: attempt,
        AccessAttemptExpiration: until,
        AccessFailureLog: AccessFailureLog.objects.create(**said),
        AccessLog: AccessLog.objects.create(**said),
    }


# Addresses

ARGUMENT = re.compile(r"<(?:(\w+):)?(\w+)>")


@dataclass(frozen=True, slots=True)
class Address:
    """``pattern`` with its arguments still open; ``model`` is the kind of row it is about."""

    pattern: str
    name: str
    model: type[Model] | None

    @property
    def is_of_a_row(self) -> bool:
        return "object_id>" in self.pattern or "<id>" in self.pattern

    def filled(self, rows: Rows) -> str:
        """With the number of a row wherever one is asked for."""

        def value(found: re.Match[str]) -> str:
            return argument(found[2], self, rows)

        return ARGUMENT.sub(value, self.pattern)


def argument(name: str, address: Address, rows: Rows) -> str:
    """Whoever adds an argument says here what it may be."""
    if name in ("object_id", "id"):
        return str(rows[address.model].pk) if address.model in rows else "1"
    known = {
        "content_type_id": lambda: str(ContentType.objects.get_for_model(Submission).pk),
        "kind": lambda: "peserta",
        "app_label": lambda: "regions",
        "url": lambda: "tidak/ada",
    }
    assert name in known, f"{address.pattern}: tell tests/regions/everything.py what {name} may be"
    return known[name]()


def admin_addresses() -> list[Address]:
    resolver: Any = get_resolver()
    admin = next(one for one in resolver.url_patterns if str(one.pattern) == "admin/")
    return list(walk(admin.url_patterns, "/admin/", None))


def walk(patterns: Any, base: str, model: type[Model] | None) -> Iterator[Address]:
    for pattern in patterns:
        own = re.sub(r"\(\?P(<\w+>)[^)]*\)", r"\1", str(pattern.pattern))
        address = base + own.replace("^", "").replace("$", "")
        if hasattr(pattern, "url_patterns"):
            yield from walk(pattern.url_patterns, address, model_at(address))
        else:
            yield Address(address, pattern.name or "", model)


def model_at(address: str) -> type[Model] | None:
    """``/admin/regions/target/`` is about targets."""
    app, model = address.strip("/").split("/")[1:3]
    found: type[Model] = ContentType.objects.get_by_natural_key(app, model).model_class()  # type: ignore[assignment]
    return found
