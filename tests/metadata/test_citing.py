"""What a citation says, and what it never makes up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pustaka.library.history import History
from pustaka.metadata import Record, citing, records
from pustaka.project.brand import Brand
from tests.metadata.samples import BRAND, CARD, EDITION, ENTRY, HISTORY, METHOD, MINUTES, REPORT, SITE, books


def cited(path: str, brand: Brand = BRAND, history: History = HISTORY) -> Record:
    library = books()
    found = {one.url: one for one in records(library, brand, history)}
    return found[SITE + library.by_path[path].address]


def written(path: str, **more: Brand) -> str:
    apa = citing.apa(cited(path, **more))
    return apa.before + apa.title + apa.after


@pytest.mark.parametrize(("path", "wanted"), [
    (ENTRY, f"Rumah Rekaan. (2025, 9 September). Anak jalanan [Buku saku]. {SITE}buku-saku/anak-jalanan/"),
    (METHOD, f"Penulis Rekaan & Juru Tulis Rekaan. (2025, 8 Agustus). Ekomap rekaan [Metode]. Rumah Rekaan. {SITE}metode/ekomap/"),
    (REPORT, f"Rumah Rekaan. (2020). Laporan kota [Laporan]. {SITE}diskusi/lapor/kota/"),
    (MINUTES, f"Rumah Rekaan. (2013, 6 Desember). Rapat [Notulensi]. {SITE}diskusi/catat/rapat/"),
])  # fmt: skip
def test_apa_in_its_indonesian_form(path: str, wanted: str) -> None:
    assert written(path) == wanted


def test_the_number_of_an_edition_follows_its_title() -> None:
    assert citing.apa(cited(EDITION)).after.startswith(" (TEMU #007) [Edisi diskusi].")


def test_without_any_date_it_says_so() -> None:
    assert " (t.t.). " in citing.apa(cited(ENTRY, history=History())).before
    assert citing.csl(cited(ENTRY, history=History())).keys().isdisjoint({"issued"})


def test_without_authors_the_publisher_answers_and_nobody_else() -> None:
    other = replace(BRAND, publisher="Yayasan Rekaan")
    assert cited(ENTRY, other).responsible == ("Yayasan Rekaan",)
    assert written(ENTRY, brand=other).startswith("Yayasan Rekaan. (") and "]. Rumah Rekaan. https" in written(ENTRY, brand=other)
    assert cited(METHOD, other).responsible == ("Penulis Rekaan", "Juru Tulis Rekaan")
    assert cited(EDITION).responsible == ("Rumah Rekaan",), "the group that met did not write our text"


@pytest.mark.parametrize(("names", "wanted"), [(["A"], "A"), (["A", "B"], "A & B"), (["A", "B", "C"], "A, B, & C")])
def test_names_are_joined_and_not_turned_around(names: list[str], wanted: str) -> None:
    assert citing.named(names) == wanted


def test_pages_about_the_site_are_not_cited_and_every_publication_and_method_is() -> None:
    library = books()
    left = {one.path for one in library.publications if not one.citable}
    assert left == {"docs/index.md", "docs/tentang/privasi.md"}


def test_the_time_of_a_case_is_not_the_date_of_its_text() -> None:
    case = "casebook/rekaan.md"
    library = books(**{case: "---\njudul: Kasus rekaan\nringkasan: Kasus.\nkurun: 2018\n---\n"})
    found = {one.path: one for one in records(library, BRAND, HISTORY)}
    assert found["kasus/rekaan"].issued == ()


def test_a_notice_goes_along() -> None:
    assert cited(ENTRY).notice == "Belum ditinjau praktisi"
    assert cited(CARD).notice == "Belum ditinjau perawat rekaan"


def test_ids_are_unique_in_the_repository_itself() -> None:
    from pustaka.library import library

    found = [one.id for one in records(library.read(Path(__file__).parents[2], site_url=SITE), BRAND, History())]
    assert len(found) == len(set(found)) > 60
