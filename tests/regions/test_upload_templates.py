"""Templates: one's own regions, drop-downs, guarded numbers, and notes; always the same bytes."""

import io
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from regions.imports.templates import template_of, template_xlsx
from regions.models import AwardCategory, ImportKind, Region
from tests.factories import OfficeFactory, UserFactory, place, station
from tests.factories_subjects import RegulationFactory
from tests.regions.upload_files import LIST

pytestmark = pytest.mark.django_db
KINDS = list(ImportKind)


@pytest.fixture
def operator():
    return UserFactory.create(group="operator", care=["17.02", "17.03"])


def opened(kind: ImportKind, user: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(template_xlsx(template_of(kind, user))))


def heads(page: Any) -> list[str]:
    return [cell.value for cell in page[1]]


def codes(page: Any) -> list[str]:
    return [row[0].value for row in page.iter_rows(min_row=2) if row[0].value]


def rules(page: Any) -> dict[str, Any]:
    """The guard of each column, by its head."""
    found = {}
    for rule in page.data_validations.dataValidation:
        column = next(iter(rule.sqref.ranges)).min_col
        found[heads(page)[column - 1]] = rule
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_it_holds_the_regions_that_the_account_looks_after(kind, operator):
    page = opened(kind, operator).worksheets[0]
    assert codes(page) == ["17.02", "17.03"]
    assert page["B2"].value == place("17.02").full_name


def test_an_account_for_the_whole_country_gets_what_its_office_serves():
    everywhere = UserFactory.create(group="operator")
    station(everywhere, OfficeFactory.create(serves=["17"]))
    page = opened(ImportKind.PARTICIPANTS, everywhere).worksheets[0]
    below = Region.objects.filter(code__startswith="17.").count()
    assert codes(page)[0] == "17"
    assert len(codes(page)) == below + 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_head_is_explained_and_stays_in_sight(kind, operator):
    book = opened(kind, operator)
    page, guide, lists = book.worksheets
    assert all(cell.comment and cell.comment.text for cell in page[1])
    assert page.freeze_panes in {"C2", "D2"}
    assert (guide.title, lists.title, lists.sheet_state) == ("Petunjuk", "Pilihan", "hidden")
    told = "\n".join(str(row[0].value or "") for row in guide.iter_rows())
    assert "Jangan menulis NIK" in told
    assert all(f"{head}: " in told for head in heads(page))
    assert not any(sheet.protection.sheet for sheet in book.worksheets)


def test_numbers_are_whole_and_choices_come_from_a_list(operator):
    book = opened(ImportKind.PROGRAMMES, operator)
    page, _guide, lists = book.worksheets
    guarded = rules(page)
    quota = guarded["Kuota"]
    assert (quota.type, quota.operator, quota.formula1) == ("whole", "greaterThanOrEqual", "0")
    fund = guarded["Sumber dana"]
    assert fund.type == "list"
    assert fund.formula1.startswith("Pilihan!$F$1:")
    offered = [row[5].value for row in lists.iter_rows() if row[5].value]
    assert "APBD kabupaten/kota" in offered
    assert page["A2"].number_format == "@"


def test_the_segments_are_those_of_today(operator):
    page = opened(ImportKind.PARTICIPANTS, operator).worksheets[0]
    assert {"Total", "Penerima Upah (PU)", "Pekerja rentan"} <= set(heads(page))
    assert set(rules(page)) == set(heads(page)[2:])


def test_a_mandate_brings_its_villages_along(operator):
    mandate = RegulationFactory.create(region=place("17.02"), per_village=100)
    page = opened(ImportKind.VILLAGES, operator).worksheets[0]
    rows = list(page.iter_rows(min_row=2, values_only=True))
    assert [(row[0], row[2]) for row in rows if row[0]] == [("17.02", str(mandate))]


def test_no_text_of_ours_becomes_a_formula(operator):
    AwardCategory.objects.create(name="=1+1", name_en="=1+1")
    region = place("17.02")
    Region.objects.filter(pk=region.pk).update(name="=cmd|' /C calc'!A0")
    for kind in KINDS:
        for page in opened(kind, operator).worksheets:
            kinds = {cell.data_type for row in page.iter_rows() for cell in row if cell.value}
            assert kinds <= {"s"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_template_is_the_same_bytes_in_either_language(kind, client, operator):
    client.force_login(operator)
    address = f"{LIST}templat/{kind.value}/"
    first = client.get(address)
    assert first["Content-Disposition"] == f'attachment; filename="templat-{kind.value}.xlsx"'
    assert client.get(address, headers={"accept-language": "en"}).content == first.content
    client.cookies["django_language"] = "en"
    assert client.get(address).content == first.content


def test_an_unknown_kind_has_no_template(client, operator):
    client.force_login(operator)
    assert client.get(f"{LIST}templat/lain/").status_code == 404


def test_what_is_seldom_given_is_folded_away_and_told(operator):
    file = opened(ImportKind.PARTICIPANTS, operator)
    page = file.worksheets[0]
    hidden = {
        one
        for at, one in enumerate(heads(page), start=1)
        if page.column_dimensions[get_column_letter(at)].hidden
    }
    assert "Badan usaha" in hidden
    assert not hidden & {"Kode", "Total", "Penerima Upah (PU)", "Jasa konstruksi (Jakon)"}
    assert any("klik tanda +" in str(row[0].value) for row in file["Petunjuk"].iter_rows())
