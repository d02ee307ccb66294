"""Small makers of facts for tests; every argument that a test does not name is unremarkable."""

from collections.abc import Callable
from datetime import date
from typing import Any

from reports.measures import (
    Breakdown,
    Count,
    Counted,
    Derivation,
    Edition,
    EditionKind,
    Figure,
    JakonPlace,
    Population,
    Precision,
    RegionBasis,
    RuleApplied,
    SegmentTree,
    SourceFact,
    SourceKind,
    Statement,
    TotalRule,
    coverage,
)
from reports.measures.figures import MEASURED, PARTS

PARENTS = {
    "total": None,
    "pu": "total",
    "badan_usaha": "pu",
    "non_asn": "pu",
    "non_asn_thlt": "non_asn",
    "non_asn_teacher": "non_asn",
    "bpu": "total",
    "bpu_mandiri": "bpu",
    "jakon": "total",
    "pmi": "total",
    "asn_korpri": None,
}
TREE = SegmentTree(PARENTS)
DAY = date(2024, 6, 30)


def unchecked(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function itself; a test that knows the answer need not prove that it is not None."""
    return function


def people(lines):
    """Counts from plain numbers; a `Count` and `None` stay what they are."""
    return {code: Count(n) if isinstance(n, int) else n for code, n in lines.items()}


def source(number=1, kind=SourceKind.MEDIA, published_on=None):
    return SourceFact(number, f"source-{number}", kind, "Title", "Publisher", published_on, "")


def statement(lines, **changes):
    number = changes.pop("id", 1)
    values = {
        "as_of": DAY,
        "precision": Precision.DAY,
        "source": source(number),
        "population": Population.ACTIVE,
        "region_basis": RegionBasis.NOT_STATED,
        "total_rule": TotalRule.NOT_STATED,
        "breakdown": Breakdown.PARTIAL,
        "provisional": False,
    }
    return Statement(id=number, lines=people(lines), **(values | changes))


def edition(slug, figures, **changes):
    values = {
        "kind": EditionKind.SERIES,
        "source_id": None,
        "reference_date": DAY,
        "precision": Precision.DAY,
        "publisher": "Publisher",
        "title": slug,
        "jakon": JakonPlace.NOT_STATED,
    }
    return Edition(slug=slug, figures=people(figures), **(values | changes))


def figure(code, participants, workers, **changes):
    """A region's own figure with a total only; `None` where it is missing."""
    counts = people({"participants": participants, "workers": workers})
    rule = changes.pop("rule", RuleApplied.PU_BPU)
    day = changes.pop("as_of", DAY)
    values = {
        "derivation": Derivation.OWN if participants is not None else Derivation.MISSING,
        "participants": dict.fromkeys(PARTS) | {"total": counts["participants"]},
        "counted": Counted(counts["participants"], rule) if counts["participants"] else None,
        "universe": dict.fromkeys(MEASURED) | {"total": counts["workers"]},
        "coverage": dict.fromkeys(MEASURED)
        | {"total": coverage(counts["participants"], counts["workers"])},
        "edition": "edition",
        "population": Population.ACTIVE,
        "region_basis": RegionBasis.NOT_STATED,
        "total_counts": rule,
        "figures_from": day,
        "figures_as_of": day,
        "precision": Precision.DAY,
    }
    return Figure(code=code, **(values | changes))
