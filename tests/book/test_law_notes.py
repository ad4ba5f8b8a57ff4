"""The page of a law is printed like a method: its PDF says the same, is offered on its page, and has an edition of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from pustaka.book import Made, Trouble, make, volumes
from pustaka.book.making import rendered
from pustaka.build import printed
from pustaka.ledger import editions
from pustaka.library import Library, Publication
from pustaka.progress import Progress
from pustaka.site import codes, law_notes
from pustaka.site.page import Download
from pustaka.site.plan import plan
from tests.helpers import library

SITE = "https://contoh.invalid/"
DUTIES, LAWS = "docs/register/kewajiban.yml", "docs/register/hukum.yml"
PDF, PAGE = "unduh/hukum/uu-1-2099.pdf", "hukum/uu-1-2099.md"
RECORDS = """\
lapor-rekaan:
  nama: Laporan rekaan
  sifat: wajib
  langsung: ya
  siapa: penolong rekaan
  apa: Laporkan kejadian rekaan kepada dinas.
  tenggat: ["3 × 24 jam sejak kejadian"]
  pasal: UU 1/2099 Pasal 4
  hukum: [uu-1-2099]
  keadaan: [berlaku]
  entri: [rekaan]
  keyakinan: tinggi
hak-rekaan:
  nama: Hak rekaan
  sifat: hak klien
  siapa: pemerintah rekaan
  apa: Klien rekaan dilayani tanpa biaya.
  pasal: UU 1/2099 Pasal 9; UU 2/2099 Pasal 3
  hukum: [uu-1-2099, uu-2-2099]
  keadaan: [berlaku, berlaku]
  keyakinan: sedang
"""
LAW = "{key}:\n  nama: {name}\n  jenis: UU\n  nomor: \"{n}\"\n  tahun: 2099\n  perihal: Hal rekaan.\n  status: berlaku\n  keyakinan: tinggi\n"
ENTRY = "---\njudul: Jenis rekaan\nringkasan: Rekaan.\nkelompok: anak\n---\n\n## Dasar hukum {#dasar-hukum}\n\nUU 1/2099 mengaturnya.\n"


def books(duties: str = RECORDS, entry: str = ENTRY) -> Library:
    laws = "".join(LAW.format(key=f"uu-{n}-2099", name=f"UU {n}/2099", n=n) for n in (1, 2, 3))
    pmks = "rekaan:\n  nama: Jenis rekaan\n  kelompok: anak\n"
    return library({DUTIES: duties, LAWS: laws, "docs/register/pmks.yml": pmks, "docs/buku-saku/rekaan.md": entry}, site_url=SITE)


def pdfs(given: Library, cache: Path, render: Callable[[Publication], str] | None = None, report: Callable[[Trouble], None] | None = None, dates: Mapping[str, date] | None = None) -> tuple[Made, ...]:
    stamps = codes.stamps(given, editions.current(given, dates or {}))
    wanted = [one for one in volumes(given) if one.path == PDF]
    return make(wanted, given, site_url=SITE, dates=dates or {}, cache=cache, progress=Progress(quiet=True), jobs=1, render=render, report=report, stamps=stamps)


def shown(given: Library) -> dict[str, str]:
    render = rendered(given)
    return {one.site_path: render(one) for one in law_notes.notes(given)}


def test_each_law_that_a_duty_names_is_printed_and_no_other() -> None:
    assert [one.path for one in volumes(books()) if one.path.startswith("unduh/hukum/")] == [PDF, "unduh/hukum/uu-2-2099.pdf"]
    assert list(law_notes.papers(books()).values()) == [PDF, "unduh/hukum/uu-2-2099.pdf"]
    assert not [one for one in volumes(books(duties="")) if one.path.startswith("unduh/hukum/")]


def test_the_pdf_is_made_of_the_very_page() -> None:
    given = books()
    pages = {one.path: one.markdown for one in plan(given)}
    assert [one.document.body.strip() for one in law_notes.notes(given)] == [pages[one.site_path].strip() for one in law_notes.notes(given)]


def test_the_pdf_says_what_its_page_says(tmp_path: Path) -> None:
    given = books()
    printed.check(pdfs(given, tmp_path), shown(given), None)


def test_one_duty_less_on_paper_is_told_at_the_register(tmp_path: Path) -> None:
    given = books()
    whole = shown(given)
    made = pdfs(given, tmp_path, render=lambda one: whole[one.site_path].replace("Laporkan kejadian rekaan kepada dinas.", ""))
    with pytest.raises(printed.Unequal) as caught:
        printed.check(made, whole, None)
    assert {(one.path, one.line) for one in caught.value.found} == {(DUTIES, 1)}


def test_a_sign_that_no_font_has_is_told_at_the_register(tmp_path: Path) -> None:
    told = list[Trouble]()
    pdfs(books(RECORDS.replace("tanpa biaya", "tanpa biaya \U00012345")), tmp_path, report=told.append)
    assert [(one.path, one.fatal) for one in told] == [(DUTIES, False)]


def test_the_paper_leads_back_by_its_code_and_names_its_edition(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    given, days = books(), {DUTIES: date(2099, 5, 3)}
    (made,) = pdfs(given, tmp_path, dates=days)
    stamp = codes.stamps(given, editions.current(given, days))["hukum/uu-1-2099/"]
    words = " ".join(pdftotext(made.file, "-layout").split())
    assert stamp.seal and f"Kode {stamp.shown}" in words and f"sidik {stamp.seal}" in words and "edisi 3 Mei 2099" in words


def test_the_page_offers_its_pdf_and_shows_its_code_only_when_they_are_there() -> None:
    given = books()
    pages = {one.path: one.view for one in plan(given, downloads={PDF: Download(PDF, "UU 1/2099", 41_000, 1)})}
    assert pages[PAGE]["pdf"] == {"url": PDF, "size": "41 KB", "pages": 1} and pages[PAGE]["code"]["seal"]
    assert "pdf" not in pages["hukum/uu-2-2099.md"] and "pdf" not in pages["hukum.md"] and "code" not in pages["hukum.md"]


def test_the_list_of_downloads_has_a_group_of_laws() -> None:
    text = next(one.markdown for one in plan(books(), downloads={PDF: Download(PDF, "UU 1/2099", 41_000, 2)}) if one.path == "unduh/index.md")
    assert "## Hukum {#hukum}" in text and "[UU 1/2099](hukum/uu-1-2099.pdf) 2 halaman, 41 KB" in text


@pytest.mark.parametrize(("duties", "entry", "same"), [
    (RECORDS.replace("3 × 24 jam", "2 × 24 jam"), ENTRY, False), (RECORDS.replace("[berlaku]", "[diubah]"), ENTRY, False),
    (RECORDS.replace("entri: [rekaan]", "entri: []"), ENTRY, True), (RECORDS, ENTRY.replace("UU 1/2099 mengaturnya.", "Tidak ada."), True),
    (RECORDS.replace("tanpa biaya", "dengan biaya"), ENTRY, False),
])
def test_the_seal_changes_with_what_the_law_demands_and_not_with_who_cites_it(duties: str, entry: str, same: bool) -> None:
    now, then = (editions.current(one, {})["hukum/uu-1-2099/"] for one in (books(duties, entry), books()))
    assert (now.seal == then.seal) is same


def test_an_edition_of_a_law_can_be_recorded_and_read_back() -> None:
    rows = [row for row in editions.fresh(books(), {DUTIES: date(2099, 5, 3)}) if "\thukum/uu-1-2099/\t" in row]
    assert [editions.parsed(row) for row in rows] == [editions.current(books(), {DUTIES: date(2099, 5, 3)})["hukum/uu-1-2099/"]]
