"""A case outside its folder stops everything with one finding that says where it belongs; guides, exercises and methods are not taken for one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pustaka.check import check
from pustaka.editorial.gate import admit
from pustaka.findings import Finding
from pustaka.kinds import BY_KEY, KINDS, Kind
from pustaka.library.library import read
from pustaka.text import Source
from tests.helpers import library
from tests.kinds.filled import around, fill, path

ROOT = Path(__file__).parents[2]
CASE = fill(BY_KEY["kasus"], "x")
FRONT = "---\njudul: Tulisan rekaan\nringkasan: Rekaan.\n---\n\n"
BARE = FRONT + CASE.split("---\n", 2)[2]
"""A case of which somebody took away what only a case says in front."""

SERIES = {"discussions/s/seri.yml": "nama: S\njenis: edisi\npenerbit: P\nringkasan: R.\n"}


def found(path: str, text: str) -> list[Finding]:
    return [one for one in check(library({**SERIES, path: text})) if one.path == path]


def keyed(line: str, parts: str = "Isi.\n") -> str:
    return FRONT.replace("\n---\n\n", f"\n{line}\n---\n\n") + parts


@pytest.mark.parametrize("place", ["docs/metode/kasus-kita.md", "docs/kasus-saya.md", "docs/latihan/x.md", "docs/buku-saku/x.md", "discussions/s/001.md", "discussions/x.md", "casebook/index.md"])
@pytest.mark.parametrize("text", [CASE, BARE], ids=["whole", "without its keys"])
def test_a_case_elsewhere_is_one_error_that_says_where_it_belongs(place: str, text: str) -> None:
    (one,) = found(place, text)
    assert (one.code, one.severity.label) == ("META31", "galat")
    assert "folder casebook/" in one.message
    books = library({**SERIES, place: text})
    assert not admit(books, check(books)).library.publications


@pytest.mark.parametrize(
    "text",
    [
        keyed("samaran: [Ibu Melur]"), keyed("anak: ya"), keyed("Persetujuan: {bentuk: lisan}"), keyed("penulis-disimpan-oleh: dinas"),
        FRONT + "## A. Deskripsi Kasus\n\nIsi.\n\n## B. **Tinjauan Praktik**\n\nIsi.\n",
        FRONT + "## Cerita {#deskripsi}\n\nIsi.\n\n## Cara {#langkah}\n\nIsi.\n\n## Renungan {#tinjauan-praktik}\n\nIsi.\n",
    ],
)
def test_one_key_or_the_build_of_a_case_is_enough(text: str) -> None:
    assert [one.code for one in found("docs/metode/a.md", text)] == ["META31"]


@pytest.mark.parametrize(
    "text",
    [
        FRONT + "## Deskripsi {#deskripsi}\n\nIsi.\n\n## Langkah {#langkah}\n\nIsi.\n",
        FRONT + "".join(f"## {title}\n\nIsi.\n\n" for title in ("Pendekatan awal", "Identifikasi", "Rencana", "Pelaksanaan", "Evaluasi", "Terminasi", "Langkah penanganan")),
        FRONT + "## Menulis kasus\n\nIsi.\n\n### Deskripsi kasus\n\nIsi.\n\n### Langkah penanganan\n\nIsi.\n",
        FRONT + f"````markdown\n{CASE}````\n",
        keyed("sasaran: [peksos]"), keyed("kurun: 2024"), keyed("program: PKH"),
    ],
    ids=["method", "stages", "guide", "sample", "sasaran", "kurun", "program"],
)
def test_what_teaches_about_cases_is_no_case(text: str) -> None:
    assert "META31" not in {one.code for one in found("docs/metode/a.md", text)}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_no_kind_is_taken_for_a_case_in_its_own_place(kind: Kind) -> None:
    place = path(kind, "001", "contoh" if kind.series else None)
    books = library({**around(kind), place: fill(kind, "001")})
    assert check(books, only=["META31"]) == ()


def test_the_library_itself_holds_none() -> None:
    assert check(read(ROOT), only=["META31", "META32"]) == ()


def test_what_may_point_at_a_person_is_told_all_the_same() -> None:
    assert {one.code for one in found("docs/a.md", CASE + "\nHubungi 0812-3456-7890.\n")} == {"META31", "DIRI01"}


def test_consent_taken_back_is_obeyed_before_anything_is_moved() -> None:
    assert "META31" not in {one.code for one in found("docs/a.md", keyed("persetujuan: {bentuk: lisan, bulan: 2024-01, dicabut: 2024-06}"))}


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("kasus-saya.md", CASE, "galat"), ("kasus.markdown", BARE, "galat"), ("catatan/kasus.md", CASE, "galat"), ("casebook/README.md", CASE, "galat"),
        ("kunjungan.md", FRONT + "Isi.\n", "saran"), ("docs/metode/README.md", FRONT + "Isi.\n", "saran"),
        # Near misses: a note without a title of its own, a program's text, an issue form.
        ("README.md", "# Pustaka\n\nIsi.\n", None), ("tests/data/kasus.md", CASE, None), (".github/ISSUE_TEMPLATE/a.md", "---\nname: A\nabout: B\n---\n\nIsi.\n", None),
        ("catatan-perubahan/a.md", "- Baru: «Deskripsi kasus».\n", None),
    ],
)
def test_a_manuscript_beside_the_folders_is_told_to_its_writer(path: str, text: str, told: str | None) -> None:
    books = replace(library({}), beside=(Source(path, text),))
    assert [(one.path, one.severity.label) for one in check(books, only=["META32"])] == ([(path, told)] if told else [])
