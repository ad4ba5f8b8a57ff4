"""The file of the invented family: what it adds to method pages, and that its own pages tell one story."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pustaka.compose.family import EXAMPLE, INVENTED, with_family
from pustaka.kinds.training import STAGES
from pustaka.library import Library
from pustaka.library import library as reading
from pustaka.registers.family import FILE, members, steps
from pustaka.registers.sheets import NAME as SHEETS
from pustaka.registers.sheets import page_of
from tests.helpers import library

ROOT = Path(__file__).parents[2]
HEAD = "---\njudul: {}\n---\n\n"
REGISTER = """\
nenek: {nama: Nenek, macam: anggota, umur: 70, isi: Rekaan.}
akhir: {nama: Penutup, macam: langkah, hari: 9, tahap: pengakhiran, halaman: dua, isi: Selesai.}
awal: {nama: Kabar, macam: langkah, hari: 0, tahap: persiapan, halaman: satu, isi: Telepon., sepakat: Datang sore.}
tanpa-halaman: {nama: Hilang, macam: langkah, hari: 3, tahap: asesmen, halaman: tiga, isi: Tidak ada.}
"""
EXAMPLES = "Pengantar.\n\n## Contoh terisi {#contoh}\n\nIsi.\n\n### Anak {#anak}\n\nLagi.\n\n## Sumber {#sumber}\n\n- Satu.\n"
TEXTS = {
    "docs/register/keluarga.yml": REGISTER, FILE: HEAD.format("Berkas") + "## Keluarganya {#anggota}\n\nA.\n\n## Urutan {#urutan}\n\nB.\n",
    "docs/metode/satu.md": HEAD.format("Satu") + EXAMPLES, "docs/metode/dua.md": HEAD.format("Dua") + EXAMPLES, "docs/metode/lain.md": HEAD.format("Lain") + EXAMPLES,
    "docs/register/lembar.yml": "satu: {nama: Lembar satu, metode: satu, guna: G., petunjuk: [a, b, c], halaman: 1, isi: [{garis: 3}]}\n",
}


def shown(path: str, texts: dict[str, str] = TEXTS) -> str:
    given = library(texts)
    return with_family(given.by_path[path].document.body, given.by_path[path], given)


def test_an_example_says_at_once_that_it_is_invented_and_where_it_stands() -> None:
    text = shown("docs/metode/satu.md")
    start = text.index("## Contoh terisi {#contoh}")
    assert text[start:].split("\n")[2].startswith(f'!!! note "{INVENTED}"'), "the mark stands right below the heading"
    assert "hari ke-0 dalam [Berkas](berkas-keluarga.md)" in text
    assert "«Lembar satu»" in text
    assert text.index("Lagi.") < text.index("Sesudahnya dalam berkas: hari ke-9, [Penutup](dua.md#contoh).") < text.index("## Sumber")
    assert "Sebelumnya" not in text, "it is the first step"


def test_the_last_step_leads_back_and_names_no_sheet_that_it_does_not_have() -> None:
    text = shown("docs/metode/dua.md")
    assert "Sebelumnya dalam berkas: hari ke-0, [Kabar](satu.md#contoh)." in text
    assert "Sesudahnya" not in text
    assert "lembar kosong" not in text


def test_the_file_lists_persons_and_steps_by_day() -> None:
    text = shown(FILE)
    assert "| Nenek | 70 | Rekaan. |" in text
    assert text.index("- **Hari ke-0.** [Kabar](satu.md#contoh): Telepon. *Disepakati:* Datang sore.") < text.index("- **Hari ke-9.** [Penutup](dua.md#contoh): Selesai.")
    assert "Hilang" not in text, "a step whose page is missing is not listed"


@pytest.mark.parametrize("path", ["docs/metode/lain.md", "docs/metode/satu.md"])
def test_what_is_no_step_or_has_no_file_stays_as_it_is(path: str) -> None:
    texts = TEXTS if path.endswith("lain.md") else {name: text for name, text in TEXTS.items() if name != FILE}
    assert shown(path, texts) == library(texts).by_path[path].document.body


@pytest.fixture(scope="module")
def ours() -> Library:
    return reading.read(ROOT)


def example(library: Library, path: str) -> str:
    """The section with the example of a page of ours, without the page's other sections."""
    found = re.search(rf"^## Contoh terisi {{#{EXAMPLE}}}\n(.*?)(?=^## )", library.by_path[path].document.body, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def test_every_step_of_ours_is_shown_and_every_example_of_ours_is_a_step(ours: Library) -> None:
    told = {one.page for one in steps(ours)}
    assert len(steps(ours)) == sum(record.get("macam") == "langkah" for record in ours.register("keluarga").records.values())
    assert told == {path for path in ours.by_path if path.startswith("docs/metode/") and example(ours, path)}


def test_the_stages_of_ours_follow_the_days_and_none_is_left_out(ours: Library) -> None:
    assert list(dict.fromkeys(one.stage for one in steps(ours))) == list(STAGES)
    places = [STAGES.index(one.stage) for one in steps(ours)]
    assert places == sorted(places)


def test_ages_in_our_examples_are_those_of_the_register(ours: Library) -> None:
    ages = {one.name: str(one.age) for one in members(ours)}
    found = {(name, age) for one in steps(ours) for name, age in re.findall(r"\b(Ibu|Bapak|Nenek|Kakak|Adik|Paman), (\d+)\b", example(ours, one.page))}
    assert found, "the genogram gives ages"
    assert {(name, age) for name, age in found if ages[name] != age} == set()


def test_our_examples_name_no_day_after_the_last_visit_that_was_agreed(ours: Library) -> None:
    last = max(int(day) for one in steps(ours) for day in re.findall(r"hari ke-(\d+)", one.agreed))
    days = {int(day) for one in steps(ours) for day in re.findall(r"ke-(\d+)", example(ours, one.page))}
    assert max(days) == last == 190


CLIENTS = (
    "genogram", "ekomap", "bpss", "peta-tubuh", "peta-jalan-hidup", "pohon-masalah", "asesmen-warga", "asesmen", "kesepakatan", "catatan-pertemuan",
    "rencana-intervensi", "rujukan", "pembahasan-kasus", "evaluasi", "terminasi",
)  # fmt: skip
"""The sheets that are filled in with clients and residents; other sheets need no family."""


@pytest.mark.parametrize("key", CLIENTS)
def test_each_sheet_for_work_with_clients_stands_beside_an_example(ours: Library, key: str) -> None:
    record = ours.register(SHEETS).records[key]
    page = ours.by_path[page_of(record)]
    assert f"«{record['nama']}»" in with_family(page.document.body, page, ours)
