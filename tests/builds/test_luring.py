"""The folder for a stick, really built: every link opens a file, everything withheld stays out, and a failing build leaves the old folder."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest

from pustaka.build.planned import files_in
from tests.builds.conftest import run

LINKS = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("form", "action"))
KNOWN = {("nomor-setempat/index.html", "#layanan")}
"""The page's own way past the menu leads to a part that its template replaces, on the site as well."""


@pytest.fixture(scope="module", params=["luring", "saku"])
def stick(request: pytest.FixtureRequest, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("diska") / str(request.param)
    done = run(project, "pustaka", "bangun", "--tanpa-pdf", "--untuk", str(request.param), "--keluaran", str(target))
    assert done.returncode == 0, done.stderr
    assert f"{target.as_posix()}/BACA-SAYA.html" in done.stdout
    return target


def links(folder: Path) -> Iterator[tuple[Path, str]]:
    for file in sorted(folder.rglob("*.html")):
        root = lxml.html.parse(str(file)).getroot()
        yield from ((file, str(one.get(name))) for tag, name in LINKS for one in root.iter(tag) if one.get(name))


def test_every_link_opens_a_file_that_is_there(stick: Path) -> None:
    ids: dict[Path, frozenset[str]] = {}
    seen, dead = 0, set()
    for file, address in links(stick):
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        seen += 1
        target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
        if target.is_file() and target not in ids and target.suffix == ".html":
            ids[target] = frozenset(map(str, lxml.html.parse(str(target)).getroot().xpath("//@id")))
        if not target.is_file() or (parts.fragment and unquote(parts.fragment) not in ids.get(target, ())):
            dead.add((file.relative_to(stick / "isi").as_posix(), address))
    assert seen > 5_000
    assert dead <= KNOWN


def test_only_the_file_to_open_stands_at_the_root(stick: Path) -> None:
    assert {one.name for one in stick.iterdir()} == {"BACA-SAYA.html", "isi", ".pustaka"}
    first = lxml.html.parse(str(stick / "BACA-SAYA.html")).getroot()
    assert (stick / str(first.find_class("buka")[0].get("href"))).is_file()
    assert "elum ditinjau" in first.text_content()


def test_the_pocketbook_leaves_cases_and_discussions_at_home(stick: Path) -> None:
    there = {path.split("/")[1] for path in files_in(stick) if "/" in path}
    assert {"buku-saku", "gawat", "metode", "berkas", "rujukan", "cari"} <= there
    assert ({"kasus", "diskusi", "pengembang", "kontribusi"} <= there) is (stick.name == "luring")
    assert not there & {"_headers", "sitemap.xml", "404.html"}


def test_every_file_to_be_sent_is_small_and_asks_for_nothing(stick: Path) -> None:
    files = sorted((stick / "isi/berkas").glob("*.html"))
    assert len(files) >= 50
    for file in files:
        assert file.stat().st_size <= (60_000 if file.name.startswith("gawat-") else 150_000), file.name
        page = lxml.html.parse(str(file)).getroot()
        assert not page.xpath("//script | //@src[not(starts-with(., 'data:'))] | //link[@rel!='canonical']")
        assert page.find_class("pp-panggil"), file.name


def test_a_build_that_fails_leaves_the_old_folder_whole(stick: Path, project: Path) -> None:
    before = {path: file.read_bytes() for path, file in files_in(stick).items()}
    entry = project / "docs/buku-saku/anak-jalanan.md"
    kept = entry.read_text("utf-8")
    entry.write_text(kept.replace("judul:", "jodul:"), "utf-8")
    try:
        done = run(project, "pustaka", "bangun", "--tanpa-pdf", "--untuk", stick.name, "--keluaran", str(stick))
    finally:
        entry.write_text(kept, "utf-8")
    assert done.returncode == 1
    assert {path: file.read_bytes() for path, file in files_in(stick).items()} == before


def test_books_for_reading_programs_are_whole(site: Path) -> None:
    books = sorted((site / "unduh").rglob("*.epub"))
    assert {"buku-saku.epub", "buku-kasus.epub", "sswd.epub"} <= {one.name for one in books}
    for book in books:
        with zipfile.ZipFile(BytesIO(book.read_bytes())) as whole:
            assert whole.testzip() is None
            assert whole.namelist()[0] == "mimetype"


def test_sheets_for_those_who_type_lie_beside_the_others_and_on_the_stick(site: Path, stick: Path) -> None:
    made = {one.name: one.read_bytes() for one in (site / "unduh/lembar").glob("*.docx")}
    assert {"rujukan.docx", "laporan-sosial.docx"} <= made.keys() and "genogram.docx" not in made
    assert {one.name: one.read_bytes() for one in (stick / "isi/unduh/lembar").glob("*.docx")} == made
