"""Pages by their addresses: what they say, and what they say when they cannot."""

import re

import pytest
from django.db import DatabaseError

from regions.models import Office, OfficeKind, Region, Segment, SubmissionLine
from tests.factories import submit

pytestmark = pytest.mark.django_db

JUNE = "per=2023-06-30"


@pytest.fixture
def get(client, demo):
    def fetch(address, status=200):
        response = client.get(address)
        assert response.status_code == status
        return response.content.decode()

    return fetch


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_the_first_screen_says_the_main_thing(get):
    page = get(f"/wilayah/18.04/?{JUNE}")
    assert '<data value="24.41" data-figure="18.04:coverage.total">24,41%</data>' in page
    text = text_of(page)
    assert re.search(r"Data Juni 2023 · Data lama \(\d+ bulan\) · Medialampung.co.id", text)
    assert "22.680 dari 92.913 pekerja" in text
    assert "Kurang terhadap semesta: 70.233 orang ( 75,59 poin )" in text
    assert "pilihan cara menghitung tidak mengubah angkanya." in text
    assert "Keadaan per 30 Juni 2023. Lihat hari ini" in text
    assert '<a href="/wilayah/18.04/">Lihat hari ini</a>' in page


def test_what_the_source_contradicts_stands_under_the_number(get):
    text = text_of(get(f"/wilayah/18.04/?{JUNE}"))
    assert (
        "24,41% pekerja terlindungi 22.680 dari 92.913 pekerja Kutip dengan catatan:"
        " Medialampung.co.id menyebut 22,41%, dihitung dari angkanya sendiri 24,41%;"
        " belum dikonfirmasi."
    ) in text
    text = text_of(get("/wilayah/18/?per=2025-08-13"))
    said = "Radar Lampung mencetak “Belum terlindungi” 389.534. Kemungkinan:"
    assert f"Kutip dengan catatan: {said}" in text
    assert text.count(said) == len(("warning", "quotation"))


def test_links_to_the_newest_page_keep_the_rest_of_the_question(get):
    page = get(f"/wilayah/18/?{JUNE}&aturan=pu-bpu-jakon")
    assert '<a href="/wilayah/18/?aturan=pu-bpu-jakon">Lihat hari ini</a>' in page


def test_previews_carry_the_sentence(get):
    page = get(f"/wilayah/18.04/?{JUNE}")
    sentence = (
        "Kutip dengan catatan: Medialampung.co.id menyebut 22,41%, dihitung dari angkanya sendiri"
        " 24,41%; belum dikonfirmasi. Dari 92.913 pekerja di Kabupaten Lampung Barat, 22.680"
        " terlindungi menurut Medialampung.co.id, keadaan Juni 2023."
    )
    title = "Kabupaten Lampung Barat: 24,41% (Juni 2023), perlu catatan"
    assert f'<meta property="og:title" content="{title}">' in page
    assert f'<meta property="og:description" content="{sentence}">' in page
    assert 'rel="canonical" href="http://testserver/wilayah/18.04/?per=2023-06-30"' in page


def test_printed_stands_beside_computed(get):
    text = text_of(get(f"/wilayah/18.04/?{JUNE}"))
    assert "22,41% 24,41% −2,00 poin" in text
    assert "96,92% tidak dapat diperiksa" in text


def test_a_province_with_too_few_reports(get):
    text = text_of(get(f"/wilayah/18/?{JUNE}"))
    assert "Belum dapat dihitung: 1 dari 15 kabupaten/kota melapor" in text
    assert "hanya Kabupaten Lampung Barat (bukan angka Provinsi Lampung)" in text
    assert "Jumlah peserta belum ada: Kabupaten Lampung Selatan" in text


def test_the_publishers_own_percentage_where_it_is_finer(get):
    page = get("/wilayah/18/?per=2023-12-31")
    assert "26,79%</data>" in page
    text = text_of(page)
    assert "menurut penerbit, pekerja terlindungi" in text
    assert "26,62–27,62%" in text
    assert "sekitar 1.970.000 orang ( sekitar 72–73 poin )" in text
    assert "2.000.000 sekitar 1.970.000 dalam rentang" in text


def test_rounded_counts_and_the_word_of_the_source(get):
    text = text_of(get("/wilayah/15.06/?per=2025-07-21"))
    assert ("sekitar 37–38% pekerja terdaftar sekitar 42.000 dari sekitar 112.000 pekerja") in text


def test_more_participants_than_universe_have_their_note(get):
    text = text_of(get("/wilayah/92.08/?per=2023-08-31"))
    assert "126,15% pekerja tercatat aktif" in text
    assert "Peserta melebihi semesta edisi ini; penyebab belum dipastikan." in text


def test_own_figure_and_sum_stand_side_by_side_with_their_difference(get):
    for code in [*range(1, 14), 71, 72]:
        submit(f"18.{code:02}", "2022-06-30", total=250, universe={"total": 1000})
    submit("18", "2022-06-30", total=4000, universe={"total": 16_000})
    text = text_of(get("/wilayah/18/?per=2022-06-30"))
    assert "Angka sendiri 4.000 Jumlah 15 dari 15 kabupaten/kota 3.750" in text
    assert "Selisih (sendiri − jumlah) +250" in text


def test_a_note_instead_of_a_count_is_shown(get):
    said = submit("18.01", "2022-06-30", pu=10)
    bpu = Segment.objects.get(code="bpu")
    SubmissionLine.objects.bulk_create(
        [SubmissionLine(submission=said, segment=bpu, note="ratusan")]
    )
    text = text_of(get("/wilayah/18.01/?per=2022-06-30"))
    assert "Bukan Penerima Upah (BPU) – ratusan" in text
    assert "sekurang-kurangnya 10" in text


def test_segments_that_only_repeat_the_headline_are_left_out(get):
    assert 'id="segmen"' not in get(f"/wilayah/18.04/?{JUNE}")
    assert 'id="segmen"' in get("/wilayah/17.07/?per=2022-12-31")


def test_a_universe_that_was_chosen_is_named(get):
    slug = "dokumen-" + get("/metodologi/").split("semesta=dokumen-")[1].split("<")[0]
    text = text_of(get(f"/wilayah/17.07/?per=2022-12-31&semesta={slug}"))
    assert "Edisi semesta yang dipilih tidak memuat jumlah pekerja wilayah ini." in text
    assert "Semesta yang dipilih: Semesta menurut" in text


def test_regions_without_figures_can_be_folded_away(get):
    page = get(f"/wilayah/18/?{JUNE}")
    assert "14 kabupaten/kota belum ada angka" in text_of(page)


def test_figures_that_were_not_chosen_are_shown(get):
    text = text_of(get("/wilayah/18/?per=2024-09-24"))
    assert "731.991 peserta (terlindungi), 31 Desember 2023 Berdikari.co · Media" in text


def test_printed_figures_alone_are_pointed_to(get):
    page = get("/wilayah/33.12/?per=2025-10-31")
    said = "Soloaja.co menyebut cakupan 31,99% (31 Oktober 2025) tanpa jumlah peserta;"
    assert text_of(page).count(f"{said} angka ini belum dapat diperiksa.") == 2


def test_the_language_can_be_switched(client, demo):
    client.post("/bahasa/", {"language": "en", "next": "/sumber/"})
    assert '<html lang="en">' in client.get("/sumber/").content.decode()


def test_people_without_a_universe(get):
    text = text_of(get("/wilayah/17.07/?per=2022-12-31"))
    assert "3.399 pekerja tercatat aktif" in text
    assert "3.399 = PU 3.031 + BPU 368; di luar itu jasa konstruksi 467." in text
    assert "3.031 dijumlahkan dari rinciannya" in text
    assert "Cakupan belum dapat dihitung: semesta pekerja belum diketahui." in text
    assert "Penerima Upah (PU) 3.031" in text


def test_a_region_without_figures_says_who_should_report(get):
    office = Office.objects.create(slug="cabang", name="Cabang X", kind=OfficeKind.BRANCH)
    office.regions.add(Region.objects.get(code="18.01"))
    page = get("/wilayah/18.01/?per=2023-12-31")
    assert '<a href="/kantor/cabang/?per=2023-12-31">Cabang X</a>' in page
    assert "Tingkat di atasnya yang punya angka: Provinsi Lampung" in text_of(page)


def test_the_nation_is_a_region_and_starts_today(get):
    text = text_of(get("/"))
    assert "Belum dapat dihitung" in text
    assert "Lihat hari ini" not in text
    assert (
        "hanya Provinsi Aceh, Provinsi Daerah Istimewa Yogyakarta (bukan angka Indonesia)" in text
    )


def test_a_region_without_office_or_figures_says_who_should_report_too(get):
    text = text_of(get("/wilayah/11.01/?per=2025-08-31"))
    assert "Yang seharusnya melapor: kantor cabang BPJS Ketenagakerjaan" in text
    assert "Tingkat di atasnya yang punya angka: Provinsi Aceh" in text


def test_periods_and_neighbours_lead_on_and_keep_the_question(get):
    page = get("/wilayah/18/?per=2024-09-24&aturan=pu-bpu-jakon")
    kept = "aturan=pu-bpu-jakon"
    earlier, later = "‹ Angka sebelumnya: 31 Desember 2023", "Angka berikutnya: 13 Agustus 2025 ›"
    assert f'href="/wilayah/18/?per=2023-12-31&amp;{kept}">{earlier}</a>' in page
    assert f'href="/wilayah/18/?per=2025-08-13&amp;{kept}">{later}</a>' in page
    assert f'href="/wilayah/17/?per=2024-09-24&amp;{kept}">‹ Provinsi Bengkulu</a>' in page
    assert '<option value="2023-12-31">' in page


def test_the_menu_is_complete_without_a_script(get):
    menu = get("/cari/").split('<details class="menu">')[1].split("</details>")[0]
    pages = ["target", "program", "banding", "desa", "tindak-lanjut", "penghargaan", "klaim"]
    for word in (*pages, "mutu-data", "sumber", "metodologi"):
        assert re.search(rf'href="/{word}/[?"]', menu), word


def test_what_to_do_next_with_the_region_is_a_link(get):
    page = get(f"/wilayah/18.04/?{JUNE}")
    assert f'href="/banding/?kode=18.04&amp;{JUNE}">Bandingkan</a>' in page
    assert f'href="/wilayah/18.04/rencana/?{JUNE}">Hitung rencana</a>' in page


def test_the_contents_lead_to_every_section(get):
    page = get("/wilayah/18/?per=2023-12-31")
    leads_to = re.findall(r'<li><a href="#([^"]+)">', page)
    assert leads_to == re.findall(r'<h2 id="([^"]+)"', page)
    assert 'class="contents' not in get("/wilayah/11.01/?per=2023-12-31")


def test_links_keep_the_question(get):
    page = get(f"/wilayah/18/?{JUNE}&aturan=pu-bpu-jakon")
    assert 'href="/wilayah/18.04/?per=2023-06-30&amp;aturan=pu-bpu-jakon"' in page
    assert 'href="/?per=2023-06-30&amp;aturan=pu-bpu-jakon"' in page
    assert "sort=-coverage" in get(f"/wilayah/18/?{JUNE}&sort=coverage")


def test_the_demo_says_what_it_is(get):
    assert "Data contoh" in get("/sumber/")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/sumber/", "Kerja sama Pemkab Lampung Barat"),
        ("/metodologi/", "Kosong bukan nol"),
        ("/cari/?q=lampung", "Kota Bandar Lampung"),
        ("/cari/?q=xyzzy", "Tidak ada yang cocok"),
        ("/cari/?q=lampug+barat", "Maksud Anda …?"),
        ("/cari/", "Cari wilayah"),
    ],
)
def test_other_pages(get, address, says):
    assert says in get(address)


def test_an_office_has_a_page_and_an_unknown_one_has_none(get):
    Office.objects.create(slug="cabang-y", name="Cabang Y", kind=OfficeKind.BRANCH)
    assert "Cabang Y" in get("/kantor/cabang-y/")
    assert "Tidak ada kantor" in get("/kantor/nowhere/", 404)


def test_an_exact_hit_leads_there(client, demo):
    response = client.get(f"/cari/?q=18.04&{JUNE}")
    assert response.status_code == 302
    assert response["Location"] == "/wilayah/18.04/?per=2023-06-30"


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("per=2999-01-01", "belum terjadi"),
        ("per=kemarin", "bukan tanggal"),
        ("aturan=semua", "tidak dikenal"),
        ("semesta=entah", "tidak dikenal"),
    ],
)
def test_an_impossible_question_says_what_is_wrong(get, client, query, says):
    assert says in get(f"/wilayah/18/?{query}", 400)
    assert '<a href="/wilayah/18/">' in get(f"/wilayah/18/?{query}", 400)
    for file in ("cakupan.json", "profil.json"):
        response = client.get(f"/wilayah/18/{file}?{query}")
        assert response.status_code == 400
        assert says in response.json()["error"]


def test_an_unknown_way_to_write_csv(get):
    assert "titik-koma, koma, tab" in get("/wilayah/18/cakupan.csv?pemisah=titik", 400)


def test_an_unknown_region(get, client):
    assert "99.99" in get("/wilayah/99.99/", 404)
    assert "error" in client.get("/wilayah/99.99/profil.json").json()


def test_a_region_not_yet_born_leads_to_where_it_belonged(get):
    page = get("/wilayah/93/?per=2022-01-31", 404)
    assert "baru berdiri pada 25 Juli 2022" in page
    assert 'href="/wilayah/91/?per=2022-01-31"' in page


def test_an_old_code_leads_to_todays_and_keeps_the_question(client, demo):
    region = Region.objects.get(code="18.04")
    region.other_codes.create(scheme="kemendagri", code="18.99")
    for rest in ("", "cakupan.csv"):
        response = client.get(f"/wilayah/18.99/{rest}?{JUNE}")
        assert response.status_code == 301
        assert response["Location"] == f"/wilayah/18.04/{rest}?{JUNE}"


def test_pages_need_a_login_unless_opened(client):
    response = client.get("/wilayah/18/")
    assert response.status_code == 302
    assert response["Location"].startswith("/masuk/")
    assert "Nama pengguna" in client.get("/masuk/").content.decode()


def test_health(client, monkeypatch):
    assert client.get("/healthz").status_code == 200

    def fail():
        raise DatabaseError

    monkeypatch.setattr("reports.views.health.connection.cursor", fail)
    assert client.get("/healthz").status_code == 503


def test_the_page_of_an_unknown_address(client, demo):
    response = client.get("/tidak/ada/")
    assert response.status_code == 404
    assert "Halaman tidak ada" in response.content.decode()
