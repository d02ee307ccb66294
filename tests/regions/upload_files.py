"""Files as offices send them, and what a browser would post with them."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from regions.models import Upload

Rows = Sequence[Sequence[Any]]
LIST = "/admin/regions/upload/"
KNOWN = {
    "period": "Juni 2023",
    "population": "active",
    "region_basis": "not_stated",
    "total_rule": "pu-bpu",
    "breakdown": "complete",
}
RECAP: Rows = [
    ["Kode", "Wilayah", "Penerima Upah (PU)", "Bukan Penerima Upah (BPU)"],
    ["18.04", "Kabupaten Lampung Barat", 12_680, 10_000],
    ["18.05", "Kabupaten Tulang Bawang", 20_100, 4_300],
]


def xlsx(sheets: Mapping[str, Rows] | Rows, merged: Sequence[str] = ()) -> bytes:
    """A workbook of these sheets; one alone is called Rekap."""
    named = sheets if isinstance(sheets, Mapping) else {"Rekap": sheets}
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in named.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
        for cells in merged:
            page.merge_cells(cells)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def hand_in(
    client: Client, content: bytes, *, kind: str = "peserta", name: str = "rekap.xlsx", **said: str
) -> Any:
    file = SimpleUploadedFile(name, content)
    return client.post(f"{LIST}add/?kind={kind}", {"file": file, **KNOWN, **said})


def handed_in(client: Client, content: bytes, **said: str) -> Upload:
    """The file, which must have been taken."""
    response = hand_in(client, content, **said)
    assert response.status_code == 302, told(response)
    return Upload.objects.latest("pk")


def step(upload: Upload) -> str:
    return f"{LIST}{upload.pk}/change/"


def seen(client: Client, upload: Upload) -> str:
    """The fingerprint that stands on the preview."""
    page = client.get(step(upload))
    assert page.context["step"] == "preview", told(page)
    return str(page.context["preview"].seen)


def press(client: Client, upload: Upload, button: str = "_draft", **typed: str) -> Any:
    known = typed if "seen" in typed else {"seen": seen(client, upload), **typed}
    return client.post(step(upload), {button: "1", **known}, follow=True)


def told(response: Any) -> str:
    """What stands on a page, for a test that failed."""
    context = getattr(response, "context", None) or {}
    form = context.get("form") or context.get("file_form")
    errors = form.errors if form is not None and form.is_bound else ""
    asked = [one.question for group in context.get("questions", []) for one in group.asked]
    wrong = [(row.sheet, row.where, row.value, row.sentence) for row in context.get("problems", [])]
    return f"{errors} {asked} {wrong} {context.get('why', '')} {context.get('refused', '')}"
