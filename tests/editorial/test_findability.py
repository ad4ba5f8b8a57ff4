"""The report for editors: what is weak, what no query reaches, which terms nobody explained."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from pustaka.doors import maintaining
from pustaka.editorial.findability import findability, markdown
from pustaka.errors import NoSuchPath, PustakaError
from pustaka.library import Library
from pustaka.search.measure import Golden
from tests.helpers import library

REGISTERS = {
    "docs/register/istilah.yml": "lk:\n  nama: LKX\n  kepanjangan: lembaga rekaan\n  sinonim: [balita terlantar]\n",
    "docs/register/ejaan.yml": "telantar:\n  nama: telantar\n  salah: [terlantar]\n",
}


def books(**entries: str) -> Library:
    return library({**REGISTERS, **{f"docs/buku-saku/{name}.md": text for name, text in entries.items()}})


def entry(body: str = "", extra: str = "") -> str:
    return f"---\njudul: Entri rekaan\n{extra}---\n\n{body}\n"


def report(library: Library, queries: list[Golden], found: dict[str, list[str]] | None = None) -> str:
    return markdown(findability(library, queries, lambda query: (found or {}).get(query, [])))


def section(text: str, title: str) -> str:
    return text.split(f"## {title}")[1].split("\n## ")[0]


def test_a_query_whose_page_comes_first_is_not_weak_and_one_that_comes_late_is() -> None:
    queries = [Golden("baik", ("buku-saku/a",)), Golden("lemah", ("buku-saku/a",))]
    weak = section(report(books(a=entry()), queries, {"baik": ["buku-saku/a"], "lemah": ["x", "y", "buku-saku/a"]}), "Pencarian yang hasilnya lemah")
    assert "| lemah | buku-saku/a | 3 | x |" in weak
    assert "baik" not in weak


def test_no_result_is_counted_and_said() -> None:
    text = report(books(a=entry()), [Golden("kosong", ("buku-saku/a",))])
    assert "- Tanpa hasil: 1" in text
    assert "| kosong | buku-saku/a | tidak ada | tidak ada hasil |" in text


def test_a_query_for_a_page_that_is_not_published_waits() -> None:
    text = report(books(a=entry()), [Golden("nanti", ("buku-saku/b",))])
    assert "menunggu halamannya terbit: 1" in text
    assert "nanti" not in text
    assert "belum terukur" in text


def test_sets_and_classes_are_told_apart() -> None:
    queries = [Golden("baik", ("buku-saku/a",), (), "gawat", "golden"), Golden("lemah", ("buku-saku/a",), (), "daerah", "golden_lain")]
    text = report(books(a=entry()), queries, {"baik": ["buku-saku/a"]})
    assert "| golden | 1 | 1,000 | 1,000 | 1,000 | 0 |" in section(text, "Menurut berkas")
    assert "| golden_lain | 1 | 0,000 | 0,000 | 0,000 | 1 |" in section(text, "Menurut berkas")
    assert [line.split(" | ")[0] for line in section(text, "Menurut kelas").splitlines() if line.startswith("| ")][2:] == ["| daerah", "| gawat"]


def test_queries_without_set_and_class_get_no_tables() -> None:
    assert "## Menurut" not in report(books(a=entry()), [Golden("baik", ("buku-saku/a",))])


def test_a_page_that_no_publication_stands_behind_is_tried_when_it_can_be_found() -> None:
    text = markdown(findability(books(a=entry()), [Golden("istilah", ("istilah",))], lambda _query: ["istilah"], {"istilah"}))
    assert "yang dijalankan: 1" in text
    assert "menunggu" not in text


def test_a_page_with_few_words_is_named_and_one_with_enough_is_not() -> None:
    words = ", ".join(f"kata {number}" for number in range(15))
    many = f"a:\n  nama: A\n  halaman: buku-saku/a\n  kata: [{words}]\nb:\n  nama: B\n  halaman: buku-saku/b\n  kata: [satu kata]\n"
    text = section(report(library({**REGISTERS, "docs/register/kata-orang.yml": many, **{f"docs/buku-saku/{name}.md": entry() for name in "abc"}}), []), "Halaman yang kurang")
    assert [line.rsplit("/", 1)[-1] for line in text.splitlines() if line.startswith("- ")] == ["c.md): 0", "b.md): 1"]


def test_an_entry_is_reached_when_it_is_wanted_and_found_among_the_first_five() -> None:
    queries = [Golden("q", ("buku-saku/a", "buku-saku/b"))]
    found = {"q": ["buku-saku/a", "1", "2", "3", "4", "buku-saku/b", "buku-saku/c"]}
    unreached = section(report(books(a=entry(), b=entry(), c=entry()), queries, found), "Entri yang belum dicapai")
    assert "buku-saku/a.md" not in unreached
    assert "buku-saku/b.md" in unreached
    assert "buku-saku/c.md" in unreached


@pytest.mark.parametrize(("body", "extra", "term"), [("Bawa ke QZX.", "", "QZX"), ("", "nama_lain: [orang rekaan]\n", "orang rekaan")])
def test_a_term_that_the_glossary_lacks_is_named_with_its_entry(body: str, extra: str, term: str) -> None:
    assert f"- {term}: Entri rekaan" in report(books(a=entry(body, extra)), [])


@pytest.mark.parametrize(("body", "extra"), [
    ("Bawa ke LKX.", ""),
    ("Bab II dan XIV.", ""),
    ("Keputusan 110/HUK/2009.", ""),
    ("Lihat [ini](https://contoh.invalid/QZX-1.pdf).", ""),
    ("Bawa ke QZX.\n\n*[QZX]: nama rekaan", ""),
    ("", "nama_lain: [balita telantar]\n"),
    ("", "nama_lain: [LKX (istilah lama)]\n"),
])
def test_what_is_known_explained_or_only_a_number_is_not_lacking(body: str, extra: str) -> None:
    assert "Tidak ada." in section(report(books(a=entry(body, extra)), []), "Istilah di entri")


class TestCommand:
    @pytest.fixture
    def here(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        (tmp_path / "mkdocs.yml").write_text("site_name: Rekaan\nsite_url: https://contoh.invalid/\nplugins: [pustaka]\n", "utf-8")
        (tmp_path / "docs").mkdir()
        monkeypatch.chdir(tmp_path)
        return tmp_path

    def options(self) -> argparse.Namespace:
        return argparse.Namespace(situs="site", emas="emas.yml")

    def index(self, here: Path, core: str = "{") -> None:
        (here / "site/cari").mkdir(parents=True)
        (here / "site/cari/inti.js").write_text(core, "utf-8")

    def test_without_a_site_it_says_how_to_make_one(self, here: Path) -> None:
        with pytest.raises(PustakaError, match="pustaka bangun"):
            maintaining.laporan_cari(self.options())

    def test_without_golden_queries_it_names_the_file(self, here: Path) -> None:
        self.index(here)
        with pytest.raises(NoSuchPath):
            maintaining.laporan_cari(self.options())

    def test_golden_queries_of_another_shape_are_explained(self, here: Path) -> None:
        self.index(here)
        (here / "emas.yml").write_text("- {cari: x}\n", "utf-8")
        with pytest.raises(PustakaError, match="butir ke-1"):
            maintaining.laporan_cari(self.options())

    def test_a_damaged_index_is_no_traceback(self, here: Path) -> None:
        self.index(here)
        (here / "emas.yml").write_text("[]\n", "utf-8")
        with pytest.raises(PustakaError, match="tidak utuh"):
            maintaining.laporan_cari(self.options())

    def test_a_folder_means_every_set_in_it_and_an_empty_one_is_said(self, here: Path) -> None:
        self.index(here)
        options = argparse.Namespace(situs="site", emas="emas")
        (here / "emas").mkdir()
        with pytest.raises(PustakaError, match=r"golden\*\.yml"):
            maintaining.laporan_cari(options)
        (here / "emas/golden.yml").write_text("- {cari: x, harap: [a]}\n", "utf-8")
        (here / "emas/golden_lain.yml").write_text("- {cari: x}\n", "utf-8")
        with pytest.raises(PustakaError, match=r"golden_lain\.yml.*butir ke-1"):
            maintaining.laporan_cari(options)
