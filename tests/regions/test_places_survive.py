"""A test that commits empties the database; regions and segments are back for the next one."""

import pytest
from django.contrib.auth.models import Group

from regions.models import Placement, Region, Segment


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("attempt", [1, 2])
def test_places_are_there_in_a_test_that_commits(attempt):
    assert Region.objects.count() == 553
    assert Placement.objects.count() > 553
    Placement.objects.all().delete()


@pytest.mark.django_db
@pytest.mark.parametrize("attempt", [1, 2])
def test_places_and_groups_are_there_in_a_test_that_rolls_back(attempt):
    assert Region.objects.count() == 553
    assert Placement.objects.count() > 553
    assert Segment.objects.filter(code="total").exists()
    assert Group.objects.filter(name="operator").exists()
