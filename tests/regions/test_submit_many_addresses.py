"""Addresses of the page for handing in together that somebody typed by hand."""

import pytest
from django.urls import reverse

from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("ids", ["9" * 30, "a,b", "-1", "1,,2", ""])
def test_what_is_no_number_of_a_report_is_passed_over(client, ids):
    client.force_login(UserFactory.create(group="operator"))
    page = client.get(reverse("admin:regions_submission_submit_many"), {"ids": ids})
    assert page.status_code == 200
    assert page.context["rows"] == []
