"""Both doors publish the same addresses and the same headings; the promises of a build hold on the real content."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import lxml.html
import pytest

from tests.builds.conftest import copied, run


def headings(folder: Path) -> dict[str, list[str]]:
    """The ids of the headings inside the text of each page, by the page's address; the foot of a page is no text."""
    found = {}
    for file in sorted(folder.rglob("index.html")):
        page = lxml.html.parse(str(file)).getroot()
        blocks = page.xpath("//*[contains(concat(' ', @class, ' '), ' pp-teks ')]") or page.xpath("//*[@role='main']") or [page]
        found[file.parent.relative_to(folder).as_posix()] = [one.get("id") for block in blocks for one in block.iter("h2", "h3", "h4") if one.get("id") and not list(one.iterancestors("footer"))]
    return found


def test_properdocs_builds_equal_addresses_and_heading_ids(site: Path, plain: Path) -> None:
    ours, theirs = headings(site), headings(plain)
    assert sorted(ours) == sorted(theirs)
    assert len(ours) > 20
    content = {address for address in ours if re.match(r"(diskusi|kasus|buku-saku|metode|tentang|kontribusi|topik|tahun)/", address)}
    different = {address: (ours[address], theirs[address]) for address in content if ours[address] != theirs[address]}
    assert different == {}


def test_every_heading_of_a_fixed_anatomy_is_an_address(site: Path) -> None:
    ids = headings(site)["buku-saku/anak-jalanan"]
    assert [one for one in ids if not one.startswith("langkah-")] == ["tanda-bahaya", "langkah", "rujukan", "siapa", "kriteria", "asesmen", "psks", "kesalahan", "dasar-hukum", "terkait", "sumber"]


def test_the_edit_link_leads_to_the_file_that_people_edit(site: Path) -> None:
    html = (site / "kasus/tidak-hadir-pertemuan-kelompok/index.html").read_text("utf-8")
    assert "/edit/main/casebook/tidak-hadir-pertemuan-kelompok.md" in html


def test_the_revision_date_is_the_date_of_the_file_in_indonesian(site: Path) -> None:
    assert "29 Februari 2020" in (site / "buku-saku/gelandangan/index.html").read_text("utf-8")


def test_a_page_that_only_we_write_claims_no_revision_date(site: Path) -> None:
    assert "29 Februari 2020" not in (site / "kasus/index.html").read_text("utf-8")


def test_registers_and_series_files_are_not_published(site: Path) -> None:
    assert not list(site.rglob("*.yml"))
    assert not (site / "register").exists()


def test_no_link_inside_the_site_is_dead(site: Path) -> None:
    dead = []
    for file in sorted(site.rglob("*.html")):
        if file.name == "404.html":
            continue
        for link in lxml.html.parse(str(file)).getroot().xpath("//a/@href | //img/@src | //link/@href | //script/@src"):
            path = link.partition("#")[0].partition("?")[0]
            if not path or re.match(r"[a-z]+:|//|/", path):
                continue
            target = (file.parent / path).resolve()
            if not (target.is_file() or (target / "index.html").is_file()):
                dead.append((file.relative_to(site).as_posix(), link))
    assert dead == []


def test_the_same_content_gives_the_same_site(project: Path, site: Path) -> None:
    before = {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    assert run(project, "pustaka", "bangun", "--tanpa-pdf", "--keluaran", "lagi").returncode == 0
    again = project / "lagi"
    after = {file.relative_to(again): file.read_bytes() for file in again.rglob("*") if file.is_file()}
    assert {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} == set()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "kecil"
    folder.mkdir()
    return copied(folder)


def test_an_error_stops_the_build_and_leaves_the_old_site_whole(small: Path) -> None:
    (small / "site").mkdir()
    (small / "site/index.html").write_text("lama", "utf-8")
    (small / "site/.pustaka").write_text("", "utf-8")
    (small / "casebook/rusak.md").write_text("---\njudul: [\n---\n", "utf-8")
    done = run(small, "pustaka", "bangun", "--tanpa-pdf")
    assert done.returncode == 1
    assert "casebook/rusak.md" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(file.name for file in (small / "site").iterdir()) == [".pustaka", "index.html"]
    assert not (small / ".site.pustaka-baru").exists()


def test_mkdocs_alone_builds_the_same_pages(small: Path, site: Path) -> None:
    shutil.rmtree(small / "site", ignore_errors=True)
    done = run(small, "mkdocs", "build", "-q")
    assert done.returncode == 0, done.stderr
    assert headings(small / "site").keys() == headings(site).keys()
    assert list((small / "site/unduh").rglob("*.pdf")), "mkdocs build membuat PDF juga"
    method = lxml.html.parse(str(small / "site/metode/genogram/index.html")).getroot()
    (sheet,) = method.xpath("//a[starts-with(., 'Lembar kosong: Genogram (PDF, A4, ')]/@href")
    assert (small / "site/metode/genogram" / sheet).resolve().read_bytes().startswith(b"%PDF")


def test_mkdocs_alone_reports_an_error_without_a_traceback(small: Path) -> None:
    (small / "casebook/rusak.md").write_text("tanpa isian\n", "utf-8")
    done = run(small, "mkdocs", "build", "-q")
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert "casebook/rusak.md" in done.stderr
