"""Reading only what can decide gives the same answer as reading everything."""

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regions.models import Breakdown, Region, Segment, SourceKind, Submission, SubmissionLine
from reports.facts.places import load_atlas
from reports.facts.statements import region_statements
from reports.facts.world import load_world
from reports.figures import compute_figure
from reports.measures import CountingRule
from reports.selection import Selection
from tests.factories import SourceFactory, SubmissionFactory, submit

pytestmark = pytest.mark.django_db

REGION = "18.04"
PER = datetime.date(2024, 6, 30)
CODES = ("total", "pu", "bpu", "jakon", "non_asn", "badan_usaha", "bpu_mandiri")

lines = st.dictionaries(st.sampled_from(CODES), st.none() | st.integers(0, 9), max_size=4)
offers = st.tuples(
    st.integers(0, 14), st.sampled_from(SourceKind.values), st.sampled_from(Breakdown.values), lines
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(said=st.lists(offers, max_size=6), rule=st.sampled_from(list(CountingRule)))
def test_the_same_figure_is_chosen_from_the_relevant_as_from_all(said, rule, django_db_blocker):
    Submission.objects.all().delete()
    region = Region.objects.get(code=REGION)
    segments = {segment.code: segment for segment in Segment.objects.all()}
    for months_ago, kind, breakdown, counts in said:
        as_of = PER - datetime.timedelta(days=20 * months_ago)
        row = SubmissionFactory.create(
            region=region, as_of=as_of, breakdown=breakdown, source=SourceFactory(kind=kind)
        )
        SubmissionLine.objects.bulk_create(
            SubmissionLine(
                submission=row,
                segment=segments[code],
                participants=count,
                note="" if count is not None else "ratusan",
            )
            for code, count in counts.items()
        )
    selection = Selection(per=PER, rule=rule)
    atlas = load_atlas()
    trimmed, _ = compute_figure(load_world(selection, atlas, [REGION]), REGION)
    whole, _ = compute_figure(load_world(selection, atlas, [REGION], in_full=[REGION]), REGION)
    assert trimmed.statement == whole.statement
    assert trimmed.counted == whole.counted
    assert trimmed.participants == whole.participants


def test_years_of_history_stay_unread():
    for year in (2020, 2021, 2022, 2023):
        submit(REGION, f"{year}-12-31", total=year)
    question = Selection(per=PER).question()
    read = region_statements([REGION], question).by_owner[REGION]
    assert [said.as_of.year for said in read] == [2023]
    everything = region_statements([REGION], question, in_full=[REGION]).by_owner[REGION]
    assert len(everything) == 4


def test_drafts_and_later_dates_are_never_read():
    submit(REGION, "2024-07-31", total=5)
    submit(REGION, "2024-05-31", total=5, status="draft")
    submit(REGION, "2024-05-31", total=5, status="withdrawn")
    assert region_statements([REGION], Selection(per=PER).question()).by_owner == {}
