"""Report values made by hand."""

import datetime

from reports.measures import (
    Breakdown,
    Count,
    Counted,
    Derivation,
    Figure,
    Population,
    Precision,
    RegionBasis,
    RuleApplied,
    SourceFact,
    SourceKind,
    Statement,
    TotalRule,
    coverage,
)
from reports.measures.figures import MEASURED, PARTS

JUNE = datetime.date(2023, 6, 30)


def source(publisher: str) -> SourceFact:
    return SourceFact(1, "contoh", SourceKind.MEDIA, "Judul", publisher, JUNE, "")


def statement(
    publisher: str,
    population: Population,
    as_of: datetime.date,
    precision: Precision,
    total: Count,
) -> Statement:
    return Statement(
        id=1,
        as_of=as_of,
        precision=precision,
        source=source(publisher),
        population=population,
        region_basis=RegionBasis.NOT_STATED,
        total_rule=TotalRule.NOT_STATED,
        breakdown=Breakdown.PARTIAL,
        provisional=False,
        lines={"total": total},
    )


def figure(
    code: str,
    participants: Count,
    universe: Count | None,
    *,
    publisher: str,
    population: Population = Population.PROTECTED,
    as_of: datetime.date = JUNE,
    precision: Precision = Precision.MONTH,
) -> Figure:
    """A region's own figure of its total."""
    return Figure(
        code,
        Derivation.OWN,
        participants={**dict.fromkeys(PARTS), "total": participants},
        counted=Counted(participants, RuleApplied.UNKNOWN),
        universe={**dict.fromkeys(MEASURED), "total": universe},
        coverage={**dict.fromkeys(MEASURED), "total": coverage(participants, universe)},
        population=population,
        region_basis=RegionBasis.NOT_STATED,
        figures_as_of=as_of,
        precision=precision,
        statement=statement(publisher, population, as_of, precision, participants),
    )
