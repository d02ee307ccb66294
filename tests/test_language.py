"""Indonesian is the source; English is complete, is what the source says now, and is a choice.

Nothing here needs GNU gettext.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import polib
import pytest
from axes.conf import settings as axes_settings
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import models
from django.test import Client
from django.utils.translation import override
from django.utils.translation.template import templatize

from regions.models import Region, Status, Submission
from tests.factories import UserFactory

ROOT = Path(settings.BASE_DIR)
PACKAGES = ("coverage_tracker", "regions", "reports")
TEMPLATES = ("templates", *PACKAGES)
LOCALES = ("en", "id")


def catalogue(locale: str, suffix: str = "po") -> Path:
    return ROOT / "locale" / locale / "LC_MESSAGES" / f"django.{suffix}"


# The catalogues

MARKS = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}|</?\w+[^>]*>")


def translations(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_is_translated(locale):
    for entry in polib.pofile(str(catalogue(locale))):
        assert not entry.obsolete, entry.msgid
        assert not entry.fuzzy, entry.msgid
        assert entry.translated(), entry.msgid


@pytest.mark.parametrize("locale", LOCALES)
def test_placeholders_and_edges_are_those_of_the_source(locale):
    for entry in polib.pofile(str(catalogue(locale))):
        for text in translations(entry):
            assert sorted(MARKS.findall(text)) == sorted(MARKS.findall(entry.msgid)), entry.msgid
            for end in (slice(1), slice(-1, None)):
                assert text[end].isspace() == entry.msgid[end].isspace(), entry.msgid


@pytest.mark.parametrize("locale", LOCALES)
def test_the_compiled_catalogue_is_that_of_the_texts(locale, tmp_path):
    fresh = tmp_path / "fresh.mo"
    polib.pofile(str(catalogue(locale))).save_as_mofile(str(fresh))
    assert compiled(catalogue(locale, "mo")) == compiled(fresh), "make messages"


def compiled(path: Path) -> dict[tuple[str | None, str], tuple[str, list[str]]]:
    return {
        (entry.msgctxt, entry.msgid): (entry.msgid_plural, translations(entry))
        for entry in polib.mofile(str(path))
    }


@pytest.mark.parametrize("locale", LOCALES)
def test_the_catalogue_names_no_person_and_no_machine(locale):
    text = catalogue(locale).read_text(encoding="utf-8")
    for private in ("Last-Translator", "POT-Creation-Date", "FULL NAME", str(ROOT), "/home/"):
        assert private not in text
    assert not re.search(r"^#: /", text, re.MULTILINE)


# What the source says


class Said(NamedTuple):
    """A text that is marked for translation."""

    context: str | None
    text: str
    plural: str = ""


# Where context, text and plural stand in a call.
KINDS = {
    "gettext": (None, 0, None),
    "ngettext": (None, 0, 1),
    "pgettext": (0, 1, None),
    "npgettext": (0, 1, 2),
}
PLACES = {kind + end: KINDS[kind] for kind in KINDS for end in ("", "_lazy", "_noop")}


def source_files(folders: Iterable[str], pattern: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob(pattern))


def names_of_gettext(tree: ast.AST) -> dict[str, str]:
    """What a file calls the functions of django.utils.translation."""
    return {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.name in PLACES
    }


def said(function: str, texts: list[str]) -> Said:
    context, text, plural = (None if at is None else texts[at] for at in PLACES[function])
    return Said(context, text or "", plural or "")


def said_in_python(path: Path) -> Iterator[Said]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = names_of_gettext(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        function = names.get(called, called)
        if function in PLACES:
            last = max(place for place in PLACES[function] if place is not None)
            texts = [one.value for one in node.args[: last + 1] if isinstance(one, ast.Constant)]
            assert len(texts) == last + 1, f"{path}:{node.lineno} is not a plain text"
            yield said(function, [str(text) for text in texts])


LITERAL = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
CALL = re.compile(rf"(?<!\w)(n?p?gettext|_)\(\s*({LITERAL}(?:\s*,\s*{LITERAL})*)")


def said_in_template(path: Path) -> Iterator[Said]:
    for name, literals in CALL.findall(templatize(path.read_text(encoding="utf-8"), str(path))):
        texts = [ast.literal_eval(one) for one in re.findall(LITERAL, literals)]
        yield said("gettext" if name == "_" else name, texts)


def everything_said() -> set[Said]:
    python, templates = source_files(PACKAGES, "*.py"), source_files(TEMPLATES, "*.html")
    return {
        *(one for path in python for one in said_in_python(path)),
        *(one for path in templates for one in said_in_template(path)),
    }


def test_the_texts_are_found():
    """The extraction itself: one text of each kind that we use."""
    everything = everything_said()
    assert Said(None, "Kurang terhadap semesta") in everything
    assert Said(None, "%(n)s catatan", "%(n)s catatan") in everything
    assert Said("jamak", "wilayah") in everything
    assert Said(None, "Di atas 100%%") in everything


def test_the_catalogue_holds_what_the_source_says():
    entries = polib.pofile(str(catalogue("en")))
    held = {Said(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in entries}
    held |= {one._replace(plural="") for one in held}  # used alone too: one entry
    missing = sorted(one.text for one in everything_said() - held)
    assert missing == [], "make messages, then translate these"


def test_gettext_goes_by_a_name_that_makemessages_knows():
    for path in source_files(PACKAGES, "*.py"):
        for alias, name in names_of_gettext(ast.parse(path.read_text(encoding="utf-8"))).items():
            assert alias in ("_", name), f"{path}: {name} as {alias}"


# What the screens say

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
SPOKEN = ("title", "placeholder", "aria-label", "alt", "data-label", "data-placeholder")


class Screen(HTMLParser):
    """All that a person sees or hears of a page, without what is marked as Indonesian."""

    def __init__(self, response: Any) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.hidden: list[bool] = [False]
        self.forms: list[dict[str, str]] = []
        self.language = ""
        self.feed(response.content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = given.get("lang", "")
        foreign = tag != "html" and given.get("lang") == "id"
        hidden = self.hidden[-1] or tag in ("script", "style") or foreign
        if tag not in VOID:
            self.hidden.append(hidden)
        if not hidden:
            self.texts += [given[name] for name in SPOKEN if name in given]
            self.texts += [given.get("value", "")] if given.get("type") == "submit" else []
        self._note_form(tag, given)

    def _note_form(self, tag: str, given: dict[str, str]) -> None:
        if tag == "form":
            self.forms.append({"action": given.get("action", "")})
        elif tag in ("input", "button") and self.forms and "name" in given:
            self.forms[-1][given["name"]] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and len(self.hidden) > 1:
            self.hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self.hidden[-1]:
            self.texts.append(data)


WORD = re.compile(r"[^\W\d_]{4,}")
ALWAYS_INDONESIAN = {"peserta", "semesta", "cakupan", "wilayah", "dari", "menurut", "belum", "yang"}


def words(texts: Iterable[str]) -> set[str]:
    return {word.lower() for text in texts for word in WORD.findall(text)}


def indonesian_words() -> set[str]:
    """Those of the source that no English text of ours uses."""
    entries = polib.pofile(str(catalogue("en")))
    english = words(text for entry in entries for text in translations(entry))
    return ALWAYS_INDONESIAN | (words(entry.msgid for entry in entries) - english)


def names_in_the_data() -> re.Pattern[str]:
    """Names, titles and notes stay as they are; segments have an English name of their own."""
    found = {region.full_name for region in Region.objects.all()}
    for model in apps.get_app_config("regions").get_models():
        for field in model._meta.get_fields():
            plain = isinstance(field, models.CharField | models.TextField) and not field.choices
            if plain and model._meta.model_name != "segment":
                found |= set(model._default_manager.values_list(field.name, flat=True))
    longest_first = sorted((name for name in found if WORD.search(name)), key=len)[::-1]
    return re.compile("(?<!\\w)(?:" + "|".join(map(re.escape, longest_first)) + ")(?!\\w)")


# Addresses and "semesta=…", a file's name, the word of the source behind its translation.
QUOTED = re.compile(
    r"https?://\S*|\b\w+=\S*|\b[\w-]+\.(?:csv|json|xlsx)|\((?:peserta|terlindungi|sekitar)\)"
)


def left_in_indonesian(shown: Screen, names: re.Pattern[str], telltales: set[str]) -> list[str]:
    spaced = (" ".join(text.split()) for text in shown.texts)
    bare = (QUOTED.sub(" ", names.sub(" ", text)) for text in spaced)
    return [text for text in bare if words([text]) & telltales]


@pytest.fixture
def demo(db, settings):
    settings.COVERAGE_DEMO = True
    call_command("load_demo", verbosity=0)


@pytest.fixture
def english(client: Client, demo) -> Client:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


@pytest.fixture
def clerk(english: Client) -> Client:
    english.force_login(UserFactory.create(username="clerk", group="administrator"))
    return english


LAMPUNG_BARAT = "/wilayah/18.04/?per=2023-06-30"
PAGES = (
    *("/", LAMPUNG_BARAT, "/wilayah/18/?per=2023-12-31", "/wilayah/17.07/?per=2022-12-31"),
    *("/wilayah/18.01/", "/wilayah/93/?per=2022-01-31", "/wilayah/18/?per=x", "/wilayah/99.99/"),
    *("/metodologi/", "/sumber/", "/cari/?q=lambar", "/cari/?q=xyzzy", "/masuk/", "/nowhere/"),
    *("/kantor/bpjs-cabang-jambi/", "/admin/login/", "/mutu-data/?per=2023-06-30"),
    *("/wilayah/18.04/rencana/?per=2023-07-12&pu=9", "/wilayah/17.02/rencana/?per=2023-12-19"),
    *("/desa/?provinsi=18&q=x", "/klaim/?jenis=kota", "/tindak-lanjut/?tenggat=x"),
    *("/banding/?kode=18.04&kode=18&per=2023-12-31", "/banding/?kode=18.04&tambah=bandung"),
)
SUBMISSIONS = "/admin/regions/submission/"


def test_english_pages_are_english(english):
    names, telltales = names_in_the_data(), indonesian_words()
    for address in PAGES:
        shown = Screen(english.get(address))
        assert shown.language == "en", address
        assert not left_in_indonesian(shown, names, telltales), address


ENTRY = (
    *("submission/bulan/?per=2023-06&provinsi=18", "submission/tahun/?region=18.04&tahun=2023"),
    *("submission/sahkan/?per=2023-06&provinsi=18", "closing/", "closing/tutup/", "accountevent/"),
    *("upload/", "upload/add/", "upload/add/?kind=peserta", "meaning/", "attachment/"),
)


def entry_screens() -> list[str]:
    verified = Submission.objects.filter(region__code="18.04", status=Status.VERIFIED)
    reported = verified.earliest("as_of")
    return [
        *(f"/admin/regions/{one}" for one in ENTRY),
        f"{SUBMISSIONS}{reported.pk}/berita-acara/",
        f"/admin/regions/region/{reported.region_id}/riwayat/",
    ]


def test_english_entry_is_english(clerk):
    sheets = [f"{SUBMISSIONS}{one.pk}/change/" for one in Submission.objects.all()[:3]]
    withdrawal = f"{SUBMISSIONS}{Submission.objects.earliest('pk').pk}/tarik/"
    names, telltales = names_in_the_data(), indonesian_words()
    models = ("submission", "source", "office", "universeedition")
    screens = [f"/admin/regions/{model}/{rest}" for model in models for rest in ("", "add/")]
    for address in ("/admin/", *screens, *sheets, withdrawal, *entry_screens()):
        shown = Screen(clerk.get(address))
        assert shown.language == "en", address
        assert not left_in_indonesian(shown, names, telltales), address


ENGLISH = {"about", "change", "delete", "from", "home", "save", "select", "show", "view", "with"}


def test_indonesian_entry_is_indonesian(client, demo):
    client.force_login(UserFactory.create(username="petugas", group="administrator"))
    names = names_in_the_data()
    screens = ("/admin/", SUBMISSIONS, f"{SUBMISSIONS}add/", "/admin/regions/placement/add/")
    for address in (*screens, *entry_screens()):
        shown = Screen(client.get(address))
        assert shown.language == "id"
        assert not left_in_indonesian(shown, names, ENGLISH), address


def test_indonesian_also_where_a_library_has_only_english():
    with override("id"):
        assert str(axes_settings.AXES_COOLOFF_MESSAGE).startswith("Akun terkunci")


# The choice


def test_a_browsers_preference_is_not_a_choice(client, demo):
    response = client.get("/metodologi/", headers={"accept-language": "en"})
    assert Screen(response).language == "id"
    assert response.headers["Content-Language"] == "id"


def test_the_switch_returns_to_the_same_page(demo):
    reader = Client(enforce_csrf_checks=True)
    for language in ("en", "id"):
        forms = Screen(reader.get(LAMPUNG_BARAT)).forms
        switch = next(form for form in forms if form["action"] == "/bahasa/")
        response = reader.post(switch["action"], switch)
        assert (response.status_code, response.headers["Location"]) == (302, LAMPUNG_BARAT)
        assert Screen(reader.get(LAMPUNG_BARAT)).language == language
