"""What a clerk is refused in the forms of records, each in a sentence beside its field."""

import datetime

import pytest

from regions.models import ClaimPayment, Source, today
from tests.factories import OfficeFactory, place
from tests.factories_subjects import (
    ClaimPaymentFactory,
    FollowUpFactory,
    ProgrammeFactory,
    RegulationFactory,
)
from tests.regions.record_forms import address, page_of
from tests.regions.test_admin_records import (
    model_of,
    newest,
    operator,
    post,
    sentence_beside,
    source,
)

pytestmark = pytest.mark.django_db
__all__ = ["operator", "source"]

# Rupiah typed with a word


@pytest.mark.parametrize(
    ("typed", "rupiah", "unit"),
    [
        ("Rp112 miliar", 112_000_000_000, 1_000_000_000),
        ("799 juta", 799_000_000, 1_000_000),
        ("Rp1,008 miliar", 1_008_000_000, 1_000_000),
        ("1,5 miliar", 1_500_000_000, 100_000_000),
        ("10,25 juta", 10_250_000, 1_000),
        ("Rp42.000.000", 42_000_000, 1),
    ],
)
def test_a_word_says_how_rupiah_were_rounded(client, operator, source, typed, rupiah, unit):
    response = post(client, "claimpayment", source, rupiah=typed, rounded_to="1")
    claim = newest("claimpayment")
    assert (claim.rupiah, claim.rounded_to) == (rupiah, unit)
    page = client.get(response.url).content.decode()
    assert ("dicatat sebagai angka bulat" in page) == (unit > 1)


def test_a_rounding_that_was_chosen_stays(client, operator, source):
    post(client, "claimpayment", source, rupiah="799 juta", rounded_to="100000000")
    assert newest("claimpayment").rounded_to == 100_000_000


# What does not fit


def test_no_more_villages_than_the_region_has(client, operator, source):
    region = place("18.04")
    assert region.villages
    many = str(region.villages + 1)
    response = post(client, "mandateprogress", source, villages=many)
    told = sentence_beside(response, "villages")
    assert f"{region} mempunyai {region.villages} desa." in told
    assert post(client, "mandateprogress", source, villages=str(region.villages)).status_code == 302


@pytest.mark.parametrize(
    ("name", "owner", "factory"),
    [
        ("programmeupdate", "programme", ProgrammeFactory),
        ("followupupdate", "follow_up", FollowUpFactory),
        ("mandateprogress", "regulation", RegulationFactory),
    ],
)
def test_no_update_before_what_it_updates(client, operator, source, name, owner, factory):
    whole = factory.create(as_of="2023-06-30", precision="month")
    early, late = (
        post(client, name, source, as_of=day, **{owner: whole.pk})
        for day in ("31 Mei 2023", "1 Juni 2023")
    )
    assert "Lebih awal daripada" in sentence_beside(early, "as_of")
    assert late.status_code == 302


def test_progress_is_measured_from_the_day_of_the_rule(client, operator, source):
    rule = RegulationFactory.create(issued_on="2022-11-03", as_of="2025-01-01")
    typed = {"regulation": rule.pk, "as_of": "2 November 2022"}
    response = post(client, "mandateprogress", source, **typed)
    assert "Lebih awal daripada" in sentence_beside(response, "as_of")
    typed["as_of"] = "4 November 2022"
    assert post(client, "mandateprogress", source, **typed).status_code == 302


def test_an_update_says_something(client, operator, source):
    nothing = {"enrolled": "", "paid": "", "renewal": "not_stated"}
    response = post(client, "programmeupdate", source, **nothing)
    assert "sekurang-kurangnya satu" in sentence_beside(response, "enrolled")
    for said in ({"renewal": "paid"}, {"count_note": "ratusan"}, {"note": "Ditunda."}):
        typed = {**nothing, **said}
        assert post(client, "programmeupdate", source, **typed).status_code == 302


def around(**said):
    return ClaimPaymentFactory.create(rupiah=1_000_000_000, **said)


@pytest.mark.parametrize(
    ("field", "typed"), [("cases", "8.587"), ("rupiah", "1.000.000.001"), ("rupiah", "2 miliar")]
)
def test_a_part_is_no_more_than_its_whole(client, operator, source, field, typed):
    whole = around()
    said = {"among": whole.pk, "office": whole.office.pk, field: typed}
    response = post(client, "claimpayment", source, **said)
    assert "Lebih banyak daripada klaim yang memuatnya" in sentence_beside(response, field)


def test_a_rounded_whole_may_hold_a_little_more(client, operator, source):
    whole = around(rounded_to=1_000_000_000)
    said = {"among": whole.pk, "office": whole.office.pk, "rupiah": "1,008 miliar"}
    assert post(client, "claimpayment", source, **said).status_code == 302


def test_a_part_has_the_owner_of_its_whole_and_no_parts(client, operator, source):
    whole = around()
    foreign = {"among": whole.pk, "office": OfficeFactory.create().pk}
    response = post(client, "claimpayment", source, **foreign)
    assert f"milik {whole.office}" in sentence_beside(response, "among")
    part = around(among=whole, office=whole.office)
    nested = {"among": part.pk, "office": whole.office.pk}
    response = post(client, "claimpayment", source, **nested)
    assert "tidak memuat klaim lagi" in sentence_beside(response, "among")


def test_what_has_parts_becomes_no_part(client, operator, source):
    post(client, "claimpayment", source)
    claim = ClaimPayment.objects.get(entered_by=operator)
    ClaimPaymentFactory.create(among=claim, office=claim.office)
    form = client.get(page_of(claim)).context["adminform"].form
    shown = {one.html_name: one.field.prepare_value(one.value()) for one in form}
    typed = {name: value for name, value in shown.items() if value not in (None, False)}
    response = client.post(page_of(claim), typed)
    assert "tidak memuat klaim lagi" in sentence_beside(response, "among")


def tomorrow():
    day = today() + datetime.timedelta(days=1)
    return f"{day:%d-%m-%Y}"


@pytest.mark.parametrize(
    ("name", "field", "sentence"),
    [
        ("regulation", "issued_on", "sesudah hari ini"),
        ("award", "assessment_year", "sesudah tahun ini"),
    ],
)
def test_what_is_past_does_not_lie_ahead(client, operator, source, name, field, sentence):
    ahead = str(today().year + 1) if field == "assessment_year" else tomorrow()
    assert sentence in sentence_beside(post(client, name, source, **{field: ahead}), field)


def test_a_source_is_published_before_it_is_quoted(client, operator):
    typed = {"title": "Rekap", "kind": "media", "publisher": "x", "published_precision": "day"}
    where = address(Source, "add/")
    response = client.post(where, {**typed, "published_on": tomorrow()})
    assert "sesudah hari ini" in sentence_beside(response, "published_on")


def test_a_target_is_due_after_it_was_said(client, operator, source):
    response = post(client, "target", source, as_of="Juli 2023", due="Juni 2023")
    assert "sebelum target ini dikatakan" in sentence_beside(response, "due")
    assert post(client, "target", source, as_of="2023", due="Juni 2023").status_code == 302


# The same record twice


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("target", {"percent": "55"}),
        ("programme", {"name": "Nelayan"}),
        ("award", {"edition": "Paritrana Award 2023"}),
        ("followup", {"agency": "Dinas Sosial"}),
        ("regulation", {"number": "59 Tahun 2022"}),
    ],
)
def test_the_same_record_twice_is_told_with_the_way_to_it(client, operator, source, name, other):
    post(client, name, source)
    first = newest(name)
    response = post(client, name, source)
    page = response.content.decode()
    assert "Catatan ini sudah ada" in page
    assert page_of(first) in page
    assert model_of(name).objects.count() == 1
    assert post(client, name, source, **other).status_code == 302


def test_a_claim_twice_is_told(client, operator, source):
    said = {"office": OfficeFactory.create().pk, "among": ""}
    post(client, "claimpayment", source, **said)
    assert "sudah ada" in post(client, "claimpayment", source, **said).content.decode()
    assert post(client, "claimpayment", source, **said, programme="jkm").status_code == 302
