"""What came before, of one region and of many."""

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regions.models import Status, Submission
from regions.previous import previous_figures, previous_of_many
from tests.factories import place, submit

pytestmark = pytest.mark.django_db

CODES = ("18.04", "18.05")
SAID = st.tuples(
    st.sampled_from(CODES),
    st.integers(1, 8),
    st.sampled_from(("pu", "bpu")),
    st.integers(0, 5),
    st.sampled_from((Status.VERIFIED, Status.DRAFT, Status.WITHDRAWN)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(said=st.lists(SAID, max_size=6))
def test_many_regions_have_what_each_has_by_itself(said):
    Submission.objects.all().delete()
    for region, month, segment, people, status in said:
        submit(region, f"2023-{month:02}-28", status=status, **{segment: people})
    day = datetime.date(2023, 6, 30)
    regions = [place(code) for code in CODES]
    found = previous_of_many(regions, day)
    assert found == {one.pk: previous_figures(one, day) for one in regions}


def test_a_region_without_figures_has_nothing_before():
    region = place("18.04")
    assert previous_of_many([region], datetime.date(2023, 6, 30)) == {region.pk: {}}
