"""Words that are heard but cannot be read on paper stop the build: beyond the room of their page, or on other words; what only comes close does not."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
import pytest

from pustaka.book import heights, volumes
from pustaka.build import printed
from pustaka.build.printed import placed
from pustaka.typesetting import typeset
from tests.book.papers import checked
from tests.helpers import library

FRAME = """\
#set document(title: "Judul rekaan")
#set page(width: 105mm, height: 148mm, margin: 12mm, header: [Kepala], footer: [Kaki 1])
#set text(lang: "id", font: ("Literata", "Noto Sans Symbols 2"), size: 8.5pt)
#set par(leading: 0.58em)
"""

Paged = Callable[[str, bool], list[tuple[int, str, bool]]]


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paged:
    """What is misplaced in a page that Typst sets: as Typst writes it, or as a short file is written."""
    monkeypatch.setattr(typeset, "TEMPLATES", tmp_path)

    def look(body: str, packed: bool) -> list[tuple[int, str, bool]]:
        (tmp_path / "satu.typ").write_text(FRAME + body, "utf-8")
        job = typeset.Job("{}", {}, date(2026, 1, 2), template="satu.typ")
        data = typeset.compiled(job, format="pdf", pdf_standards=typeset.STANDARDS, timestamp=datetime(2026, 1, 2, tzinfo=UTC))
        with pikepdf.open(io.BytesIO(typeset.pack(data).pdf if packed else data)) as pdf:
            return [(one.page, one.words.strip(), one.over) for one in placed.misplaced(pdf)]

    return look


LINES = 'for n in range({0}) {{ [Baris #n]; linebreak() }}'


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Awal. #pagebreak() #block(breakable: false, { " + LINES.format(60) + " })", {(2, False)}),
        ("#place(bottom, dy: 5mm)[Di atas kaki halaman]", {(1, False)}),
        ("#place(top, dy: 136.4mm)[Di bawah tepi kertas]", {(1, False)}),
        ("#box(width: 30mm)[" + "x" * 70 + "]", {(1, False)}),
        ("#place(dx: -12mm)[Di tepi kiri]", {(1, False)}),
        ("#place(top)[Satu dua tiga] #place(top, dx: 2mm)[Empat lima]", {(1, True)}),
        ("#place(top)[Satu (dua) tiga] #place(top, dy: 1mm)[Empat lima enam]", {(1, True)}),
        ("#scale(140%)[" + "kata " * 40 + "]", {(1, False)}),
    ],
    ids=["too tall", "on the foot", "below the paper", "a long word", "left of the paper", "side by side", "line on line", "enlarged"],
)
def test_what_cannot_be_read_is_found_once_for_its_page(found: Paged, body: str, expected: set[tuple[int, bool]], packed: bool) -> None:
    seen = found(body, packed)
    assert {(page, over) for page, _words, over in seen} >= expected
    assert len(seen) == len({(page, over) for page, _words, over in seen})


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    "body",
    [
        "#block({ " + LINES.format(120) + " })",
        "#place(bottom)[Baris terakhir]",
        "#box(width: 30mm)[" + "x" * 50 + "]",
        "Kata#super[12] dan H#sub[2]O, *tebal*_miring_; #underline[garis] #text(tracking: -0.04em)[rapat].",
        "#set par(leading: 0.3em)\n" + "Kata yang rapat. " * 30,
        "#table(columns: 3, inset: 2pt, " + "[Satu],[Dua],[Tiga]," * 9 + ")",
        "#place(top)[Satu dua] #place(top, dy: 1.6mm)[Empat lima enam]",
        "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'>" + "<text x='4' y='20' font-family='Literata'>Satu</text>" * 2 + "</svg>\"), alt: \"Gambar\")",
        "Ka\u200bta " * 40 + "(" * 9 + "kurung" + ")" * 9 + " \\\\ ( satu",
    ],
    ids=["many lines", "the last line", "a word that fits", "raised and leaning", "close lines", "a table", "touching", "in a picture", "breaks and brackets"],
)
def test_what_comes_close_is_left(found: Paged, body: str, packed: bool) -> None:
    assert found(body, packed) == []


def test_the_place_is_named_by_file_and_line_and_no_word_is_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heights, "WHOLE", dict.fromkeys(heights.WHOLE, 10**6))
    body = "## Bagian {#bagian}\n\nPengantar rekaan.\n\n??? note \"Kotak\"\n\n" + "".join(f"    - lanjang{n}\n" for n in range(90))
    books = library({"docs/buku-saku/a.md": f"---\njudul: Jenis\nringkasan: Rekaan.\n---\n\n{body}"})
    with pytest.raises(printed.Unequal) as caught:
        checked(books, tmp_path, [one for one in volumes(books) if one.path.endswith("a.pdf")])
    (one,) = caught.value.found
    assert one.path == "docs/buku-saku/a.md" and 20 < one.line < 105
    assert "mencetak kata di luar bidang isi di halaman 2" in one.message
    assert "lanjang" not in str(caught.value)
