"""Two offices compare their figures, agree, and keep the signed copy."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from regions import actions
from regions.actions import Refused
from regions.models import Attachment, OfficeKind, Segment, SourceKind, Status, Submission
from regions.reconciliation import reconciliation_of
from tests.factories import OfficeFactory, SourceFactory, UserFactory, place, submit

pytestmark = pytest.mark.django_db
JUNE = datetime.date(2023, 6, 30)
PDF = b"%PDF-1.7 berita acara"


@pytest.fixture
def offices():
    """BPJS counts 22.680, the labour office 22.605 of which the same 9.000 BPU."""
    branch = OfficeFactory.create(kind=OfficeKind.BRANCH)
    labour = OfficeFactory.create(kind=OfficeKind.LABOUR)
    ours = SourceFactory.create(office=branch)
    theirs = SourceFactory.create(office=labour)
    submit("18.04", "2023-06-30", source=ours, total=22_680, bpu=9_000)
    submit("18.04", "2023-06-30", source=theirs, total=22_605, bpu=9_000, jakon=75)


def lines():
    return {line.segment.code: line for line in reconciliation_of(place("18.04"), JUNE).lines}


def address(submission):
    return reverse("admin:regions_submission_reconciliation", args=[submission.pk])


@pytest.fixture
def operator(client):
    user = UserFactory.create(group="operator", care=["18"])
    client.force_login(user)
    return user


def test_each_side_stands_in_its_column(offices):
    found = lines()
    assert found["total"].difference == 75
    assert found["bpu"].difference == 0
    assert found["jakon"].bpjs is None
    assert found["jakon"].difference is None


def test_only_what_both_say_is_agreed_already(offices):
    assert {code for code, line in lines().items() if line.common} == {"bpu"}


def test_rounded_counts_agree_on_nothing_by_themselves(offices):
    branch = SourceFactory.create(office=OfficeFactory.create(kind=OfficeKind.BRANCH))
    labour = SourceFactory.create(office=OfficeFactory.create(kind=OfficeKind.LABOUR))
    submit("17.02", "2023-06-30", source=branch, total=(42_000, 1_000))
    submit("17.02", "2023-06-30", source=labour, total=42_000)
    (line,) = reconciliation_of(place("17.02"), JUNE).lines
    assert line.difference == 0
    assert line.is_about
    assert line.common is None


def test_totals_of_different_parts_are_not_compared():
    branch = SourceFactory.create(office=OfficeFactory.create(kind=OfficeKind.BRANCH))
    labour = SourceFactory.create(office=OfficeFactory.create(kind=OfficeKind.LABOUR))
    submit("17.02", "2023-06-30", source=branch, total=50, pu=40, total_rule="pu-bpu-jakon")
    submit("17.02", "2023-06-30", source=labour, total=40, pu=40, total_rule="pu-bpu")
    found = reconciliation_of(place("17.02"), JUNE)
    by_code = {line.segment.code: line for line in found.lines}
    assert by_code["total"].difference is None
    assert by_code["total"].common is None
    assert by_code["pu"].difference == 0
    assert found.why_totals_differ == (
        "Total tidak dibandingkan: BPJS menghitung PU + BPU + jasa konstruksi, Disnaker PU + BPU."
    )
    assert not found.why_not_compared


def test_another_month_is_another_matter(offices):
    assert not reconciliation_of(place("18.04"), datetime.date(2023, 7, 31)).lines


def test_what_counts_different_people_is_not_compared(offices):
    labour = SourceFactory.create(office=OfficeFactory.create(kind=OfficeKind.LABOUR))
    submit("18.04", "2023-06-30", source=labour, total=9, population="registered")
    found = reconciliation_of(place("18.04"), JUNE)
    assert found.why_not_compared == "Tidak sebanding: BPJS menghitung aktif, Disnaker terdaftar."


def test_the_agreement_is_a_draft_of_its_own_source(offices, operator):
    found = reconciliation_of(place("18.04"), JUNE)
    draft = actions.open_minutes(reconciliation=found, actor=operator)
    assert draft.status == Status.DRAFT
    assert draft.source.kind == SourceKind.MINUTES
    assert draft.source.title == "Berita Acara Rekonsiliasi Kabupaten Lampung Barat, Juni 2023"
    assert list(draft.lines.values_list("segment__code", "participants")) == [("bpu", 9_000)]
    with pytest.raises(Refused, match="sudah dicatat"):
        actions.open_minutes(reconciliation=reconciliation_of(place("18.04"), JUNE), actor=operator)


def test_there_is_nothing_to_agree_on_without_figures(operator):
    with pytest.raises(Refused, match="Belum ada angka"):
        actions.open_minutes(reconciliation=reconciliation_of(place("18.04"), JUNE), actor=operator)


def test_the_page_is_printed_and_opens_the_draft(client, offices, operator):
    opened = Submission.objects.earliest("pk")
    page = client.get(address(opened)).content.decode()
    assert ">+75</td>" in page
    assert "22.605" in page
    assert "Nama dan jabatan" in page
    client.post(address(opened), {"_agree": ""})
    assert Submission.objects.filter(source__kind=SourceKind.MINUTES).count() == 1


def test_the_signed_copy_is_kept_with_the_minutes(client, offices, operator):
    client.post(address(Submission.objects.earliest("pk")), {"_agree": ""})
    page = address(Submission.objects.earliest("pk"))
    client.post(page, {"_attach": "", "file": SimpleUploadedFile("ba.pdf", PDF)})
    attachment = Attachment.objects.get()
    assert attachment.source.kind == SourceKind.MINUTES
    again = client.post(
        page, {"_attach": "", "file": SimpleUploadedFile("ba.pdf", PDF)}, follow=True
    )
    assert "sudah terlampir" in again.content.decode()
    answer = client.get(reverse("admin:regions_attachment_file", args=[attachment.pk]))
    assert b"".join(answer.streaming_content) == PDF
    answer.close()
    assert answer["Content-Disposition"] == 'attachment; filename="ba.pdf"'


def test_what_is_no_scan_is_refused(client, offices, operator):
    client.post(address(Submission.objects.earliest("pk")), {"_agree": ""})
    page = address(Submission.objects.earliest("pk"))
    said = client.post(page, {"_attach": "", "file": SimpleUploadedFile("ba.pdf", b"MZ virus")})
    assert "bukan PDF, JPG atau PNG" in said.content.decode()
    assert not Attachment.objects.exists()


def test_another_region_s_copy_is_out_of_reach(client, offices, operator):
    client.post(address(Submission.objects.earliest("pk")), {"_agree": ""})
    page = address(Submission.objects.earliest("pk"))
    client.post(page, {"_attach": "", "file": SimpleUploadedFile("ba.pdf", PDF)})
    other = UserFactory.create(group="administrator", care=["17.02"])
    client.force_login(other)
    file = reverse("admin:regions_attachment_file", args=[Attachment.objects.get().pk])
    assert client.get(file).status_code == 404


def test_segments_stand_in_the_order_of_the_form(offices):
    found = reconciliation_of(place("18.04"), JUNE).lines
    positions = list(Segment.objects.order_by("position").values_list("code", flat=True))
    codes = [line.segment.code for line in found]
    assert codes == sorted(codes, key=positions.index)
