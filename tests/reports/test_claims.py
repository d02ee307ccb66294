"""Claims: an office's are never a region's, and nothing is added to anything."""

import datetime
import re

import pytest

from regions.models import Status
from reports.exports.claims_json import claim_json, claim_page_json
from reports.measures import ClaimProgramme
from reports.selection import Selection
from reports.subjects.claims import load_claims, load_office_claims, load_region_claims
from reports.tables.claims import ClaimTable
from reports.templatetags.claims import quoted_claim
from tests.factories import OfficeFactory, place
from tests.factories_subjects import BenefitFactory, ClaimPaymentFactory

JULY = Selection(per=datetime.date(2023, 7, 31))
THAT_DAY = datetime.date(2023, 7, 12)
LAMPUNG_BARAT = "18.04"


@pytest.fixture
def office(db):
    return OfficeFactory.create(
        slug="lampung-tengah", name="Cabang Lampung Tengah", serves=[LAMPUNG_BARAT, "18.02"]
    )


@pytest.fixture
def whole(office):
    return ClaimPaymentFactory.create(
        office=office,
        cumulative=True,
        programme=ClaimProgramme.ALL,
        rupiah=112_000_000_000,
        rounded_to=1_000_000_000,
        as_of=THAT_DAY,
    )


@pytest.fixture
def scholarships(whole):
    return ClaimPaymentFactory.create(
        office=whole.office,
        cumulative=True,
        programme=ClaimProgramme.SCHOLARSHIP,
        cases=167,
        rupiah=799_000_000,
        rounded_to=1_000_000,
        among=whole,
        as_of=THAT_DAY,
    )


def own(**given):
    fields = {"office": None, "region": place(LAMPUNG_BARAT), "as_of": THAT_DAY, **given}
    return ClaimPaymentFactory.create(**fields)


def plain(html):
    return re.sub(r"<[^>]+>", "", html)


def cells(table, which=0):
    row = list(table.rows)[which]
    return {column.name: row.get_cell(column.name) for column in table.columns.iterall()}


def test_an_offices_claims_are_quoted_as_its_own(scholarships):
    claims = load_region_claims(JULY, LAMPUNG_BARAT)
    assert claims.own == ()
    [quote] = claims.quoted
    assert plain(quoted_claim(quote, JULY)) == (
        "Menurut Cabang Lampung Tengah (seluruh wilayah kantor, kumulatif sampai 12 Juli 2023):"
        " 8.586 kasus, Rp112 miliar; di antaranya beasiswa 167 anak, Rp799 juta."
    )
    assert [claim_json(row)["region"] for row in claims.rows] == [None, None]


def test_the_programme_of_a_quoted_claim_is_named(office):
    ClaimPaymentFactory.create(
        office=office, programme=ClaimProgramme.JKM, cases=None, rupiah=42_000_000, as_of=THAT_DAY
    )
    [quote] = load_region_claims(JULY, LAMPUNG_BARAT).quoted
    assert plain(quoted_claim(quote, JULY)).endswith("): jaminan kematian (JKM) Rp42.000.000.")


def test_the_numbers_of_a_quotation_are_marked_as_the_offices(whole):
    [quote] = load_region_claims(JULY, LAMPUNG_BARAT).quoted
    reference = f"lampung-tengah:claims.{whole.pk}"
    assert f'<data value="8586" data-figure="{reference}.cases">' in quoted_claim(quote, JULY)


def test_of_an_offices_programme_only_the_newest_is_quoted(whole):
    ClaimPaymentFactory.create(
        office=whole.office, cumulative=True, programme="all", as_of=datetime.date(2023, 1, 31)
    )
    [quote] = load_region_claims(JULY, LAMPUNG_BARAT).quoted
    assert quote.claim.id == whole.pk
    assert len(load_office_claims(JULY, "lampung-tengah").own) == 2


def test_a_regions_own_claims_stand_apart(scholarships):
    jkm = own(programme=ClaimProgramme.JKM, cases=1, rupiah=42_000_000)
    own(region=place("18.05"))
    claims = load_region_claims(JULY, LAMPUNG_BARAT)
    assert [row.id for row in claims.own] == [jkm.pk]
    assert len(claims.quoted) == 1


def test_offices_that_do_not_serve_the_region_are_not_quoted(whole):
    assert load_region_claims(JULY, "18.05").quoted == ()


@pytest.mark.parametrize(
    "unknown", [{"status": Status.DRAFT}, {"as_of": datetime.date(2023, 8, 1)}]
)
def test_drafts_and_later_claims_are_unknown(unknown, office):
    ClaimPaymentFactory.create(office=office, **unknown)
    assert load_claims(JULY) == ()
    assert load_region_claims(JULY, LAMPUNG_BARAT).rows == ()
    assert load_office_claims(JULY, office.slug).own == ()


def test_what_lies_within_a_claim_stands_beneath_it_and_says_so(scholarships):
    ClaimPaymentFactory.create(as_of=THAT_DAY)
    rows = load_claims(JULY)
    table = ClaimTable(rows, JULY)
    at = [row.id for row in rows].index(scholarships.pk)
    assert rows[at - 1].id == scholarships.among_id
    assert [row.depth for row in rows if row.id == scholarships.pk] == [1]
    assert cells(table, at)["programme"] == "di antaranya: Beasiswa"
    assert cells(table, at - 1)["programme"] == "Semua program"


def test_a_part_whose_whole_is_unknown_is_still_a_part(scholarships):
    type(scholarships).objects.filter(pk=scholarships.among_id).update(status=Status.DRAFT)
    [part] = load_claims(JULY)
    assert claim_json(part)["among"] is True
    [quote] = load_region_claims(JULY, LAMPUNG_BARAT).quoted
    assert (quote.claim.id, quote.among) == (scholarships.pk, ())


def test_nothing_is_summed(scholarships):
    table = ClaimTable(load_claims(JULY), JULY)
    assert len(list(table.as_values())) == 1 + 2


def test_an_office_stands_where_a_region_would(whole):
    shown = cells(ClaimTable(load_claims(JULY), JULY))
    assert plain(shown["region"]) == "Cabang Lampung Tengahseluruh wilayah kantor"
    assert "/kantor/lampung-tengah/?per=2023-07-31" in shown["region"]
    header, row = ClaimTable(load_claims(JULY), JULY).as_values()
    assert row[header.index("Wilayah atau kantor")] is None
    assert row[header.index("Kantor")] == "Cabang Lampung Tengah"


def test_on_the_page_of_its_owner_the_programme_leads(whole):
    table = ClaimTable(load_claims(JULY), JULY, of_region=True)
    leads = [one.name for one in table.columns if one.column.attrs.get("css") == "lead"]
    assert leads == ["programme"]


@pytest.mark.parametrize(
    ("cases", "rupiah", "beneath"),
    [
        (1, 42_000_000, "besarnya menurut PP 82/2019"),
        (2, 84_000_000, "2 × Rp42.000.000 menurut PP 82/2019"),
        (2, 85_000_000, ""),
        (0, 0, ""),
        (None, 42_000_000, ""),
    ],
)
def test_the_law_is_told_where_the_sum_is_just_its_benefit(db, cases, rupiah, beneath):
    """The benefits of the law come with the program."""
    own(programme=ClaimProgramme.JKM, cases=cases, rupiah=rupiah)
    shown = cells(ClaimTable(load_claims(JULY), JULY))["rupiah"]
    assert plain(shown) == f"Rp{rupiah:,}".replace(",", ".") + beneath


def test_a_benefit_of_another_time_or_programme_is_not_told(db):
    BenefitFactory.create(code="jkk", valid_until=THAT_DAY)
    for programme in (ClaimProgramme.JKK, ClaimProgramme.JHT):
        own(programme=programme, cases=1, rupiah=42_000_000)
    assert [claim.benefit for claim in load_claims(JULY)] == [None, None]


def test_as_json(scholarships):
    whole, part = load_claims(JULY)
    assert claim_json(whole) == {
        "office": "lampung-tengah",
        "region": None,
        "from": None,
        "to": "2023-07-12",
        "cumulative": True,
        "programme": "all",
        "cases": 8_586,
        "rupiah": 112_000_000_000,
        "rounded_to": 1_000_000_000,
        "among": False,
        "source": scholarships.among.source.slug,
    }
    assert claim_json(part)["among"] is True


def test_as_json_on_the_page_the_region_stands_first(db):
    own()
    [row] = load_claims(JULY)
    answer = claim_page_json(row)
    assert next(iter(answer)) == "region"
    assert answer["region"] == {"code": LAMPUNG_BARAT, "name": "Kabupaten Lampung Barat"}
    assert claim_json(row)["region"] == LAMPUNG_BARAT


def test_files_have_plain_numbers(scholarships):
    header, _, row = ClaimTable(load_claims(JULY), JULY).as_values()
    said = dict(zip(header, row, strict=True))
    assert (said["Kasus"], said["Rupiah"]) == (167, 799_000_000)
    assert (said["Kumulatif"], said["Di antaranya"], said["Sampai"]) == ("ya", "ya", THAT_DAY)


def test_the_offices_page_shows_its_claims_and_sources(client, settings, scholarships):
    settings.COVERAGE_PUBLIC = True
    page = client.get("/kantor/lampung-tengah/?per=2023-07-31").content.decode()
    assert "Rp112 miliar" in page
    assert "Angka kumulatif tidak dijumlahkan." in page
    assert scholarships.source.title in page
    before = client.get("/kantor/lampung-tengah/?per=2023-07-11").content.decode()
    assert 'id="klaim"' not in before


def test_one_claim_or_twenty_take_two_queries(office, django_assert_num_queries):
    for _ in range(2):
        ClaimPaymentFactory.create_batch(10, office=office)
        for load in (load_claims, lambda asked: load_region_claims(asked, LAMPUNG_BARAT)):
            with django_assert_num_queries(2):
                load(JULY)


def test_the_regions_page_and_profile_quote_the_office(client, settings, scholarships):
    settings.COVERAGE_PUBLIC = True
    address = f"/wilayah/{LAMPUNG_BARAT}/"
    page = plain(client.get(f"{address}?per=2023-07-12").content.decode())
    assert "di antaranya beasiswa 167 anak, Rp799 juta." in page
    assert "bukan angka wilayah ini" in page
    answer = client.get(f"{address}profil.json?per=2023-07-12").json()
    assert [one["office"] for one in answer["claims"]] == ["lampung-tengah"] * 2
    before = client.get(f"{address}profil.json?per=2023-07-11").json()
    assert before["claims"] == []


def test_the_subjects_page_and_its_files(client, settings, scholarships):
    settings.COVERAGE_PUBLIC = True
    page = client.get("/klaim/?per=2023-07-12&sort=-rupiah").content.decode()
    assert f'data-figure="lampung-tengah:claims.{scholarships.pk}.rupiah">Rp799 juta</data>' in page
    answer = client.get("/klaim/klaim.json?per=2023-07-12").json()
    assert [row["rupiah"] for row in answer["rows"]] == [112_000_000_000, 799_000_000]
    for extension in ("csv", "xlsx"):
        assert client.get(f"/klaim/klaim.{extension}?per=2023-07-12").status_code == 200
