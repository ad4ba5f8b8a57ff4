"""A name becomes an address for ever: what cannot be one, or is somebody's, is refused before a file is there."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from pustaka.editorial.naming import OWN_PLACES, BadName, Personal, Reserved, SeriesWanted, Taken, place, slug
from pustaka.editorial.numbering import WrongName
from pustaka.errors import PustakaError
from pustaka.kinds import BY_KEY, KINDS
from pustaka.library import Library
from pustaka.library import library as libraries
from pustaka.site.plan import plan
from tests.helpers import library
from tests.programs import ROOT

SERIES = "nama: Seri\njenis: {kind}\npenerbit: P\nringkasan: R.\n"
PAGE = "---\njudul: Halaman\n---\n\nCatatan berkala tentang ekomap.\n"


@pytest.fixture(scope="module")
def books() -> Library:
    return library({
        "discussions/sswd/seri.yml": SERIES.format(kind="edisi") + 'penomoran: "SSWD #{nomor:03d}"\n',
        "discussions/sswd/007.md": "---\njudul: Tujuh\nnomor: 7\n---\n",
        "discussions/sswd/khusus.md": "---\njudul: Khusus\nnomor: 9\n---\n",
        "discussions/rapat/seri.yml": SERIES.format(kind="notulensi"),
        "discussions/uji-petik/seri.yml": SERIES.format(kind="laporan"),
        "discussions/fgd/seri.yml": SERIES.format(kind="laporan"),
        "docs/metode/index.md": PAGE, "docs/metode/ekomap.md": f"{PAGE}\nGambarlah xanthura.\n", "docs/metode/Genogram.md": PAGE, "docs/buku-saku/pemulung.md": PAGE,
        "docs/assets/gaya.css": "", "docs/register/pmks.yml": "pemulung:\n  nama: Pemulung\npengemis:\n  nama: Pengemis\n",
        "casebook/jarang-hadir.md": PAGE,
    })


@pytest.fixture(scope="module")
def shipped() -> Library:
    return libraries.read(ROOT, today=datetime.date(2026, 11, 28))


@pytest.mark.parametrize(
    ("kind", "name", "series", "path"),
    [
        ("kasus", "ibu-di-pasar", None, "casebook/ibu-di-pasar.md"),
        ("kasus", "ibu-di-pasar.md", None, "casebook/ibu-di-pasar.md"),
        ("kasus", "casebook/ibu-di-pasar.md", None, "casebook/ibu-di-pasar.md"),
        ("edisi", "008", "sswd", "discussions/sswd/008.md"),
        ("edisi", "008", "discussions/sswd/", "discussions/sswd/008.md"),
        ("edisi", "005", "sswd", "discussions/sswd/005.md"),
        ("notulensi", "2013-12-06", "rapat", "discussions/rapat/2013-12-06.md"),
        ("notulensi", "2013-12-06-2", "rapat", "discussions/rapat/2013-12-06-2.md"),
        ("laporan", "uji-petik-empat-provinsi", "fgd", "discussions/fgd/uji-petik-empat-provinsi.md"),
        ("saku", "pengemis", None, "docs/buku-saku/pengemis.md"),
        ("halaman", "petunjuk", None, "docs/petunjuk.md"),
        ("halaman", "metode/genogram-dua", None, "docs/metode/genogram-dua.md"),
        ("halaman", "docs\\metode\\genogram-dua.md", None, "docs/metode/genogram-dua.md"),
        ("halaman", "metode/cari", None, "docs/metode/cari.md"),
    ],
)
def test_a_good_name_leads_to_its_place(books: Library, kind: str, name: str, series: str | None, path: str) -> None:
    assert place(BY_KEY[kind], name, series, books) == path


PEOPLE = [
    "Ibu Siti Aminah", "ibu-siti-aminah", "aminah-siti-ibu", "siti-aminah", "SITI_AMINAH", "Pak Budi", "budi", "bapak.slamet", "ibu-fitri", "ibu-m", "sdr-a",
    "kunjungan-bambang", "mbah-slamet", "dewi-lestari", "ibu-bima", "indah", "putri",
]  # fmt: skip
UNKNOWN = ["suparman", "kunjungan-yulianti", "maria-magdalena", "tukiyem-dan-cucunya"]
"""Names that only their being no word of the language gives away."""

NUMBERS = ["0812-0000-1234", "kasus-081200001234", "klien-3273000000001234"]
MATTERS = [
    "ibu-hamil-tanpa-penolong", "anak-jalanan", "lansia-terlantar-tinggal-sendiri", "tidak-datang-lagi", "hari-ibu", "cinta-anak", "gangguan-tumbuh-kembang", "krisis-jati-diri",
    "ibu-tunggal", "bapak-asuh", "saudara-kandung", "kakek-tinggal-bersama-cucu", "anak-papua-di-perantauan", "bayi-dibuang", "ibu-kota",
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
@pytest.mark.parametrize("name", PEOPLE)
def test_no_kind_takes_the_name_of_a_person_and_none_repeats_it(books: Library, kind: object, name: str) -> None:
    for series in (None, "sswd"):
        with pytest.raises(Personal) as refused:
            place(BY_KEY[kind.key], name, series, books)  # type: ignore[attr-defined]  # a table of plain values
        said = str(refused.value).lower()
        assert "lansia-terlantar-tinggal-sendiri" in said
        assert not {word for word in slug(name).split("-") if len(word) > 3 and word not in {"kunjungan"}} & set(slug(said).split("-"))


@pytest.mark.parametrize("kind", ["kasus", "laporan", "halaman"])
@pytest.mark.parametrize("name", [*UNKNOWN, *NUMBERS])
def test_where_names_are_free_a_word_that_nothing_explains_counts_as_a_name(books: Library, kind: str, name: str) -> None:
    with pytest.raises(Personal):
        place(BY_KEY[kind], name, "fgd" if kind == "laporan" else None, books)


@pytest.mark.parametrize("kind", ["edisi", "notulensi", "saku"])
@pytest.mark.parametrize("name", UNKNOWN)
def test_where_names_follow_something_the_refusal_says_what_and_repeats_nothing(books: Library, kind: str, name: str) -> None:
    with pytest.raises(PustakaError) as refused:
        place(BY_KEY[kind], name, {"edisi": "sswd", "notulensi": "rapat"}.get(kind), books)
    assert not {word for word in name.split("-") if len(word) > 3} & set(slug(str(refused.value)).split("-"))


@pytest.mark.parametrize("kind", ["kasus", "laporan", "halaman"])
@pytest.mark.parametrize("name", MATTERS)
def test_a_name_that_describes_the_matter_passes(books: Library, kind: str, name: str) -> None:
    assert place(BY_KEY[kind], name, "fgd" if kind == "laporan" else None, books).endswith(f"/{name}.md")


def test_words_of_the_library_explain_a_name_except_in_a_case(books: Library) -> None:
    assert place(BY_KEY["halaman"], "xanthura-kedua", None, books) == "docs/xanthura-kedua.md"
    with pytest.raises(Personal):
        place(BY_KEY["kasus"], "xanthura-kedua", None, books)


def test_every_name_that_the_library_has_would_be_taken_again(shipped: Library) -> None:
    for one in shipped.publications:
        if one.id == "index" or not one.path.startswith(f"{one.kind.folder}/"):
            continue
        inner = one.path.removeprefix(f"{one.kind.folder}/") if one.kind.key == "halaman" else one.id
        with pytest.raises(PustakaError) as refused:
            place(one.kind, inner, one.series.id if one.series else None, shipped)
        assert isinstance(refused.value, Taken) or (one.kind.key == "edisi" and "sudah dipakai" in str(refused.value)), one.path


@pytest.mark.parametrize(("name", "close"), [("Ibu di Pasar", "ibu-di-pasar"), ("../../lain", "lain"), ("Anak_Jalanan", "anak-jalanan"), ("", ""), ("-", ""), ("anak-" * 16 + "anak", "anak-" * 15 + "anak")])
def test_wrong_names_are_answered_with_one_that_would_do(books: Library, name: str, close: str) -> None:
    known = library({"docs/register/istilah.yml": f"a:\n  nama: {'a' * 81}\n", **{path: books.read_bytes(path) for path in books.files}})
    with pytest.raises(BadName) as refused:
        place(BY_KEY["kasus"], name, None, known)
    assert refused.value.close == close


@pytest.mark.parametrize("kind", ["kasus", "halaman", "saku", "laporan", "edisi"])
@pytest.mark.parametrize("name", ["index", "readme", "README.md", "con", "CON", "aux", "nul", "com1", "lpt9"])
def test_names_that_mean_something_else_are_refused_in_every_kind(books: Library, kind: str, name: str) -> None:
    with pytest.raises(Reserved):
        place(BY_KEY[kind], name, {"laporan": "fgd", "edisi": "sswd"}.get(kind), books)


@pytest.mark.parametrize("name", ["cari", "jenis", "topik", "tahun", "unduh", "diskusi", "kasus", "buku-saku", "hukum", "istilah", "404"])
def test_a_page_never_takes_the_address_of_one_that_the_site_makes(books: Library, name: str) -> None:
    with pytest.raises(Reserved):
        place(BY_KEY["halaman"], name, None, books)


def test_the_list_of_our_own_places_is_the_plan(shipped: Library) -> None:
    ours = {page.path.split("/")[0].removesuffix(".md") for page in plan(shipped) if not page.source.startswith("docs/")} - {"index"}
    assert ours <= OWN_PLACES


@pytest.mark.parametrize(
    ("kind", "name", "taken"),
    [
        ("kasus", "jarang-hadir", "casebook/jarang-hadir.md"),
        ("halaman", "metode/genogram", "docs/metode/Genogram.md"),
        ("halaman", "metode", "docs/metode/index.md"),
        ("saku", "pemulung", "docs/buku-saku/pemulung.md"),
    ],
)
def test_what_is_there_stays_also_when_only_its_case_or_its_address_is_the_same(books: Library, kind: str, name: str, taken: str) -> None:
    with pytest.raises(Taken) as refused:
        place(BY_KEY[kind], name, None, books)
    assert refused.value.path == taken


@pytest.mark.parametrize(
    ("kind", "name", "series", "said"),
    [
        ("edisi", "abc", None, "Seri yang ada: «sswd». Jalankan «pustaka baru edisi 010 --seri sswd»"),
        ("edisi", "8", "tidakada", "Seri yang ada: «sswd». Jalankan «pustaka baru edisi 008 --seri sswd»"),
        ("edisi", "008", "rapat", "tidak memuat edisi diskusi. Seri yang ada: «sswd»"),
        ("laporan", "uji-petik", None, "Seri yang ada: «fgd», «uji-petik»"),
        ("laporan", "temuan-lapangan", "uji-petk", "Seri yang ada: «uji-petik», «fgd». Jalankan «pustaka baru laporan temuan-lapangan --seri uji-petik»"),
        ("notulensi", "rapat-besar", None, "Seri yang ada: «rapat». Jalankan «pustaka baru notulensi NAMA --seri rapat»"),
        ("notulensi", "6 Desember 2013", None, "Jalankan «pustaka baru notulensi 2013-12-06 --seri rapat»"),
        ("kasus", "anak-jalanan", "sswd", "Hapus «--seri»"),
        ("kasus", "anak-jalanan", "", "Hapus «--seri»"),
    ],
)
def test_a_series_is_one_of_those_that_are_there(books: Library, kind: str, name: str, series: str | None, said: str) -> None:
    with pytest.raises(SeriesWanted) as refused:
        place(BY_KEY[kind], name, series, books)
    assert said in str(refused.value)


@pytest.mark.parametrize(("kind", "name", "series", "said"), [
    ("edisi", "8", "sswd", "«pustaka terima draf.md --masukkan 008 --seri sswd»"),
    ("edisi", "8", None, "«pustaka terima draf.md --masukkan 008 --seri sswd»"),
    ("notulensi", "6 Desember 2013", "rapat", "«pustaka terima draf.md --masukkan 2013-12-06 --seri rapat»"),
    ("laporan", "temuan-lapangan", "uji-petk", "«pustaka terima draf.md --masukkan temuan-lapangan --seri uji-petik»"),
])
def test_each_door_is_answered_with_its_own_command(books: Library, kind: str, name: str, series: str | None, said: str) -> None:
    with pytest.raises(PustakaError) as refused:
        place(BY_KEY[kind], name, series, books, "pustaka terima draf.md --masukkan {name} --seri {series}")
    assert said in str(refused.value)
    assert "pustaka baru" not in str(refused.value)


def test_without_any_series_the_answer_says_how_one_begins() -> None:
    with pytest.raises(SeriesWanted, match=r"Buat foldernya di discussions/ dengan berkas seri\.yml"):
        place(BY_KEY["edisi"], "008", None, library({}))


@pytest.mark.parametrize(
    ("kind", "name", "series", "said"),
    [
        ("edisi", "abc", "sswd", "pustaka baru edisi 010 --seri sswd"),
        ("edisi", "8", "sswd", "pustaka baru edisi 008 --seri sswd"),
        ("edisi", "007", "sswd", "Nomor itu sudah dipakai. Jalankan «pustaka baru edisi 010"),
        ("edisi", "009", "sswd", "Nomor itu sudah dipakai"),
        ("edisi", "000", "sswd", "pustaka baru edisi 010"),
        ("notulensi", "rapat-besar", "rapat", "misalnya «2013-12-06»"),
        ("notulensi", "2013-02-30", "rapat", "tahun-bulan-hari"),
        ("notulensi", "06-12-2013", "rapat", "tahun-bulan-hari. Jalankan «pustaka baru notulensi 2013-12-06 --seri rapat»"),
        ("notulensi", "6 Desember 2013", "rapat", "Jalankan «pustaka baru notulensi 2013-12-06 --seri rapat»"),
        ("notulensi", "30 Februari 2013", "rapat", "tahun-bulan-hari, misalnya"),
        ("edisi", "edisi 8", "sswd", "pustaka baru edisi 010 --seri sswd"),
        ("saku", "pemulun", None, "Yang paling dekat: «pemulung»"),
        ("saku", "orang-dengan-kusta", None, "docs/register/pmks.yml"),
        ("halaman", "metod/genogram", None, "Maksud Anda «docs/metode»? Folder yang ada: «metode»"),
        ("halaman", "../casebook/genogram", None, "Folder itu tidak ada di docs/"),
        ("halaman", "buku-saku/pengemis", None, "pustaka baru saku NAMA"),
        ("halaman", "register/topik", None, "docs/register berisi daftar"),
        ("halaman", "assets/gaya", None, "docs/assets berisi berkas tampilan"),
    ],
)
def test_names_that_follow_something_are_answered_with_what_would_do(books: Library, kind: str, name: str, series: str | None, said: str) -> None:
    with pytest.raises(WrongName) as refused:
        place(BY_KEY[kind], name, series, books)
    assert said in str(refused.value)


def test_without_a_register_of_kinds_an_entry_may_have_any_name() -> None:
    assert place(BY_KEY["saku"], "pengemis", None, library({})) == "docs/buku-saku/pengemis.md"


def test_a_series_without_a_pattern_numbers_as_its_files_do() -> None:
    books = library({"discussions/s/seri.yml": SERIES.format(kind="edisi"), "discussions/s/04.md": "---\njudul: A\n---\n"})
    with pytest.raises(WrongName, match="pustaka baru edisi 05 --seri s"):
        place(BY_KEY["edisi"], "5", "s", books)


def test_slugs() -> None:
    assert slug("Ibu di Pasar") == "ibu-di-pasar"
    assert Path(slug("../../x")).name == "x"


@pytest.mark.parametrize("name", ["kasus-a-17-tahun", "anak-s", "b-dan-keluarganya"])
def test_a_letter_that_stands_for_somebody_is_no_name_for_a_case(books: Library, name: str) -> None:
    with pytest.raises(Personal):
        place(BY_KEY["kasus"], name, None, books)


@pytest.mark.parametrize("name", ["../../x", "../../siti-aminah", "lain/siti-aminah", "siti\naminah", "anak\tjalanan", ""])
def test_what_is_no_name_at_all_is_told_so_and_nobody_is_repeated(books: Library, name: str) -> None:
    with pytest.raises(BadName) as told:
        place(BY_KEY["kasus"], name, None, books)
    assert "siti" not in str(told.value)
    assert "memuat nama orang" not in str(told.value)
