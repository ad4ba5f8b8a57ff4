"""A volume as EPUB: what reading systems ask for is there, every link inside leads somewhere, and a checker agrees where there is one."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree

from pustaka.book import volumes
from pustaka.book.volume import Volume
from pustaka.library import Library
from pustaka.portable.epub import epub
from pustaka.portable.gathered import Gathered
from tests.portable.conftest import SITE

Gather = Callable[..., Gathered]
NAMES = {"o": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/", "h": "http://www.w3.org/1999/xhtml", "c": "urn:oasis:names:tc:opendocument:xmlns:container"}
OPS = "{http://www.idpf.org/2007/ops}type"


def pocketbook(books: Library) -> Volume:
    return next(one for one in volumes(books) if one.path == "unduh/buku-saku.pdf")


@pytest.fixture
def book(books: Library, gather: Gather) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(io.BytesIO(epub(pocketbook(books), gather()))) as whole:
        yield whole


def read(book: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(book.read(f"buku/{name}"))


def test_the_first_file_says_what_it_is_and_is_not_packed(book: zipfile.ZipFile) -> None:
    first = book.infolist()[0]
    assert (first.filename, first.compress_type, book.read(first)) == ("mimetype", zipfile.ZIP_STORED, b"application/epub+zip")
    assert etree.fromstring(book.read("META-INF/container.xml")).xpath("string(//c:rootfile/@full-path)", namespaces=NAMES) in book.namelist()


def test_every_file_is_declared_and_every_declared_file_is_there(book: zipfile.ZipFile) -> None:
    declared = read(book, "package.opf").xpath("//o:item/@href", namespaces=NAMES)
    assert sorted(declared) == sorted(name.removeprefix("buku/") for name in book.namelist() if name.startswith("buku/") and not name.endswith(".opf"))
    assert len(declared) == len(set(declared))


def test_readers_are_told_what_it_is_and_who_can_read_it(book: zipfile.ZipFile) -> None:
    package = read(book, "package.opf")
    assert package.xpath("string(//dc:language)", namespaces=NAMES) == "id"
    assert package.xpath("string(//dc:identifier)", namespaces=NAMES) == f"{SITE}unduh/buku-saku.epub"
    assert package.xpath("string(//o:meta[@property='dcterms:modified'])", namespaces=NAMES) == "2026-11-28T00:00:00Z"
    told = {one.get("property"): one.text for one in package.xpath("//o:meta[starts-with(@property, 'schema:')]", namespaces=NAMES)}
    assert told.keys() == {"schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityFeature", "schema:accessibilityHazard", "schema:accessibilitySummary"}
    assert package.xpath("//o:meta[@property='schema:accessMode']/text()", namespaces=NAMES) == ["visual", "textual"], "a text holds a picture"
    assert package.xpath("count(//o:item[@properties='cover-image'])", namespaces=NAMES) == 1


def test_cards_come_first_and_entries_stand_under_their_group(book: zipfile.ZipFile) -> None:
    toc = read(book, "nav.xhtml").xpath("//h:nav[@role='doc-toc']/h:ol/h:li", namespaces=NAMES)
    assert [one.xpath("string(h:span|h:a)", namespaces=NAMES) for one in toc] == ["Tentang buku ini", "Kartu gawat", "Anak"]
    assert toc[2].xpath("h:ol/h:li/h:a/text()", namespaces=NAMES) == ["Anak rekaan & kawan", "Lain"]


def test_every_link_inside_leads_to_a_place_that_is_there(book: zipfile.ZipFile) -> None:
    ids = {name.removeprefix("buku/"): set(etree.fromstring(book.read(name)).xpath("//@id")) for name in book.namelist() if name.endswith(".xhtml")}
    seen = 0
    for name in ids:
        for href in read(book, name).xpath("//h:a/@href", namespaces=NAMES):
            if href.startswith(("https:", "tel:")):
                continue
            file, _, fragment = href.partition("#")
            assert (file or name) in ids
            assert not fragment or fragment in ids[file or name], href
            seen += 1
    assert seen > 10


def test_a_link_to_a_member_stays_in_the_book_and_any_other_leads_to_the_site(book: zipfile.ZipFile) -> None:
    links = {one.text: one.get("href") for one in read(book, "buku-saku-anak.xhtml").xpath("//h:a", namespaces=NAMES)}
    assert links["kartu sesak"] == "gawat-sesak.xhtml#lihat"
    assert links["halaman lain"] == "buku-saku-lain.xhtml#ada"
    other = read(book, "buku-saku-lain.xhtml").xpath("//h:a[.='anak']/@href", namespaces=NAMES)
    assert other == ["buku-saku-anak.xhtml#fn-1", "buku-saku-anak.xhtml"], "a place that is not there is left off"


def test_notes_are_known_as_notes(book: zipfile.ZipFile) -> None:
    text = read(book, "buku-saku-anak.xhtml")
    assert [one.get("role") for one in text.iter() if one.get(OPS) == "noteref"] == ["doc-noteref"]
    assert [one.get("role") for one in text.iter() if one.get(OPS) == "endnotes"] == ["doc-endnotes"]
    assert not [one for one in text.xpath("//@id") if ":" in one]


def test_every_text_says_that_nobody_reviewed_it(book: zipfile.ZipFile) -> None:
    for name in ("muka.xhtml", "buku-saku-anak.xhtml", "gawat-sesak.xhtml"):
        assert "belum ditinjau" in "".join(read(book, name).itertext())


def test_the_same_texts_give_the_same_bytes(books: Library, gather: Gather) -> None:
    assert epub(pocketbook(books), gather()) == epub(pocketbook(books), gather())


def test_a_book_without_dates_or_a_site_is_one_too(books: Library, gather: Gather) -> None:
    with zipfile.ZipFile(io.BytesIO(epub(pocketbook(books), gather(dates={}, site_url="")))) as book:
        assert read(book, "package.opf").xpath("string(//dc:identifier)", namespaces=NAMES) == "urn:pustaka:unduh/buku-saku.epub"
        assert not [one for one in read(book, "buku-saku-anak.xhtml").xpath("//h:a/@href", namespaces=NAMES) if "pustaka.example" in one]


def test_a_checker_finds_nothing(books: Library, gather: Gather, tmp_path: Path) -> None:
    checker, java = shutil.which("epubcheck"), shutil.which("java")
    if not checker or not java:
        pytest.skip("EPUB tidak diperiksa epubcheck: pasang Java dan epubcheck («sudo apt install epubcheck»).")
    for n, volume in enumerate(one for one in volumes(books) if one.collected):
        file = tmp_path / f"{n}.epub"
        file.write_bytes(epub(volume, gather()))
        command = [java, "-jar", str(Path(checker).resolve())] if zipfile.is_zipfile(checker) else [checker]
        done = subprocess.run([*command, str(file)], capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr
