"""A finished build answers every address that was promised, also while some texts wait: what is away excuses its own page and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pustaka.build.prepare import Unanswered, prepare, remembered
from pustaka.editorial.gate import PrivateRegister
from pustaka.findings import Finding
from pustaka.ledger import FOLDER
from pustaka.library.library import Absence
from pustaka.progress import Progress
from pustaka.project import Project, load
from pustaka.site.plan import plan
from tests.helpers import library

HOME = "---\njudul: Beranda\nringkasan: R.\n---\n"
TEXT = "---\njudul: Naskah\nringkasan: R.\n---\n\n## Cara {#cara}\n\nIsi.\n"
WAITING = {"docs/a.md": Absence("Naskah menunggu", "a.md", waits=True)}


def answered(*known: str, absent: dict[str, Absence] | None = None, preview: bool = False) -> dict[str, bytes]:
    rows = "".join(f"2026-12-01\t{'bagian' if '#' in one else 'halaman'}\t{one}\t\n" for one in known)
    books = replace(library({"docs/index.md": HOME, "docs/b.md": TEXT, f"{FOLDER}/2026.tsv": rows}), absent=absent or {})
    return remembered(Project(Path(__file__).parents[2], ""), books, plan(books), {}, {}, pdf=False, preview=preview)


@pytest.mark.parametrize("absent", [{}, WAITING])
def test_a_section_that_nothing_answers_stops_the_build_whoever_waits(absent: dict[str, Absence]) -> None:
    with pytest.raises(Unanswered, match="b/#lama"):
        answered("b/#cara", "b/#lama", absent=absent)


def test_the_sections_of_a_text_that_waits_are_excused() -> None:
    answered("a/", "a/#cara", "a/#langkah", "b/#cara", absent=WAITING)


def test_so_are_those_of_a_list_that_is_empty_while_its_text_waits() -> None:
    answered("topik/rekaan/", "topik/rekaan/#tahun-2024", absent=WAITING)


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>1</script><rect width="9" height="9"/></svg>'


@pytest.mark.parametrize("ending", ["svg", "SVG"])
def test_a_drawing_that_moved_is_the_cleaned_copy_at_its_old_address(ending: str) -> None:
    old, new = f"m/lama.{ending}", f"m/baru.{ending}"
    moves = f"p: {{nama: Rekaan, lama: {old}, baru: {new}, tanggal: 2026-12-01, alasan: Namanya diganti.}}\n"
    texts = {"docs/index.md": HOME, f"docs/{new}": DRAWING, f"docs/m/lain.{ending}": DRAWING, "docs/register/pindahan.yml": moves, f"{FOLDER}/2026.tsv": f"2026-12-01\tberkas\t{old}\t\n"}
    books = library(texts)
    found = remembered(Project(Path(__file__).parents[2], ""), books, plan(books), {}, {}, pdf=False, preview=False)
    assert b"<rect" in found[old]
    assert b"script" not in found[old]
    assert not any("lain" in path for path in found), "a drawing that stayed is copied by nobody here"


def test_a_preview_goes_on() -> None:
    answered("b/#lama", preview=True)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/register/rujukan.yml", "a:\n  nama: Layanan\n  guna: Ditunggui Ibu Xurohmi setiap hari.\n  kapan: Selalu.\n  wilayah: rekaan\n  telepon: '129'\n"),
        ("docs/register/istilah.yml", "a:\n  nama: Istilah\n  arti: Dipakai Ibu Xurohmi di kantornya.\n"),
        ("discussions/rapat/seri.yml", "nama: Rapat\njenis: notulensi\npenerbit: Kantor Bapak Xarno\nringkasan: Contoh.\n"),
    ],
)
def test_no_build_publishes_a_register_that_waits_for_an_editor(path: str, text: str, tmp_path: Path) -> None:
    """The same words in a text would wait; the preview on one's own computer goes on."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(text, "utf-8")
    (tmp_path / "docs/index.md").parent.mkdir(exist_ok=True)
    (tmp_path / "docs/index.md").write_text("---\njudul: Beranda\nringkasan: Rekaan.\n---\n\nIsi.\n", "utf-8")
    told: list[Finding] = []
    with pytest.raises(PrivateRegister, match=path):
        prepare(load(tmp_path), progress=Progress(), report=told.extend, pdf=False)
    assert ("DIRI34", path) in {(one.code, one.path) for one in told}
