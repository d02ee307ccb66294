"""The browser forgets what it kept once, and only once, the server has saved it."""

import pytest
from django.test import Client

from regions.admin.kept import COOKIE, MOST_TOKENS
from regions.models import Submission
from tests.factories import PASSWORD, OfficeFactory, UserFactory, station, submit

pytestmark = pytest.mark.django_db

ADD = "/admin/regions/submission/add/"
TOKEN = "0123456789abcdef"
TYPED = {
    "region": "18.04",
    "period": "Juni 2023",
    "population": "active",
    "region_basis": "not_stated",
    "total_rule": "pu-bpu",
    "breakdown": "partial",
    "seg-total-participants": "22.680",
    "printed_figures-TOTAL_FORMS": "0",
    "printed_figures-INITIAL_FORMS": "0",
    "_draft": "1",
}


@pytest.fixture
def operator():
    user = UserFactory.create(group="operator")
    station(user, OfficeFactory.create())
    return user


@pytest.fixture
def client_of_operator(client, operator):
    client.force_login(operator)
    return client


def test_a_saved_form_is_named_by_its_token(client_of_operator):
    page = client_of_operator.post(ADD, {**TYPED, "kept": TOKEN})
    assert Submission.objects.count() == 1
    assert page.cookies[COOKIE].value == TOKEN
    assert page.cookies[COOKIE]["path"] == "/admin/"


def test_what_was_refused_is_not_called_saved(client_of_operator):
    page = client_of_operator.post(ADD, {**TYPED, "population": "", "kept": TOKEN})
    assert page.status_code == 200
    assert COOKIE not in page.cookies
    assert "data-keep-posted" in page.content.decode()


@pytest.mark.parametrize("token", ["", "short", "a b c d e f g", "x" * 41, "abcdefgh;Path=/"])
def test_only_a_token_reaches_the_cookie(client_of_operator, token):
    page = client_of_operator.post(ADD, {**TYPED, "kept": token})
    assert page.status_code == 302
    assert COOKIE not in page.cookies


def test_tokens_that_were_not_read_yet_stay_up_to_a_limit(client_of_operator):
    earlier = [f"{number:08}" for number in range(MOST_TOKENS)]
    client_of_operator.cookies[COOKIE] = ".".join([*earlier, "not a token"])
    page = client_of_operator.post(ADD, {**TYPED, "kept": TOKEN})
    assert page.cookies[COOKIE].value == ".".join([TOKEN, *earlier[:-1]])


def test_each_account_and_each_document_is_kept_apart(client_of_operator, operator):
    draft = submit("18.04", "2023-06-30", total=1, status="draft", entered_by=operator)
    new = client_of_operator.get(f"{ADD}?region=18.04").content.decode()
    assert f'data-keep="submission:new?region=18.04:{operator.pk}"' in new
    old = client_of_operator.get(f"/admin/regions/submission/{draft.pk}/change/?from=list")
    assert f'data-keep="submission:{draft.pk}:{operator.pk}"' in old.content.decode()
    assert "data-keep-posted" not in new


@pytest.mark.parametrize(
    "address", ["/admin/regions/universeedition/add/", "/admin/regions/target/add/"]
)
def test_the_other_forms_are_kept_too(client_of_operator, address):
    assert 'data-keep="' in client_of_operator.get(address).content.decode()


def test_a_form_from_before_another_login_leads_back_to_itself(operator):
    strict = Client(enforce_csrf_checks=True)
    strict.login(username=operator.username, password=PASSWORD)
    form = f"http://testserver{ADD}?region=18.04"
    page = strict.post(ADD, {**TYPED, "kept": TOKEN}, headers={"referer": form})
    assert page.status_code == 403
    assert "Isian Anda tidak" in page.content.decode()
    assert f'href="{form}"' in page.content.decode()
    assert Submission.objects.count() == 0


def test_nobody_is_led_elsewhere_from_a_refusal(operator):
    strict = Client(enforce_csrf_checks=True)
    strict.login(username=operator.username, password=PASSWORD)
    page = strict.post(ADD, TYPED, headers={"referer": "https://elsewhere.example/add/"})
    assert "elsewhere" not in page.content.decode()
    assert f'href="{ADD}"' in page.content.decode()
