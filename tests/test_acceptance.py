"""The published figures, from the loaded demo to the addresses that everyone uses."""

import re
from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def get(client: Client, demo_of_this_file, settings):
    """The JSON at an address, with the demo loaded and its pages open."""
    settings.COVERAGE_DEMO = True

    def ask(address: str) -> Any:
        response = client.get(address)
        assert response.status_code == 200, response.content
        return response.json()

    return ask


def row(table: dict[str, Any], code: str) -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in table["rows"] if row["code"] == code)
    return found


def profile(get: Any, code: str, per: str) -> dict[str, Any]:
    found: dict[str, Any] = get(f"/wilayah/{code}/profil.json?per={per}")
    return found


def test_lampung_barat_in_june_2023(get):
    table = get("/wilayah/18/cakupan.json?per=2023-06-30")
    barat = row(table, "18.04")
    assert barat["participants"]["counted"] == 22680
    assert barat["participants"]["total"] == 22680
    assert barat["universe"]["total"] == 92913
    assert barat["coverage"]["total"] == "24.41"
    assert barat["coverage_range"] is None
    assert barat["gap_to_universe"] == {"people": 70233, "points": "75.59"}
    assert (barat["population"], barat["rule_applied"]) == ("protected", "unknown")
    assert (barat["figures_as_of"], barat["precision"], barat["age_months"]) == (
        "2023-06-30",
        "month",
        0,
    )
    assert len(table["rows"]) == 15
    assert table["total"]["coverage"]["total"] == "24.41"
    assert len(table["total"]["left_out"]) == 14
    assert table["rest"]["regions"] == 14


def test_lampung_itself_has_no_headline_in_june_2023(get):
    found = profile(get, "18", "2023-06-30")
    assert found["row"]["derivation"] == "partial"
    assert found["row"]["reporting"] == {"n": 1, "of": 15}
    assert found["row"]["coverage"]["total"] is None
    assert found["row"]["participants"]["counted"] is None


def test_what_was_printed_of_lampung_barat_stands_beside_ours(get):
    printed = {
        (one["segment"], one["measure"]): one
        for one in profile(get, "18.04", "2023-06-30")["printed"]
    }
    total = printed["total", "coverage_percent"]
    assert (total["printed"], total["computed"], total["difference"]) == ("22.41", "24.41", "-2.00")
    for segment, percent in (("pu", "96.92"), ("bpu", "10.02")):
        one = printed[segment, "coverage_percent"]
        assert (one["printed"], one["computed"], one["difference"]) == (percent, None, None)


def test_a_printed_disagreement_is_a_discrepancy(get):
    found = profile(get, "18.04", "2023-06-30")["discrepancies"]
    assert [(one["segment"], one["printed"]) for one in found] == [("total", "22.41")]


def test_lebong_adds_up_and_has_no_universe(get):
    lebong = row(get("/wilayah/17/cakupan.json?per=2022-12-31"), "17.07")
    counts = lebong["participants"]
    assert (counts["total"], counts["pu"], counts["bpu"], counts["jakon"]) == (3866, 3031, 368, 467)
    assert counts["counted"] == 3399
    assert lebong["coverage"]["total"] is None
    assert lebong["precision"] == "year"


def test_lebong_a_day_earlier_is_missing_and_not_zero(get):
    lebong = row(get("/wilayah/17/cakupan.json?per=2022-12-30"), "17.07")
    assert set(lebong["participants"].values()) == {None}
    assert lebong["derivation"] == "missing"


def test_lebong_with_construction(get):
    table = get("/wilayah/17/cakupan.json?per=2022-12-31&aturan=pu-bpu-jakon")
    assert row(table, "17.07")["participants"]["counted"] == 3866


def test_lampung_at_the_end_of_2023_speaks_as_precisely_as_its_publisher(get):
    found = profile(get, "18", "2023-12-31")
    assert found["row"]["participants"]["counted"] == 731991
    assert found["row"]["coverage_range"] == ["26.62", "27.62"]
    assert found["headline"]["low"] == found["headline"]["high"] == "26.79"
    assert found["headline"]["printed"] is True


def test_a_region_is_said_alike_on_its_own_page_and_in_the_table_above(get, client):
    for address in ("/wilayah/18/?per=2025-08-13", "/wilayah/00/?per=2025-08-13"):
        page = client.get(address, follow=True).content.decode()
        said = set(re.findall(r'data-figure="18:coverage.total"[^>]*>([^<]*)<', page))
        assert said == {"24,5%"}


def test_tanjung_jabung_barat_is_said_as_roughly_as_it_is_known(get, client):
    found = profile(get, "15.06", "2025-07-21")["row"]
    assert found["coverage"]["total"] == "37.50"
    assert found["coverage_range"] == ["36.89", "38.12"]
    assert found["population"] == "registered"
    page = client.get("/wilayah/15.06/?per=2025-07-21").content.decode().lower()
    assert "sekitar 37–38%" in page
    assert "terdaftar" in page


def test_aceh_in_august_2025(get):
    aceh = row(get("/wilayah/00/cakupan.json?per=2025-08-31"), "11")["coverage"]
    assert (aceh["pu"], aceh["bpu"], aceh["total"]) == ("47.04", "8.20", "25.46")


def test_kaimana_is_shown_over_100_percent_with_its_note(get, client):
    kaimana = row(get("/wilayah/92/cakupan.json?per=2023-08-31"), "92.08")
    assert kaimana["coverage"]["total"] == "126.15"
    assert kaimana["gap_to_universe"] == {"people": -5331, "points": "-26.15"}
    page = client.get("/wilayah/92.08/?per=2023-08-31").content.decode()
    assert "126,15%" in page
    assert "Peserta melebihi semesta edisi ini; penyebab belum dipastikan." in page


def test_papua_barat_has_its_own_figure(get):
    found = profile(get, "92", "2023-08-31")["row"]
    assert (found["coverage"]["total"], found["derivation"]) == ("82.69", "own")


@pytest.mark.parametrize(
    ("code", "per", "never"),
    [
        ("19", "2024-06-30", "68,06"),
        ("34", "2022-12-31", "20,32"),
        ("00", "2025-10-31", "35,"),
    ],
)
def test_nobody_is_given_a_percentage_that_does_not_follow(get, client, code, per, never):
    page = client.get(f"/wilayah/{code}/?per={per}").content.decode()
    assert never not in re.sub(r"<[^>]+>", " ", page)  # tags of pictures hold coordinates


def test_babel_has_a_universe_and_no_participants(get):
    found = profile(get, "19", "2024-06-30")
    assert found["row"]["participants"]["counted"] is None
    assert found["row"]["universe"]["total"] == 563133
    assert found["row"]["coverage"]["total"] is None


def test_indonesia_has_the_provinces_of_the_date_and_no_headline(get):
    now = get("/wilayah/00/cakupan.json?per=2023-12-31")
    then = get("/wilayah/00/cakupan.json?per=2022-01-31")
    assert (len(now["rows"]), len(then["rows"])) == (38, 34)
    assert profile(get, "00", "2025-10-31")["row"]["coverage"]["total"] is None


def test_merauke_belongs_to_papua_before_25_july_2022(get):
    assert row(get("/wilayah/91/cakupan.json?per=2022-07-24"), "93.01")["name"]
    assert row(get("/wilayah/93/cakupan.json?per=2022-07-25"), "93.01")["name"]
    after = get("/wilayah/91/cakupan.json?per=2022-07-25")
    assert "93.01" not in {one["code"] for one in after["rows"]}


def test_a_province_not_yet_born_leads_to_the_one_of_then(get, client):
    response = client.get("/wilayah/93/?per=2022-07-24")
    assert response.status_code == 404
    assert "/wilayah/91/?per=2022-07-24" in response.content.decode()


def test_an_old_code_redirects_and_keeps_the_question(get, client):
    response = client.get("/wilayah/91.01/?per=2023-12-31")
    assert response.status_code == 301
    assert response.headers["Location"] == "/wilayah/93.01/?per=2023-12-31"


@pytest.mark.parametrize("query", ["per=2023-02-30", "per=2999-01-01", "aturan=x", "semesta=x"])
@pytest.mark.parametrize("page", ["", "cakupan.json", "cakupan.csv", "cakupan.xlsx", "profil.json"])
def test_an_impossible_question_is_told_so(get, client, query, page):
    assert client.get(f"/wilayah/18/{page}?{query}").status_code == 400


def test_an_unknown_region_is_not_found(get, client):
    assert client.get("/wilayah/99.99/").status_code == 404
