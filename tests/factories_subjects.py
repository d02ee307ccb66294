"""Targets, money, programmes, promises and decisions for tests: verified, of Lampung Barat.

TargetFactory.create(percent=55, due=datetime.date(2025, 12, 31))
ProgrammeFactory.create(region=place("17.02"), enrolled=10_000)
FollowUpFactory.create(status="draft", entered_by=operator)
"""

import datetime
from decimal import Decimal
from typing import Any

from factory.declarations import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from regions.models import (
    Award,
    AwardCategory,
    Band,
    Benefit,
    ClaimPayment,
    Decision,
    FollowUp,
    FollowUpState,
    FollowUpUpdate,
    FundSource,
    MandateProgress,
    Programme,
    ProgrammeUpdate,
    Regime,
    Regulation,
    RegulationKind,
    Stands,
    Status,
    Steward,
    Target,
    Tariff,
)
from tests.factories import OfficeFactory, PrintedFigureFactory, SourceFactory, place, segment


class StatedFactory(DjangoModelFactory[Any]):
    class Meta:
        abstract = True

    source = SubFactory(SourceFactory)
    as_of = datetime.date(2023, 6, 30)
    status = Status.VERIFIED


class OfRegionFactory(StatedFactory):
    class Meta:
        abstract = True

    region = LazyFunction(lambda: place("18.04"))


class TargetFactory(OfRegionFactory):
    class Meta:
        model = Target

    segment = LazyFunction(lambda: segment("total"))
    regime = Regime.BPJS
    owner = "BPJS Ketenagakerjaan"
    due = datetime.date(2025, 12, 31)
    percent = Decimal(55)


class TariffFactory(DjangoModelFactory[Tariff]):
    class Meta:
        model = Tariff

    segment = LazyFunction(lambda: segment("jakon"))
    monthly = 16_800
    valid_from = datetime.date(2015, 7, 1)
    law = "PP 44/2015"


class BenefitFactory(DjangoModelFactory[Benefit]):
    class Meta:
        model = Benefit

    code = Sequence(lambda n: f"manfaat-{n}")
    name = "Santunan"
    amount = 42_000_000
    valid_from = datetime.date(2019, 12, 2)
    law = "PP 82/2019"


class ProgrammeFactory(OfRegionFactory):
    class Meta:
        model = Programme

    segment = LazyFunction(lambda: segment("bpu_vulnerable"))
    name = Sequence(lambda n: f"Pekerja rentan {n}")
    fund_source = FundSource.APBD_REGENCY


class ProgrammeUpdateFactory(StatedFactory):
    class Meta:
        model = ProgrammeUpdate

    programme = SubFactory(ProgrammeFactory)
    as_of = datetime.date(2023, 7, 31)


class RegulationFactory(OfRegionFactory):
    class Meta:
        model = Regulation

    kind = RegulationKind.PERBUP
    number = Sequence(lambda n: f"{n + 1}/2022")
    title = "Pedoman penyusunan APBPekon"
    per_village = 10


class MandateProgressFactory(StatedFactory):
    """An aggregate; give ``village=…, villages=None`` for one village."""

    class Meta:
        model = MandateProgress

    regulation = SubFactory(RegulationFactory)
    villages = 9
    workers = 96


class AwardCategoryFactory(DjangoModelFactory[AwardCategory]):
    class Meta:
        model = AwardCategory

    name = Sequence(lambda n: f"Kategori {n}")
    name_en = Sequence(lambda n: f"Category {n}")


class AwardFactory(OfRegionFactory):
    class Meta:
        model = Award

    edition = "Paritrana Award 2022"


class ClaimPaymentFactory(StatedFactory):
    """Of a branch; give ``region=…, office=None`` for a region's own."""

    class Meta:
        model = ClaimPayment

    office = SubFactory(OfficeFactory)
    cases = 8_586


class FollowUpFactory(OfRegionFactory):
    class Meta:
        model = FollowUp

    agency = "Dinas Perikanan"
    what = "Mendaftarkan nelayan"


class FollowUpUpdateFactory(StatedFactory):
    class Meta:
        model = FollowUpUpdate

    follow_up = SubFactory(FollowUpFactory)
    as_of = datetime.date(2023, 7, 31)
    state = FollowUpState.IN_PROGRESS


class StewardFactory(OfRegionFactory):
    class Meta:
        model = Steward

    segment = LazyFunction(lambda: segment("bpu_vulnerable"))
    agency = "Dinas Sosial"


class DecisionFactory(DjangoModelFactory[Decision]):
    class Meta:
        model = Decision

    figure = SubFactory(PrintedFigureFactory)
    stands = Stands.COMPUTED
    reason = "Satu angka tertukar dalam rilis."
    decided_on = datetime.date(2023, 8, 1)


class BandFactory(StatedFactory):
    class Meta:
        model = Band

    office = SubFactory(OfficeFactory)
    name = "rendah"
    at_least = Decimal(20)


STATED_FACTORIES: tuple[type[StatedFactory], ...] = (
    *(TargetFactory, ProgrammeFactory, ProgrammeUpdateFactory, RegulationFactory),
    *(MandateProgressFactory, AwardFactory, ClaimPaymentFactory, FollowUpFactory),
    *(FollowUpUpdateFactory, StewardFactory, BandFactory),
)
