"""Rows for tests; regions and segments are there already (tests/conftest.py).

submit("18.04", "2023-06-30", total=22_680, universe={"total": 92_913})
submit("15.06", "2025-07-21", total=(42_000, 1_000), population="registered")
count_workers("2024-12-31", {"18": {"total": 3_059_943}})
UserFactory.create(group="verifier")
"""

import datetime
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import Group, User
from factory.declarations import LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory, Password
from factory.helpers import post_generation

from regions.actions.document_editions import edition_of
from regions.models import (
    EditionKind,
    Measure,
    Office,
    OfficeKind,
    Population,
    Precision,
    PrintedFigure,
    Region,
    Scope,
    Segment,
    Source,
    SourceKind,
    Staff,
    Status,
    Submission,
    SubmissionLine,
    UniverseEdition,
    UniverseFigure,
)

PASSWORD = "kata-sandi-uji"

Count = int | tuple[int, int]
"""A number, or a number and the unit it was rounded to."""


def place(code: str) -> Region:
    return Region.objects.get(code=code)


def segment(code: str) -> Segment:
    return Segment.objects.get(code=code)


class UserFactory(DjangoModelFactory[User]):
    """A member of staff; ``group`` is "operator", "verifier" or "administrator".

    ``care=["17.02"]`` are the regions looked after, ``care=[]`` none; everything unless said.
    """

    class Meta:
        model = User
        skip_postgeneration_save = True

    username = Sequence(lambda n: f"petugas{n}")
    password = Password(PASSWORD)
    is_staff = True

    @post_generation
    def group(self, create: bool, extracted: str | None, **kwargs: Any) -> None:
        if extracted:
            self.groups.add(Group.objects.get(name=extracted))  # type: ignore[attr-defined]

    @post_generation
    def care(self, create: bool, extracted: list[str] | None, **kwargs: Any) -> None:
        scope = Scope.EVERYWHERE if extracted is None else Scope.LISTED
        staff = Staff.objects.create(user=self, scope=scope)  # type: ignore[misc]
        staff.regions.set(Region.objects.filter(code__in=extracted or []))


class OfficeFactory(DjangoModelFactory[Office]):
    class Meta:
        model = Office
        skip_postgeneration_save = True

    slug = Sequence(lambda n: f"kantor-{n}")
    name = Sequence(lambda n: f"Kantor Cabang {n}")
    kind = OfficeKind.BRANCH

    @post_generation
    def serves(self, create: bool, extracted: list[str] | None, **kwargs: Any) -> None:
        if extracted:
            self.regions.set(Region.objects.filter(code__in=extracted))  # type: ignore[attr-defined]


def station(user: User, office: Office, scope: Scope = Scope.EVERYWHERE) -> Staff:
    """Let ``user`` work for ``office``."""
    staff, _made = Staff.objects.update_or_create(
        user=user, defaults={"office": office, "scope": scope}
    )
    return staff


class SourceFactory(DjangoModelFactory[Source]):
    class Meta:
        model = Source

    slug = Sequence(lambda n: f"sumber-{n}")
    kind = SourceKind.OFFICIAL_RECAP
    title = Sequence(lambda n: f"Rekap {n}")
    publisher = "Kantor Cabang"


class SubmissionFactory(DjangoModelFactory[Submission]):
    """Verified, of Lampung Barat; give ``office=…, region=None`` for an office's own figure."""

    class Meta:
        model = Submission

    region = LazyFunction(lambda: place("18.04"))
    source = SubFactory(SourceFactory)
    as_of = datetime.date(2023, 6, 30)
    precision = Precision.DAY
    population = Population.ACTIVE
    status = Status.VERIFIED


class UniverseEditionFactory(DjangoModelFactory[UniverseEdition]):
    """A verified series."""

    class Meta:
        model = UniverseEdition

    slug = Sequence(lambda n: f"edisi-{n}")
    title = Sequence(lambda n: f"Semesta {n}")
    publisher = "Kemendagri"
    reference_date = datetime.date(2022, 12, 31)
    kind = EditionKind.SERIES
    source = SubFactory(SourceFactory)
    status = Status.VERIFIED


class PrintedFigureFactory(DjangoModelFactory[PrintedFigure]):
    """``PrintedFigureFactory(scaled=2241, decimals=2)`` is 22,41."""

    class Meta:
        model = PrintedFigure

    submission = SubFactory(SubmissionFactory)
    segment = LazyFunction(lambda: segment("total"))
    measure = Measure.COVERAGE_PERCENT
    scaled = 2241
    decimals = 2
    as_of = SelfAttribute("submission.as_of")
    precision = SelfAttribute("submission.precision")

    @classmethod
    def _create(cls, model_class: type[PrintedFigure], *args: Any, **kwargs: Any) -> PrintedFigure:
        return model_class.objects.bulk_create([model_class(**kwargs)])[0]


def submit(
    region: str | None,
    as_of: str,
    *,
    universe: Mapping[str, Count] | None = None,
    **said: Any,
) -> Submission:
    """A submission with its lines (segment=count) and fields (population=…, source=…)."""
    segments = {one.code: one for one in Segment.objects.all()}
    fields = {name: value for name, value in said.items() if name not in segments}
    submission = SubmissionFactory.create(
        region=place(region) if region else None,
        as_of=datetime.date.fromisoformat(as_of),
        **fields,
    )
    SubmissionLine.objects.bulk_create(
        SubmissionLine(
            submission=submission, segment=segments[code], **count_fields("participants", count)
        )
        for code, count in said.items()
        if code in segments
    )
    if universe:
        quote(submission, universe)
    return submission


def quote(submission: Submission, universe: Mapping[str, Count]) -> None:
    """The universe that the submission's own document prints."""
    edition = edition_of(submission)
    UniverseFigure.objects.bulk_create(
        UniverseFigure(
            edition=edition,
            region=submission.region,
            submission=submission,
            segment=segment(code),
            **count_fields("workers", count),
        )
        for code, count in universe.items()
    )


def count_workers(
    reference_date: str, counts: Mapping[str, Mapping[str, Count]], **fields: Any
) -> UniverseEdition:
    """A verified series with its figures: region → segment → workers."""
    edition = UniverseEditionFactory.create(
        reference_date=datetime.date.fromisoformat(reference_date), **fields
    )
    UniverseFigure.objects.bulk_create(
        UniverseFigure(
            edition=edition,
            region=place(region),
            segment=segment(code),
            **count_fields("workers", count),
        )
        for region, by_segment in counts.items()
        for code, count in by_segment.items()
    )
    return edition


def count_fields(name: str, count: Count) -> dict[str, Any]:
    number, unit = count if isinstance(count, tuple) else (count, 1)
    return {name: number, "rounded_to": unit}
