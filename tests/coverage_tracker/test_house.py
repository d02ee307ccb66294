import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType

from tests.conftest import put_back_first_rows


@pytest.mark.django_db(transaction=True)
def test_rows_of_migrations_come_back_after_a_test_that_commits():
    before = known_rows()
    Group.objects.create(name="left behind")
    ContentType.objects.all().delete()
    put_back_first_rows()
    assert known_rows() == before
    Group.objects.create(name="a number of its own")


def known_rows():
    return {
        model: set(model.objects.values_list("pk", flat=True))
        for model in (Group, Permission, ContentType)
    }
