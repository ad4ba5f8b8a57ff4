"""Citations of laws in running text."""

import pytest

from pustaka.registers.citations import CITATION, citations, free, key_of, known
from pustaka.text import Document, Source
from tests.helpers import library


def read(text: str) -> Document:
    return Document(Source("docs/contoh.md", text))


@pytest.mark.parametrize(("text", "key"), [
    ("UU 14/2019", ("uu", 14, 2019, "")),
    ("UU No. 14 Tahun 2019", ("uu", 14, 2019, "")),
    ("UU RI No.14 Tahun 2019", ("uu", 14, 2019, "")),
    ("Undang-Undang Nomor 14 Tahun 2019", ("uu", 14, 2019, "")),
    ("Undang-undang Republik Indonesia Nomor 14 Tahun 2019", ("uu", 14, 2019, "")),
    ("Permensos 08/2012", ("permensos", 8, 2012, "")),
    ("Peraturan Menteri Sosial Republik Indonesia Nomor 8 Tahun 2012", ("permensos", 8, 2012, "")),
    ("Kepmensos 36/HUK/1999", ("kepmensos", 36, 1999, "")),
    ("Permensos Nomor 108/HUK/2009", ("permensos", 108, 2009, "")),
    ("PP 78/2021", ("pp", 78, 2021, "")),
    ("Peraturan Pemerintah Nomor 78 Tahun 2021", ("pp", 78, 2021, "")),
    ("Permen PPPA 2/2022", ("permenpppa", 2, 2022, "")),
    ("PermenPPPA 2/2022", ("permenpppa", 2, 2022, "")),
    ("Perda Nusa Tenggara Barat 4/2022", ("perda", 4, 2022, "nusa tenggara barat")),
    ("Permenkes 4 Tahun 2019", ("permenkes", 4, 2019, "")),
    ("Peraturan BPS 6/2025", ("peraturan bps", 6, 2025, "")),
    ("Peraturan Badan Pusat Statistik Nomor 6 Tahun 2025", ("peraturan bps", 6, 2025, "")),
    ("Putusan MK 110/PUU-X/2012", ("putusan mk", 110, 2012, "")),
])
def test_every_way_of_writing_a_citation_means_one_regulation(text: str, key: object) -> None:
    assert [one.key for one in citations(read(f"Lihat {text}, yang mengaturnya."))] == [key]


@pytest.mark.parametrize("text", [
    "PP 78", "UPTD PPA 2/2022", "SIPP 4/2020", "kasus 14/2019", "Pasal 5 UU", "UU tahun 2019", "tanggal 14/2019", "UU 14/20199", "PP 78/3021",
])
def test_what_only_looks_alike_is_no_citation(text: str) -> None:
    assert not CITATION.search(text)


def test_a_citation_knows_its_place() -> None:
    found = list(citations(read("Baris pertama.\n\n- UU 4/1997: dicabut oleh UU 8/2016.\n")))
    assert [(one.line, one.column, one.end, one.text) for one in found] == [(3, 3, 12, "UU 4/1997"), (3, 27, 36, "UU 8/2016")]


def test_code_and_front_matter_are_not_read() -> None:
    assert not list(citations(read("---\njudul: UU 14/2019\n---\n\nTulis `UU 14/2019`.\n\n```text\nUU 14/2019\n```\n")))


@pytest.mark.parametrize("line", [
    "## Isi UU 14/2019", "!!! note \"UU 14/2019\"", "[UU 14/2019](https://contoh.id)", "[naskah UU 14/2019 itu](uu.md)", "![UU 14/2019](a.png)",
    "[uu]: https://contoh.id \"UU 14/2019\"", "*[PP]: lihat UU 14/2019", "<https://contoh.id/UU 14/2019>",
])
def test_headings_links_and_titles_do_not_become_links(line: str) -> None:
    document = read(f"{line}\n    isi\n")
    assert not list(free(document)) or line.startswith("<")
    assert [one.key for one in free(read("Lihat [naskah](a.md) dan UU 14/2019."))] == [("uu", 14, 2019, "")]


def test_a_register_names_what_a_citation_says() -> None:
    text = "uu-14-2019:\n  nama: UU 14/2019\n  jenis: UU\n  nomor: \"14\"\n  tahun: 2019\nrusak:\n  nama: Rusak\n  jenis: UU\n  nomor: empat belas\n"
    register = library({"docs/register/hukum.yml": text}).register("hukum")
    assert known(register) == {key_of("Undang-Undang", "014", 2019): "uu-14-2019"}
