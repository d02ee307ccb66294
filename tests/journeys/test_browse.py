"""From the nation to a regency in a browser, on a phone and on a projector."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command

# 640 is a desk's screen at 200 %.
WIDTHS = [360, 640, 768, 1280]
PAPER = 718  # A4 between its margins
PAGES = [
    "/?per=2025-08-31",
    "/wilayah/18/?per=2023-12-31",
    "/wilayah/17.07/?per=2022-12-31",
    "/wilayah/15.06/?per=2025-07-21",
    "/wilayah/18.01/?per=2023-06-30",
    "/wilayah/93/?per=2020-01-01",
    "/wilayah/18/?per=2999-01-01",
    "/wilayah/18.04/?per=2023-07-12",
    "/wilayah/18/?per=2025-08-13&sejak=2023-12-31",
    "/wilayah/17.02/?per=2023-12-31",
    *(f"/{word}/" for word in ("target", "program", "desa", "klaim", "penghargaan")),
    "/tindak-lanjut/",
    "/klaim/?per=2025-10-31&provinsi=18&q=lampung",
    "/mutu-data/",
    "/mutu-data/?per=2023-06-30&provinsi=18",
    "/banding/?kode=18.04&kode=18&kode=17.07&per=2023-12-31",
    "/banding/?kode=18.04&kode=17.07&per=2023-12-31",
    "/wilayah/15.06/rencana/?per=2025-07-21&rentan-apbd=20.000&rentan-csr=500&non_asn=9&pu=1",
    "/wilayah/17.02/rencana/?per=2023-12-19",
    "/kantor/bpjs-cabang-lampung-tengah/",
    "/sumber/",
    "/metodologi/",
    "/cari/?q=lampung",
    "/masuk/",
]


@pytest.fixture(autouse=True)
def demo(transactional_db, settings):
    settings.COVERAGE_DEMO = True
    call_command("load_demo", verbosity=0)


@pytest.fixture
def at(new_context):
    """A page of a given width that notes what the browser complains of."""
    complaints = []

    def open_page(width, **options):
        height = 740 if width < 500 else 900
        context = new_context(viewport={"width": width, "height": height}, **options)
        page = context.new_page()
        page.on("console", lambda message: complaints.append((page.url, message.text)))
        page.on("pageerror", lambda error: complaints.append((page.url, str(error))))
        return page

    yield open_page
    # Refusals are pages too; the browser notes their status.
    assert [one for one in complaints if not re.search("status of 40[04]", one[1])] == []


def test_from_the_nation_to_a_regency(at):
    page = at(360)
    page.goto("/?per=2023-06-30")
    page.get_by_role("link", name="Lampung", exact=True).click()
    why = "Belum dapat dihitung: 1 dari 15 kabupaten/kota melapor"
    assert page.locator(".headline .none").inner_text() == why
    page.get_by_role("link", name="Kabupaten Lampung Barat").click()
    assert page.url.endswith("/wilayah/18.04/?per=2023-06-30")
    assert page.locator("h1").inner_text() == "Kabupaten Lampung Barat"
    figure = page.locator('[data-figure="18.04:coverage.total"]').first
    assert figure.inner_text() == "24,41%"
    assert figure.bounding_box()["y"] < 600
    page.get_by_role("link", name="Provinsi Lampung").click()
    assert page.url.endswith("/wilayah/18/?per=2023-06-30")


def test_the_sentence_is_copied_with_one_click(at):
    page = at(1280, permissions=["clipboard-read", "clipboard-write"])
    page.goto("/wilayah/18.04/?per=2023-06-30")
    page.get_by_role("button", name="Salin").click()
    page.get_by_role("status").filter(has_text="Tersalin").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Dari 92.913 pekerja")
    assert copied.endswith("/wilayah/18.04/?per=2023-06-30")
    page.get_by_role("status").filter(has_not_text="Tersalin").wait_for(state="attached")


@pytest.mark.parametrize("scripts", [True, False])
def test_another_date_and_another_rule(at, scripts):
    page = at(360, java_script_enabled=scripts)
    page.goto("/wilayah/17.07/?per=2022-12-31")
    page.locator("details.asked summary").click()
    page.get_by_label("Cara menghitung").select_option("pu-bpu-jakon")
    page.get_by_role("button", name="Tampilkan").click()
    page.wait_for_url("**aturan=pu-bpu-jakon**")
    assert page.locator('[data-figure="17.07:participants.counted"]').inner_text() == "3.866"


def test_a_table_is_sorted_by_a_link(at):
    page = at(1280, java_script_enabled=False)
    page.goto("/?per=2025-08-31")
    page.locator("thead a", has_text="Cakupan").click()
    assert page.locator("thead [aria-sort=descending]").inner_text().startswith("Cakupan")
    assert page.locator(".cards tbody th").first.inner_text() == "Papua Barat"
    page.locator("thead a", has_text="Cakupan").click()
    assert page.locator("thead [aria-sort=ascending]").inner_text().startswith("Cakupan")


def test_a_phone_folds_regions_without_figures_and_paper_shows_them(at):
    page = at(360, java_script_enabled=False)
    page.goto("/wilayah/18/?per=2023-06-30")
    metro = page.locator(".missing-regions").get_by_role("link", name="Kota Metro")
    assert not metro.is_visible()
    page.get_by_text("14 kabupaten/kota belum ada angka").click()
    assert metro.is_visible()
    page.emulate_media(media="print")
    assert not metro.is_visible()
    assert page.locator("tr.missing", has_text="Kota Metro").is_visible()
    assert page.locator(".on-paper", has_text="Wilayah di luar jumlah").is_visible()


def test_searching_from_any_page(at):
    page = at(360)
    page.goto("/sumber/")
    page.get_by_role("searchbox").fill("Lambar")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/**")
    assert page.get_by_role("link", name="Kabupaten Lampung Barat").is_visible()


def test_pages_fit_and_are_accessible(at):
    """Dark differs from light in nothing but its colours."""
    page = at(360, color_scheme="light", bypass_csp=True)
    for address in PAGES:
        page.goto(address)
        page.eval_on_selector_all("details", "all => all.forEach(one => (one.open = true))")
        assert complaints(page) == [], address
        page.emulate_media(color_scheme="dark")
        assert complaints(page, runOnly=["color-contrast"]) == [], (address, "dark")
        page.emulate_media(color_scheme="light")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert too_wide(page) == [], (address, width)
        page.emulate_media(media="print")
        page.set_viewport_size({"width": PAPER, "height": 900})
        assert too_wide(page) == [], (address, "print")
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 360, "height": 740})


def too_wide(page):
    """What reaches beyond the right edge, outside of what may be scrolled by itself."""
    return page.evaluate(
        """() => {
          const edge = document.documentElement.clientWidth + 1;
          if (document.documentElement.scrollWidth <= edge) return [];
          return [...document.querySelectorAll("body *")]
            .filter((one) => one.getBoundingClientRect().right > edge && !one.closest(".scroll"))
            .map((one) => one.outerHTML.slice(0, 80))
            .slice(0, 3);
        }"""
    )


def complaints(page, **options):
    asked = {"preload": False, "resultTypes": ["violations"], **options}
    found = Axe().run(page, options=asked).response["violations"]
    return [(one["id"], one["nodes"][0]["target"]) for one in found]
