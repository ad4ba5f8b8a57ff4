"""What stands behind the entries of the pocketbook: only what they use, as the registers know it, and where it is cited."""

import datetime
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from pustaka.book import appendix, blame, ending, make, volumes
from pustaka.book.content import content
from pustaka.book.making import rendered
from pustaka.book.sources import Content, sources
from pustaka.progress import Progress
from pustaka.typesetting.typeset import Job, accepted, typeset
from tests.helpers import library

TODAY = datetime.date(2026, 11, 22)
SEEN = TODAY - datetime.timedelta(days=179)

ENTRY = "---\njudul: {title}\nringkasan: Rekaan.\nkelompok: anak\n{more}---\n\n## Siapa mereka {{#siapa}}\n\n{body}\n"
TERMS = """tksk:
  nama: TKSK
  kepanjangan: tenaga kesejahteraan sosial kecamatan
  arti: Relawan rekaan
pmi:
  nama: PMI
  kepanjangan: pekerja migran Indonesia
  arti: Warga yang bekerja di luar negeri.
  umum: ya
genogram:
  nama: genogram
  arti: Gambar keluarga.
  pmks: [satu]
satu:
  nama: istilah satu
  arti: Rekaan.
  hindari: [kata buruk, kata kasar]
"""
LAW = "{key}:\n  nama: {name}\n  jenis: {kind}\n  nomor: '{number}'\n  tahun: 2099\n  perihal: Perihal {key}\n  status: {status}\n{more}"
LAWS = (
    LAW.format(key="pp-3", name="PP 3/2099", kind="PP", number=3, status="berlaku", more="  diperiksa: 2026-02-03\n")
    + LAW.format(key="uu-1", name="UU 1/2099", kind="UU", number=1, status="dicabut", more="  sejak: 2100\n  diganti_oleh: [uu-2]\n  catatan: Catatan rekaan\n")
    + LAW.format(key="uu-2", name="UU 2/2099", kind="UU", number=2, status="berlaku", more="")
)
SERVICE = "{key}:\n  nama: {name}\n  guna: Membantu\n  kapan: Perlu dibantu\n  wilayah: nasional\n{more}"
TYPES = "satu:\n  nama: Satu\n  kelompok: anak\n  nomor_2012: 1\n"


def texts(**more: str) -> dict[str, str]:
    return {
        "docs/buku-saku/satu.md": ENTRY.format(title="Satu", more="nama_lain: [Sebutan, dua]\n", body=more.pop("satu", "Isi.")),
        "docs/buku-saku/dua.md": ENTRY.format(title="Dua", more="nama_lain: [sebutan]\n", body=more.pop("dua", "Isi.")),
        "docs/register/pmks.yml": TYPES, **{f"docs/register/{name}.yml": text for name, text in more.items()},
    }


def pocketbook(given: Mapping[str, str], path: str = "unduh/buku-saku.pdf") -> Content:
    books = replace(library(given), today=TODAY)
    return content(next(one for one in volumes(books) if one.path == path), sources(books, rendered(books), "https://contoh.id/", {}))


def section(kind: str, **more: str) -> dict[str, Any]:
    return next((one for one in pocketbook(texts(**more)).data["appendix"] if one["kind"] == kind), {"items": []})


def named(kind: str, **more: str) -> list[str]:
    return [one["name"] for one in section(kind, **more)["items"]]


def test_the_services_are_the_last_and_what_is_empty_is_left_out() -> None:
    full = texts(satu="Genogram menurut UU 1/2099.", istilah=TERMS, hukum=LAWS, rujukan=SERVICE.format(key="a", name="A", more=""))
    assert [one["kind"] for one in pocketbook(full).data["appendix"]] == ["terms", "laws", "names", "services"]
    assert [one["kind"] for one in pocketbook(texts()).data["appendix"]] == ["names"]
    assert pocketbook(full, "unduh/buku-saku/satu.pdf").data["appendix"] == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("TKSK datang.", ["TKSK"]),
        ("Mereka membuat **genogram** keluarga.", ["genogram"]),
        ("Hubungi tenaga kesejahteraan\nsosial kecamatan.", ["TKSK"]),
        # Near misses: parts of words, another word in capitals, another sense, and a term that no entry uses.
        ("Beberapa genogramnya.", []),
        ("Subgenogram lain.", []),
        ("TKSKB datang.", []),
        ("Palang Merah Indonesia (PMI) datang.", []),
        ("Isi.", []),
    ],
)
def test_only_terms_that_the_entries_use_are_explained(body: str, found: list[str]) -> None:
    assert named("terms", satu=body, istilah=TERMS) == found


def test_an_abbreviation_that_a_text_explains_itself_is_explained_beside_the_other() -> None:
    found = section("terms", satu="PMI pulang.", dua="PMI datang.\n\n*[PMI]: palang merah rekaan", istilah=TERMS)["items"]
    assert [(one["name"], one["expansion"], one["meaning"], one["common"]) for one in found] == [
        ("PMI", "pekerja migran Indonesia", "Warga yang bekerja di luar negeri.", True), ("PMI", "palang merah rekaan", "", False),
    ]


def test_terms_of_the_services_are_explained_too() -> None:
    assert named("terms", istilah=TERMS, rujukan=SERVICE.format(key="a", name="TKSK", more="")) == ["TKSK"]


def test_a_term_leads_to_its_entry() -> None:
    (term,) = section("terms", dua="Buat genogram.", istilah=TERMS)["items"]
    assert (term["label"], term["at"]) == ("__istilah:genogram", ["satu:__awal"])


def test_words_to_avoid_are_all_there_with_what_to_write() -> None:
    (avoided,) = section("terms", satu="Buat genogram.", istilah=TERMS)["avoided"]
    assert avoided == {"words": "«kata buruk», «kata kasar».", "better": "istilah satu"}


def test_only_laws_that_an_entry_cites_are_listed_by_kind_as_on_the_site() -> None:
    found = section("laws", satu="Menurut PP 3/2099 dan UU 1/2099.", dua="UU No. 1 Tahun 2099.", hukum=LAWS)["items"]
    assert [(one["name"], one["kind"], one["at"]) for one in found] == [
        ("UU 1/2099", "Undang-undang", ["dua:__awal", "satu:__awal"]), ("PP 3/2099", "Peraturan pemerintah", ["satu:__awal"]),
    ]


def test_a_law_cited_only_outside_the_pocketbook_is_not_listed() -> None:
    found = pocketbook({**texts(satu="UU 1/2099.", hukum=LAWS), "docs/metode/contoh.md": "---\njudul: Contoh\n---\nUU 2/2099.\n"}).data["appendix"]
    assert [one["name"] for one in found[0]["items"]] == ["UU 1/2099"]


def test_a_law_says_its_state_and_whether_anyone_has_checked_it() -> None:
    first, second = section("laws", satu="UU 1/2099, PP 3/2099.", hukum=LAWS)["items"]
    assert (first["status"], first["history"], first["note"]) == ("dicabut", "sejak 2100, diganti UU 2/2099", "Catatan rekaan.")
    assert first["trust"].endswith("Belum diperiksa pada naskah resmi.")
    assert second["trust"].endswith("Diperiksa pada naskah resmi 3 Februari 2026.")


@pytest.mark.parametrize(
    ("more", "reach"),
    [
        (f"  telepon: '0800-12'\n  terlihat: {SEEN}\n", ("tel:080012", "", "terlihat Mei 2026")),
        (f"  telepon: '0800-12'\n  terlihat: {SEEN - datetime.timedelta(days=2)}\n", ("tel:080012", "belum diverifikasi", "terlihat Mei 2026")),
        ("  telepon: '0800-12'\n", ("tel:080012", "belum diverifikasi", "tidak ditemukan pada sumber")),
    ],
    ids=["179 hari", "181 hari", "tidak pernah"],
)
def test_a_number_is_current_only_when_it_was_seen_within_180_days(more: str, reach: tuple[str, str, str]) -> None:
    (service,) = section("services", rujukan=SERVICE.format(key="a", name="A", more=more))["items"]
    assert (service["reach"]["dial"], service["reach"]["mark"], service["reach"]["seen"]) == reach


def test_services_with_a_number_come_first_then_by_name() -> None:
    register = "".join(SERVICE.format(key=key, name=key, more=more) for key, more in (("b", ""), ("a", ""), ("d", "  telepon: '12'\n"), ("c", "  pesan: '12'\n")))
    assert named("services", rujukan=register) == ["c", "d", "a", "b"]
    assert [one["reach"] is None for one in section("services", rujukan=register)["items"]] == [False, False, True, True]


def test_the_numbers_that_everybody_calls_come_before_every_other() -> None:
    register = "".join(SERVICE.format(key=key, name=key, more=f"  telepon: '12'\n{more}") for key, more in (("a", ""), ("z", "  umum: ya\n"), ("y", "  umum: ya\n"), ("b", "  umum: tidak\n")))
    assert named("services", rujukan=register) == ["z", "y", "a", "b"], "in the order of the register, the others by name"


def test_every_name_leads_to_its_entries() -> None:
    found = [(one["name"].lower(), one["at"]) for one in section("names")["items"]]
    assert found == [("dua", ["satu:__awal", "dua:__awal"]), ("satu", ["satu:__awal"]), ("sebutan", ["satu:__awal", "dua:__awal"])]


def test_a_sign_without_a_glyph_is_told_with_the_register() -> None:
    found = pocketbook(texts(rujukan=SERVICE.format(key="a", name="A 😀", more="")))
    assert [path for path, _sentence in found.troubles] == ["docs/register/rujukan.yml"]
    entry = {"docs/buku-saku/satu.md": ENTRY.format(title="Satu", more="nama_lain: [senyum 😀]\n", body="Isi.")}
    assert [path for path, _sentence in pocketbook(entry).troubles] == ["docs/buku-saku/satu.md"]


def test_a_key_that_typst_would_refuse_and_empty_records_are_still_printed() -> None:
    found = pocketbook(texts(satu="UU 1/2099.", rujukan="a b/c: {nama: A}\nkosong: {}\n", istilah="satu: {hindari: [x]}\n", hukum=LAWS))
    assert typeset(Job(json.dumps(found.data), found.pictures, found.date)).pages


def test_a_part_of_the_book_can_be_set_without_the_other_entries() -> None:
    found = pocketbook(texts(satu="Genogram, UU 1/2099.", dua="UU 1/2099.", istilah=TERMS, hukum=LAWS))
    whole = blame.loose(found.data)
    assert accepted({**whole, "groups": [], "publications": whole["publications"][:1]}, found.pictures)


def test_a_record_longer_than_a_page_runs_on(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    words = "kata " * 190
    given = SERVICE.format(key="a", name="A", more=f"  catatan: {words}\n").replace("Membantu", words).replace("Perlu dibantu", words)
    found, file = pocketbook(texts(rujukan=given)), tmp_path / "panjang.pdf"
    file.write_bytes(typeset(Job(json.dumps(found.data), found.pictures, found.date)).pdf)
    boxes = pdftotext(file, "-bbox")
    ends = [float(end) for end in re.findall(r'yMax="([\d.]+)">kata', boxes)]
    assert len(ends) == 570
    assert max(ends) < 390, "baris terakhir berada di atas nomor halaman"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    service = SERVICE.format(key="a", name="Layanan rekaan", more=f"  telepon: '0800-12'\n  terlihat: {SEEN}\n") + SERVICE.format(key="b", name="Kantor rekaan", more="")
    given = texts(satu="Isi.\n\nGenogram menurut UU 1/2099.", dua="UU 1/2099.", istilah=TERMS, hukum=LAWS, rujukan=service)
    books = replace(library(given), today=TODAY)
    wanted = [one for one in volumes(books) if one.path == "unduh/buku-saku.pdf"]
    (made,) = make(wanted, books, site_url="https://contoh.id/", dates={}, cache=tmp_path_factory.mktemp("pdf"), progress=Progress(quiet=True), jobs=1)
    return made.file


@pytest.mark.parametrize(
    ("words", "kept"),
    [([9] * 3, 0), ([9] * 40, 7), ([30, 30, 30], 2), ([200, 30, 29], 0), ([30, 90], 0), ([], 0)],
    ids=["too few", "short ones", "two are enough", "a long one before", "the last is enough", "none"],
)
def test_the_last_records_of_a_section_stay_together(words: list[int], kept: int) -> None:
    assert appendix.together([{"label": "x", "meaning": "kata " * n, "at": []} for n in words]) == kept


def test_no_section_ends_on_a_page_of_a_line_or_two(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    """Glossaries of growing length: among so many, some would end with a line alone."""
    for n in range(0, 12, 2):
        more = "".join(f"kata-{i}:\n  nama: kata{i}\n  arti: Arti rekaan yang cukup panjang untuk satu baris penuh.\n  hindari: [sebutan rekaan ke-{i}]\n" for i in range(24 + n))
        books = library({"docs/buku-saku/a.md": ENTRY.format(title="Satu", more="", body="TKSK."), "docs/register/istilah.yml": TERMS + more})
        (volume,) = [one for one in volumes(books) if one.collected and one.paper == "a6"]
        (made,) = make([volume], books, site_url="https://contoh.id/", dates={}, cache=tmp_path, progress=Progress(quiet=True), jobs=1)
        pages = pdftotext(made.file, "-raw").split("\f")
        last = max(at for at, page in enumerate(pages) if "sebutan rekaan" in page)
        assert len(pages[last].split()) >= ending.FEWEST, n


def test_the_appendix_is_in_the_bookmarks(printed: Path) -> None:
    with pikepdf.open(printed) as pdf, pdf.open_outline() as outline:
        found = [(str(item.title), [str(child.title) for child in item.children]) for item in outline.root]
    assert found[-4:] == [
        ("Istilah", ["Kata yang dihindari"]), ("Daftar hukum", ["Undang-undang"]), ("Cari menurut nama", []),
        ("Daftar rujukan", ["Layanan dengan nomor", "Layanan di daerah dan lembaga lain"]),
    ]


def test_a_citation_leads_to_the_law_in_the_book_and_a_number_dials(printed: Path) -> None:
    with pikepdf.open(printed) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        addresses = {str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})}
    assert "tel:080012" in addresses
    assert not any(one.startswith("https://contoh.id/hukum") for one in addresses)


def test_the_words_are_in_the_file_with_the_pages_that_cite_them(printed: Path, pdftotext: Callable[[Path, str], str]) -> None:
    raw = pdftotext(printed, "-raw")
    pages = [" ".join(page.split()) for page in raw.split("\f")]
    found = " ".join(pages)
    for expected in (
        "Gambar keluarga.", "«kata buruk», «kata kasar».", "UU 1/2099 dicabut Perihal uu-1. Catatan rekaan. Sejak 2100, diganti UU 2/2099.",
        "Belum diperiksa pada naskah resmi.", "0800-12", "terlihat Mei 2026", "Bila ada bahaya", "Di bagian belakang".upper(),
    ):
        assert expected in found
    cited = [n for n, page in enumerate(pages, 1) if "UU 1/2099." in page and "Perihal" not in page]
    assert f"Hlm. {', '.join(map(str, cited))}" in found


def test_the_deadlines_stand_before_the_names_those_of_the_reader_first() -> None:
    duty = "{key}: {{nama: {key}, sifat: wajib, langsung: {direct}, siapa: dinas, apa: A., tenggat: [\"{span} sejak diminta\"], pasal: UU 2/2099 Pasal 1, hukum: [uu-2], keadaan: [berlaku], semua: ya}}\n"
    duties = duty.format(key="lain", direct="tidak", span="1 hari") + duty.format(key="lama", direct="ya", span="7 hari") + duty.format(key="segera", direct="ya", span="2 hari")
    found = section("deadlines", satu="Isi.", hukum=LAWS, kewajiban=duties)["items"]
    assert [(one["span"], one["name"]) for one in found] == [("2 hari sejak diminta", "segera"), ("7 hari sejak diminta", "lama"), ("1 hari sejak diminta", "lain")]
    assert not any(one["doubt"] for one in found)
