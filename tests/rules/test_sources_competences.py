"""SUMBER19 and SUMBER20: a competence leads to what is there, has something to read, and no teaching case is left over."""

import pytest

from pustaka.check import check
from tests.helpers import library

PAGE = "---\njudul: {}\nringkasan: Rekaan.\n---\n\n## Satu {{#satu}}\n\nIsi.\n"
HEAD = "a: {nama: A, ranah: sikap, tahap: bulan pertama, isi: B., tanda: C., asal: usulan%s}\n"


def found(more: str, code: str, **texts: str) -> list[str]:
    books = library({
        "docs/metode/wawancara.md": PAGE.format("Wawancara"), "docs/latihan/rekaan.md": PAGE.format("Kasus rekaan"),
        "docs/register/lembar.yml": "genogram: {nama: Genogram, metode: wawancara, guna: G., petunjuk: [A, B, C], halaman: 1, isi: [{garis: 1}]}\n",
        "docs/register/kompetensi.yml": HEAD % more, **texts,
    })
    return [f"{one.path}:{one.line}:{one.column} {one.message}" for one in check(books, only=[code])]


@pytest.mark.parametrize("more", [
    ", baca: [metode/wawancara]", ", baca: [metode/wawancara#satu]", ", lembar: [genogram]", ", latihan: [rekaan]", "",
])
def test_what_is_there_is_no_dead_end(more: str) -> None:
    assert found(more, "SUMBER19") == []


@pytest.mark.parametrize(("more", "said"), [
    (", baca: [metode/hilang]", "«metode/hilang»"), (", baca: [metode/wawancara#dua]", "«metode/wawancara#dua»"), (", baca: [metode/wawancara.md]", "«metode/wawancara.md»"),
    (", lembar: [ekomap]", "Lembar «ekomap»"), (", latihan: [latihan/rekaan]", "Kasus latihan «latihan/rekaan»"), (", latihan: [wawancara]", "Kasus latihan «wawancara»"),
])
def test_each_dead_end_is_told_at_its_key(more: str, said: str) -> None:
    (told,) = found(more, "SUMBER19")
    column = (HEAD % more).index(more[2:8].partition(":")[0], 40) + 1
    assert told.startswith(f"docs/register/kompetensi.yml:1:{column} ") and said in told and "hapus dari kompetensi ini" in told


def test_a_competence_needs_something_to_read_and_a_case_a_competence() -> None:
    assert [one.partition(" ")[0] for one in found("", "SUMBER20")] == ["docs/latihan/rekaan.md:1:1", "docs/register/kompetensi.yml:1:1"]
    assert found(", baca: [metode/wawancara], latihan: [rekaan]", "SUMBER20") == []
    assert len(found(", baca: [metode/wawancara]", "SUMBER20")) == 1


def test_without_the_register_no_case_is_left_over() -> None:
    books = library({"docs/latihan/rekaan.md": PAGE.format("Kasus rekaan")})
    assert check(books, only=["SUMBER20"]) == ()
