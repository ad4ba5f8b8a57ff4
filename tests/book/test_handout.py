"""A trainer's handout: what was chosen and nothing else, with its state, its links, and nothing that waits."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import yaml

from pustaka import book
from pustaka.book import Handout, Trouble, handouts, make
from pustaka.book.handout_data import cut, job
from pustaka.book.making import rendered
from pustaka.book.nodes import convert
from pustaka.book.sources import sources
from pustaka.editorial.gate import admit
from pustaka.findings import Finding, Severity
from pustaka.ledger import codes, editions
from pustaka.library import Library
from pustaka.progress import Progress
from pustaka.project import Brand, Licence
from pustaka.site import codes as given_codes
from pustaka.site.choosing import Piece, Shelf, chosen
from pustaka.site.packages import packages
from pustaka.typesetting.typeset import Job
from tests.helpers import library
from tests.signing import sign

BRAND = Brand(name="Pustaka rekaan", licence=Licence("CC BY 4.0", "https://lisensi.invalid/", "boleh disalin"))
SITE = "https://contoh.id/"
SHEET = yaml.safe_dump({"genogram": {
    "nama": "Genogram rekaan", "metode": "genogram", "guna": "Menguji.", "petunjuk": ["Satu.", "Dua.", "Tiga."], "halaman": 1, "isi": [{"isian": ["Inisial"]}, {"garis": 2}],
}}, allow_unicode=True, sort_keys=False)
TEXTS = {
    "docs/register/lembar.yml": SHEET,
    "docs/metode/genogram.md": (
        "---\njudul: Cara genogram\nringkasan: Cara rekaan.\n---\n\nPembuka rekaan.\n\n## Lambang {#lambang}\n\nKotak dan bulat.[^1]\n\n"
        "### Garis {#garis}\n\nGaris tebal.[^1] Lihat [lambang](#lambang) dan [penutup](#penutup).\n\n## Penutup {#penutup}\n\nPenutup rekaan.[^2]\n\n"
        "[^1]: Sumber rekaan pertama.\n[^2]: Sumber rekaan kedua.\n"
    ),
    "docs/metode/ekomap.md": "---\njudul: Cara ekomap\nringkasan: Cara rekaan.\n---\n\nIsi ekomap, lihat [lambang](genogram.md#lambang) dan [cara genogram](genogram.md).\n",
    "docs/pelatihan/sesi.md": (
        "---\njudul: Sesi rekaan\nringkasan: Panduan rekaan.\ntujuan: [menggambar rekaan, membaca rekaan]\npaket: [metode/ekomap, metode/genogram#garis, lembar/genogram]\n---\n\nPanduan rekaan.\n"
    ),
}


def shelf(**more: str) -> Library:
    return library({**TEXTS, **{f"docs/metode/{name}.md": text for name, text in more.items()}}, site_url=SITE)


def built(wanted: Handout, books: Library, cache: Path, *, site_url: str = SITE) -> tuple[bytes, list[Trouble]]:
    heard: list[Trouble] = []
    dates: Mapping[str, datetime.date] = {"docs/metode/ekomap.md": datetime.date(2026, 2, 28)}
    made = make([wanted], books, site_url=site_url, dates=dates, cache=cache, progress=Progress(quiet=True), jobs=1, report=heard.append, brand=BRAND, stamps=given_codes.stamps(books, {}))
    assert [one.path for one in made] == [wanted.path], heard
    return made[0].file.read_bytes(), heard


def chosen_of(books: Library, *names: str, **more: object) -> Handout:
    pieces, lost = chosen(names, Shelf(books))
    assert not lost
    return Handout(path="unduh/paket/rekaan.pdf", page="", title="Rangkuman rekaan", subtitle="Rekaan.", aims=("menguji",), pieces=pieces, **more)  # type: ignore[arg-type]  # numbers alone


def test_a_package_is_the_page_and_what_it_names(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    books = shelf()
    (package,) = handouts(books)
    assert package.path == "unduh/paket/pelatihan-sesi.pdf"
    data, heard = built(package, books, tmp_path)
    assert not heard
    file = tmp_path / "paket.pdf"
    file.write_bytes(data)
    words = " ".join(pdftotext(file, "-raw").split())
    order = ["Sesi rekaan", "Tujuan", "menggambar rekaan", "membaca rekaan", "Cara ekomap", "Panduan rekaan.", "Isi ekomap", "Garis tebal", "Genogram rekaan", "Tautan"]
    place = 0
    for one in order:
        place = words.index(one, place)
    assert "Pembuka rekaan" not in words and "Penutup rekaan." not in words, "hanya bagian yang dipilih"
    assert "Sumber rekaan pertama" in words, "catatan yang dipanggil di bagian lain ikut"
    assert "Sumber rekaan kedua" not in words
    assert "Belum satu pun ditinjau praktisi" in words
    assert words.count("elum ditinjau") >= 4, "keadaan tinjauan di sampul, isi, tulisan, dan tautan"


def test_texts_run_on_and_head_and_foot_belong_to_the_one_that_goes_on(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    body = "\n\n".join(f"Paragraf rekaan nomor {n} cukup panjang untuk satu baris penuh di kertas yang besar, dan sedikit lebih." for n in range(24))
    books = shelf(satu=f"---\njudul: Tulisan satu\nringkasan: Rekaan.\n---\n\n{body}\n", dua=f"---\njudul: Tulisan dua\nringkasan: Rekaan.\n---\n\n{body}\n")
    file = tmp_path / "paket.pdf"
    file.write_bytes(built(chosen_of(books, "metode/ekomap", "metode/genogram", "metode/satu", "metode/dua"), books, tmp_path)[0])
    _cover, _aims, first, *rest, _links = pdftotext(file, "-raw").split("\f")[:-1]
    assert all(title in first for title in ("Cara ekomap", "Cara genogram")), "dua tulisan pendek di satu halaman"
    stamps = given_codes.stamps(books, {})
    codes_of = {one.title: codes.shown(stamps[one.address].code) for one in books.publications if one.address in stamps}
    assert first.count(f"Kode {codes_of['Cara ekomap']}") == 1 and first.count(f"Kode {codes_of['Cara genogram']}") == 1
    begins = next(n for n, page in enumerate(rest) if "Tulisan dua" in page)
    assert "Tulisan dua" in rest[begins + 1], "kepala halaman"
    assert f"Kode {codes_of['Tulisan dua']}" in rest[begins + 1] and f"Kode {codes_of['Tulisan satu']}" not in rest[begins + 1]


def test_a_card_begins_on_a_page_of_its_own_and_other_texts_do_not(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    card = "---\njudul: Kartu rekaan\nringkasan: Rekaan.\n---\n\n## Lihat {#lihat}\n\n- Tanda rekaan.\n"
    books = library({**TEXTS, "docs/gawat/rekaan.md": card}, site_url=SITE)
    file = tmp_path / "paket.pdf"
    file.write_bytes(built(chosen_of(books, "metode/ekomap", "gawat/rekaan", "metode/genogram"), books, tmp_path)[0])
    _cover, _aims, first, second, *_rest = pdftotext(file, "-raw").split("\f")
    assert "Cara ekomap" in first and "Kartu rekaan" not in first
    assert "Kartu rekaan" in second and "Tanda rekaan." in second and "Cara genogram" in second


def test_the_last_page_leads_to_each_thing(tmp_path: Path) -> None:
    books = shelf()
    (package,) = handouts(books)
    data, _heard = built(package, books, tmp_path)
    given = given_codes.of(books)
    with pikepdf.open(tmp_path / next(tmp_path.glob("*.pdf")).name) as pdf:
        urls = {str(note.A.URI) for note in pdf.pages[-1].get("/Annots", []) if "/A" in note and "/URI" in note.A}
        assert b"<pdfuaid:part>1<" in pdf.Root.Metadata.read_bytes()
        assert b"<pdfaid:part>2<" in pdf.Root.Metadata.read_bytes()
        assert pdf.Root.StructTreeRoot is not None
    assert urls >= {f"{SITE}metode/ekomap/", f"{SITE}metode/genogram/#garis", f"{SITE}metode/genogram/"}
    words = " ".join(book_lines(data))
    for address in ("metode/ekomap/", "unduh/lembar/genogram.pdf"):
        assert codes.shown(given[address]) in words


def book_lines(data: bytes) -> list[str]:
    from pustaka.build.outputs.pdf import lines

    return lines(data)


def test_what_waits_is_not_bound_and_not_named(tmp_path: Path) -> None:
    """A text with an open error waits; its title, its words and its address stay out of the package, which only counts it."""
    whole = shelf()
    admitted = admit(whole, [Finding("docs/metode/ekomap.md", 1, 1, 1, 1, "DIRI01", "rekaan", Severity.ERROR, "Rekaan.")]).library
    (package,) = handouts(admitted)
    assert package.away == 1
    data, _heard = built(package, admitted, tmp_path)
    words = " ".join(" ".join(book_lines(data)).split())
    assert "ekomap" not in words.lower()
    assert "Tulisan di daftar paket ini yang kini tidak dimuat di pustaka, jadi tidak ikut dijilid: 1." in words


def test_a_withdrawn_text_is_not_bound() -> None:
    text = TEXTS["docs/metode/ekomap.md"].replace("ringkasan: Cara rekaan.", "ringkasan: Cara rekaan.\npersetujuan: {dicabut: 2026-02-28}")
    admission = admit(library({**TEXTS, "docs/metode/ekomap.md": text}, site_url=SITE), [])
    assert [one.path for one in admission.withdrawn] == ["docs/metode/ekomap.md"]
    (package,) = packages(admission.library)
    assert package.away == 1
    assert not any(piece.publication is not None and piece.publication.id == "ekomap" for piece in package.pieces)


def test_a_page_that_waits_has_no_package() -> None:
    admitted = admit(shelf(), [Finding("docs/pelatihan/sesi.md", 1, 1, 1, 1, "DIRI01", "rekaan", Severity.ERROR, "Rekaan.")]).library
    assert handouts(admitted) == ()


def test_a_whole_text_holds_its_sections() -> None:
    books = shelf()
    for names in (["metode/genogram", "metode/genogram#garis"], ["metode/genogram#garis", "metode/genogram"]):
        (piece,), _lost = chosen(names, Shelf(books))
        assert piece == Piece(books.by_path["docs/metode/genogram.md"])
    (piece,), _lost = chosen(["metode/genogram#penutup", "metode/genogram#garis", "metode/genogram#penutup"], Shelf(books))
    assert piece.sections == ("penutup", "garis")


def test_a_code_is_taken_as_it_is_said_and_one_slip_is_mended() -> None:
    books = shelf()
    code = codes.shown(given_codes.of(books)["metode/ekomap/"])
    for name in (code, code.lower(), code.replace("-", " "), f"{SITE}k/{code.replace('-', '').lower()}/"):
        (piece,), lost = chosen([name], Shelf(books))
        assert piece.address == "metode/ekomap/", (name, lost)
    wrong = ("2" if code[1] != "2" else "3").join((code[:1], code[2:]))
    assert code in chosen([wrong], Shelf(books))[1][0].near


def test_a_link_to_a_part_that_was_left_out_leads_to_the_site(tmp_path: Path) -> None:
    books = shelf()
    built(chosen_of(books, "metode/genogram#garis"), books, tmp_path)
    with pikepdf.open(next(tmp_path.glob("*.pdf"))) as pdf:
        urls = {str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note and "/URI" in note.A}
    assert f"{SITE}metode/genogram/#penutup" in urls


def test_headings_of_a_section_begin_below_the_title() -> None:
    """A part of a part would else skip a level, which the standard for accessible files refuses."""
    blocks = [
        {"t": "h", "level": 2, "id": "a", "c": ["A"]}, {"t": "h", "level": 3, "id": "b", "c": ["B"]}, {"t": "p", "c": ["isi", {"t": "notagain", "label": "n"}]},
        {"t": "h", "level": 4, "id": "c", "c": ["C"]}, {"t": "h", "level": 2, "id": "d", "c": ["D", {"t": "note", "label": "n", "c": []}]},
    ]
    found = cut(blocks, ["b"])  # type: ignore[arg-type]  # plain nodes
    assert [(one["id"], one["level"]) for one in found if isinstance(one, dict) and one["t"] == "h"] == [("b", 2), ("c", 3)]
    assert "note" in json.dumps(found) and "notagain" not in json.dumps(found)


def test_a_frame_of_a_part_knows_whether_it_stays_on_one_page() -> None:
    blocks = convert("<h2 id='tanda-bahaya'>Tanda bahaya</h2><ul><li>satu</li></ul><h2 id='langkah'>Langkah</h2><p>dua</p>").blocks
    (found,) = cut(blocks, ["tanda-bahaya"])
    assert isinstance(found, dict) and found["style"] == "bahaya" and found["whole"] and found["c"][1]["breaks"] == [False]


def test_of_a_card_what_stands_before_its_sections_is_kept_with_a_part() -> None:
    blocks = [{"t": "p", "c": ["Nomor rekaan"]}, {"t": "h", "level": 2, "id": "a", "c": ["A"]}, {"t": "p", "c": ["satu"]}, {"t": "h", "level": 2, "id": "b", "c": ["B"]}]
    assert "Nomor rekaan" in json.dumps(cut(blocks, ["b"], front=True)) and "satu" not in json.dumps(cut(blocks, ["b"], front=True))  # type: ignore[arg-type]  # plain nodes
    assert "Nomor rekaan" not in json.dumps(cut(blocks, ["b"]))  # type: ignore[arg-type]  # plain nodes


def test_a_part_bears_the_edition_and_the_seal_of_its_text() -> None:
    books = shelf()
    stamps = given_codes.stamps(books, editions.current(books, {"docs/metode/genogram.md": datetime.date(2026, 2, 28)}))
    given = sources(books, rendered(books), SITE, {}, BRAND, stamps)
    (whole,), (part,) = (json.loads(job(chosen_of(books, name), given)[1].data)["publications"] for name in ("metode/genogram", "metode/genogram#garis"))
    assert whole["seal"] and (part["seal"], part["edition"]) == (whole["seal"], whole["edition"])
    assert part["code"] == (stamps["metode/genogram/#garis"] if "metode/genogram/#garis" in stamps else stamps["metode/genogram/"]).shown


def test_without_an_address_there_are_no_squares(tmp_path: Path) -> None:
    books = library(TEXTS)
    built(chosen_of(books, "metode/ekomap", "lembar/genogram"), books, tmp_path, site_url="")
    with pikepdf.open(next(tmp_path.glob("*.pdf"))) as pdf:
        assert "/Annots" not in pdf.pages[-1]


def test_only_sheets_are_a_handout_too(tmp_path: Path) -> None:
    books = shelf()
    data, _heard = built(chosen_of(books, "lembar/genogram"), books, tmp_path)
    assert "Genogram rekaan 1/1" in " ".join(book_lines(data)), "halaman lembar dihitung dari awalnya sendiri"


def test_the_same_choice_gives_the_same_bytes(tmp_path: Path) -> None:
    books = shelf()
    (package,) = handouts(books)
    first, _heard = built(package, books, tmp_path / "a")
    assert first == built(package, books, tmp_path / "b")[0]


def test_the_brand_dresses_a_handout() -> None:
    books = shelf()
    (package,) = handouts(books)
    from pustaka.book.handout_data import job
    from pustaka.book.making import rendered
    from pustaka.book.sources import sources

    what, made = job(package, sources(books, rendered(books), SITE, {}, BRAND, {}))
    assert isinstance(made, Job)
    assert json.loads(made.data)["brand"] == "Pustaka rekaan"
    assert what.data["form"] == "rangkuman"


def test_nothing_in_the_list_of_products_is_left_to_the_pages() -> None:
    assert {"Handout", "handouts", "fold", "folds"} <= set(book.__all__)


def test_a_former_address_or_name_still_means_its_text_and_a_retired_one_says_why() -> None:
    books = library({**TEXTS, "docs/register/pindahan.yml": (
        "a: {nama: A, lama: metode/peta/, baru: metode/ekomap/, tanggal: 2026-12-01, alasan: Diganti.}\nb: {nama: B, lama: metode/hilang/, tanggal: 2026-12-01, alasan: Isinya digabung.}\n"
        "c: {nama: C, lama: 'metode/genogram/#tanda', baru: 'metode/genogram/#lambang', tanggal: 2026-12-01, alasan: Diganti.}\nd: {nama: D, lama: lama/genogram/, baru: metode/ekomap/, tanggal: 2026-12-01, alasan: Diganti.}\n"
    )}, site_url=SITE)
    given = Shelf(books)
    for name in ("metode/peta", f"{SITE}metode/peta/", "peta", "docs/metode/peta.md"):
        assert given.find(name) == Piece(books.by_path["docs/metode/ekomap.md"]), name
    assert given.find("metode/genogram#tanda") == Piece(books.by_path["docs/metode/genogram.md"], ("lambang",))
    assert given.find("metode/genogram") == Piece(books.by_path["docs/metode/genogram.md"])
    lost = given.find("metode/hilang")
    assert not isinstance(lost, Piece) and lost.message == "«metode/hilang» sudah dicabut: Isinya digabung."
    both = given.find("genogram")
    assert not isinstance(both, Piece) and len(both.choices) == 2, "a page and its sheet bear this name now; a former page does not count"


def test_only_a_review_that_still_holds_counts(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    path, body = "docs/gawat/x.md", "---\njudul: Kartu rekaan\nringkasan: Rekaan.\n{}---\n\n## Lihat {{#lihat}}\n\nIsi rekaan.\n"
    for again, told in (("", "1 dari 1 tulisan sudah ditinjau"), ("tinjau_lagi: 2026-06-30\n", "Belum satu pun ditinjau"), ("tinjau_lagi: 2026-12-30\n", "1 dari 1 tulisan sudah ditinjau")):
        books = replace(library({path: sign(path, body.format(again))}, site_url=SITE), today=datetime.date(2026, 11, 29))
        data, _heard = built(chosen_of(books, "gawat/x"), books, tmp_path / str(len(again)) / told[:5])
        (tmp_path / "x.pdf").write_bytes(data)
        assert told in " ".join(pdftotext(tmp_path / "x.pdf", "-layout").split()), again
