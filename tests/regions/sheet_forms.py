"""What a browser would post from a sheet: every field that the page shows, and what is typed."""

from html.parser import HTMLParser
from typing import Any

from regions.models import Source, Submission
from tests.factories import OfficeFactory, UserFactory

MONTH = "/admin/regions/submission/bulan/"
YEAR = "/admin/regions/submission/tahun/"
JUNE = f"{MONTH}?per=2023-06&provinsi=18"
# Two rows say as much of a sheet as the fifteen of the province.
REGENCIES = ["18.04", "18.05"]


class Fields(HTMLParser):
    """The fields of the posted form with the values that they show."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self.inside = False
        self.select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "form":
            self.inside = "sheet-form" in (said.get("class") or "")
        name = said.get("name") or ""
        if not self.inside:
            return
        if tag == "input" and name:
            self._input(name, said)
        elif tag == "select":
            self.select = name
            self.values[name] = ""
        elif tag == "option" and "selected" in said:
            self.values[self.select] = said.get("value") or ""

    def _input(self, name: str, said: dict[str, str | None]) -> None:
        if said.get("type") == "submit":
            return
        if said.get("type") not in ("checkbox", "radio") or "checked" in said:
            self.values[name] = said.get("value") or ""


def fields(page: Any) -> dict[str, str]:
    parser = Fields()
    parser.feed(page.content.decode())
    parser.values.pop("csrfmiddlewaretoken", None)
    return parser.values


def typed(page: Any, **head: str) -> dict[str, str]:
    """The page's fields; a newcomer chooses what is counted."""
    values = fields(page)
    values["population"] = values["population"] or "active"
    return values | head


def save(client: Any, address: str, data: dict[str, str], button: str = "_draft") -> Any:
    return client.post(address, data | {button: "1"})


def clerk_of(client: Any, *, care: list[str], name: str = "Cabang Bandar Lampung") -> Any:
    """Somebody signed in who looks after ``care`` for an office of that name."""
    user = UserFactory.create(group="operator", care=care)
    staff = user.staff
    staff.office = OfficeFactory.create(name=f"BPJS Ketenagakerjaan {name}")
    staff.save()
    client.force_login(user)
    return user


def recap(office: Any) -> Source:
    """The source that a sheet makes for its office and month."""
    return Source.objects.get(office=office, month__isnull=False)


def lines(submission: Submission) -> dict[str, int | None]:
    return {line.segment.code: line.participants for line in submission.lines.all()}


def text(response: Any) -> str:
    shown: str = response.content.decode()
    return shown


def shown_cell(page: Any, name: str) -> str:
    """The markup from the cell's name to its end."""
    return text(page).split(f'name="{name}"')[1].split("</td>")[0]


def cell(page: Any, region: str, code: str) -> str:
    return fields(page)[f"c-{region}-{code}"]
