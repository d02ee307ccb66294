"""What hypothesis draws: small worlds with many ties, gaps and edges."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from reports.measures import (
    Breakdown,
    Count,
    CountingRule,
    EditionKind,
    JakonPlace,
    Population,
    Question,
    RegionBasis,
    RegionFacts,
    RuleApplied,
    SourceKind,
    TotalRule,
)
from tests.reports.measures.build import PARENTS, edition, figure, source, statement

DAYS = [date(2023, 1, 31), date(2023, 6, 30), date(2023, 9, 30), date(2023, 10, 1)]
days = st.sampled_from(DAYS)
any_day = st.dates(date(2019, 1, 1), date(2026, 12, 31))
numbers = st.integers(0, 60)
counts = st.builds(Count.of, st.integers(0, 5000), st.sampled_from([1, 1, 10, 1000]), st.booleans())
given_lines = st.dictionaries(st.sampled_from(sorted(PARENTS)), st.none() | counts, max_size=7)
fractions = st.fractions(min_value=-1000, max_value=1000, max_denominator=4000)


@st.composite
def statements(draw):
    """Up to six statements with different ids, each rounded throughout or not at all."""
    said = []
    for number in range(1, draw(st.integers(0, 6)) + 1):
        spread = draw(st.sampled_from([0, 0, 10]))
        line = st.none() | st.builds(Count, numbers, st.just(spread))
        origin = source(
            draw(st.integers(1, 3)),
            draw(st.sampled_from(SourceKind)),
            draw(st.none() | days),
        )
        said.append(
            statement(
                draw(st.dictionaries(st.sampled_from(sorted(PARENTS)), line, max_size=6)),
                id=number,
                source=origin,
                as_of=draw(days),
                total_rule=draw(st.sampled_from(TotalRule)),
                breakdown=draw(st.sampled_from(Breakdown)),
            )
        )
    return draw(st.permutations(said))


@st.composite
def editions(draw):
    found = []
    for number in range(draw(st.integers(0, 4))):
        figures = draw(
            st.dictionaries(st.sampled_from(["total", "pu", "bpu", "jakon"]), numbers, max_size=4)
        )
        found.append(
            edition(
                f"edition-{number}",
                figures,
                kind=draw(st.sampled_from(EditionKind)),
                source_id=draw(st.none() | st.integers(1, 3)),
                reference_date=draw(days),
                jakon=draw(st.sampled_from(JakonPlace)),
            )
        )
    return draw(st.permutations(found))


facts = st.builds(
    RegionFacts,
    code=st.just("18.04"),
    statements=statements(),
    editions=editions(),
    joined_on=st.none() | days,
    territory_changed_on=st.none() | days,
)
questions = st.builds(
    Question,
    per=days,
    rule=st.sampled_from(CountingRule),
    edition=st.sampled_from([None, None, "edition-0"]),
)


@st.composite
def siblings(draw):
    """Up to eight regions, many of which lack something or differ in something."""
    often = st.sampled_from
    return [
        figure(
            f"18.{number:02}",
            draw(st.none() | numbers),
            draw(st.none() | numbers),
            rule=draw(often([RuleApplied.PU_BPU, RuleApplied.PU_BPU, RuleApplied.UNKNOWN])),
            as_of=draw(days),
            population=draw(often([Population.ACTIVE, Population.NOT_STATED, *Population])),
            region_basis=draw(often([RegionBasis.NOT_STATED, *RegionBasis])),
            territory_changed=draw(often([False, False, False, True])),
            before_placement=draw(often([False, False, False, True])),
        )
        for number in range(1, draw(st.integers(0, 8)) + 1)
    ]


shares = st.sampled_from([Fraction(4, 5), Fraction(1, 2), Fraction(0)])
months = st.integers(0, 40)
lengths = st.builds(timedelta, days=st.integers(0, 1500))
