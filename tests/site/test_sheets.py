"""How pages offer blank sheets: on their method page, on the page of all methods, and on the download page; never a dead link."""

from collections.abc import Mapping

import pytest

from pustaka.library import Library
from pustaka.site import Download, Parcel
from pustaka.site.plan import plan
from tests.helpers import library

REGISTER = "genogram: {nama: Genogram, metode: genogram, guna: 'Menggambar | keluarga.'}\ncatatan: {nama: Catatan genogram, metode: genogram, guna: Mencatat.}\n"
PAGE = "---\njudul: {}\n---\n\nPengantar.\n\n```text\n# bukan judul\n```\n\n## Simbol {{#simbol}}\n\nIsi.\n"
MADE = {f"unduh/lembar/{key}.pdf": Download(f"unduh/lembar/{key}.pdf", f"Lembar kosong: {name}", 34_400, pages) for key, name, pages in (("genogram", "Genogram", 1), ("catatan", "Catatan genogram", 2))}
TYPED = {"unduh/lembar/catatan.docx": Parcel("unduh/lembar/catatan.docx", "Lembar kosong: Catatan genogram", 12_300)}
ENTRY = {"unduh/buku-kasus.pdf": Download("unduh/buku-kasus.pdf", "Buku kasus", 9_000, 3)}


def books(**more: str) -> Library:
    pages = {f"docs/metode/{name}.md": PAGE.format(name.title()) for name in ("genogram", "ekomap", "index")}
    return library({**pages, "docs/register/lembar.yml": REGISTER, **more})


def markdown(path: str, downloads: Mapping[str, Download], parcels: Mapping[str, Parcel] | None = None) -> str:
    return next(page.markdown for page in plan(books(), downloads=downloads, parcels=parcels) if page.path == path)


def test_a_method_page_offers_its_sheets_before_its_first_heading() -> None:
    assert markdown("metode/genogram.md", MADE).split("\n\n")[2:4] == [
        "[Lembar kosong: Genogram (PDF, A4, 1 halaman, 34 KB)](../unduh/lembar/genogram.pdf){ .pp-tombol }\n"
        "[Lembar kosong: Catatan genogram (PDF, A4, 2 halaman, 34 KB)](../unduh/lembar/catatan.pdf){ .pp-tombol }\n{ .pp-tindakan }",
        "## Simbol {#simbol}",
    ]


def test_only_a_sheet_that_was_made_is_offered() -> None:
    one = {path: given for path, given in MADE.items() if path.endswith("/catatan.pdf")}
    assert markdown("metode/genogram.md", one).count(".pp-tombol") == 1


@pytest.mark.parametrize("path", ["metode/genogram.md", "metode/ekomap.md", "metode/index.md", "unduh/index.md"])
def test_without_pdfs_no_page_offers_a_sheet(path: str) -> None:
    assert "lembar/" not in markdown(path, {}) + markdown(path, ENTRY)
    assert "#lembar" not in markdown(path, {}) + markdown(path, ENTRY)


def test_another_method_page_stays_as_it_is() -> None:
    assert markdown("metode/ekomap.md", MADE) == markdown("metode/ekomap.md", {})


def test_the_page_of_all_methods_leads_to_all_sheets() -> None:
    assert "[Semua lembar kosong (2 PDF A4)](../unduh/index.md#lembar){ .pp-tombol }" in markdown("metode/index.md", MADE)


def test_the_download_page_lists_sheets_apart_with_what_they_are_for() -> None:
    text = markdown("unduh/index.md", {**MADE, **ENTRY})
    before, _heading, after = text.partition("## Lembar kosong {#lembar}")
    assert "- [Buku kasus](buku-kasus.pdf) 3 halaman, 9 KB" in before
    assert "lembar/genogram.pdf" not in before
    assert "| Genogram | Menggambar / keluarga. [Halaman metode: Genogram](../metode/genogram.md) | [Genogram, PDF](lembar/genogram.pdf) 1 halaman, 34 KB | – |" in after


def test_the_document_for_those_who_type_stands_beside_the_paper_or_alone() -> None:
    both, alone = markdown("metode/genogram.md", MADE, TYPED), markdown("metode/genogram.md", {}, TYPED)
    assert "34 KB)](../unduh/lembar/catatan.pdf){ .pp-tombol }\n[Word: Catatan genogram (12 KB)](../unduh/lembar/catatan.docx){ .pp-tombol }" in both
    assert both.count(".docx") == alone.count(".docx") == 1 and ".pdf" not in alone
    assert "[Semua lembar kosong (2 PDF A4, 1 Word)]" in markdown("metode/index.md", MADE, TYPED)
    assert "[Semua lembar kosong (1 Word)]" in markdown("metode/index.md", {}, TYPED)
    assert "| 2 halaman, 34 KB | [Catatan genogram, Word](lembar/catatan.docx) 12 KB |".removeprefix("|") in markdown("unduh/index.md", MADE, TYPED)
    assert "| – | [Catatan genogram, Word](lembar/catatan.docx) 12 KB |" in markdown("unduh/index.md", {}, TYPED)


def test_a_method_page_without_a_heading_offers_them_at_its_end() -> None:
    given = books(**{"docs/metode/genogram.md": "---\njudul: Genogram\n---\n\nHanya pengantar.\n"})
    page = next(one for one in plan(given, downloads=MADE) if one.path == "metode/genogram.md")
    assert page.markdown.rstrip().endswith("{ .pp-tindakan }")
