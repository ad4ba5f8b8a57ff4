"""What is taken out of a PDF leaves its letters, its words and its description as they were."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from pustaka.book import lean, typeset
from pustaka.build.printed import tagged

PAGE = """\
#set document(title: "Judul rekaan", author: "Rekaan", description: "Satu  kalimat > lain.")
#set text(lang: "id", font: ("Literata", "Noto Sans Symbols 2"))
= Judul rekaan <awal>
Kata *tebal*, _miring_, ✓ dan tanda. #link("https://contoh.id/")[Tautan.]
#pagebreak()
Halaman kedua. #link(<awal>)[Kembali.]
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Two pages as Typst gives them."""
    folder: Path = tmp_path_factory.mktemp("pola")
    (folder / "satu.typ").write_text(PAGE, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typeset, "TEMPLATES", folder)
        job = typeset.Job("{}", {}, date(2026, 1, 2), template="satu.typ")
        return typeset.compiled(job, format="pdf", pdf_standards=typeset.STANDARDS, timestamp=datetime(2026, 1, 2, tzinfo=UTC))


def fonts(data: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {str(one.FontName).partition("+")[2]: one.FontFile2.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/FontFile2" in one}


def test_every_letter_is_drawn_as_before_and_the_names_of_fonts_are_gone(written: bytes) -> None:
    before, after = fonts(written), fonts(typeset.pack(written).pdf)
    assert len(after) == len(before) >= 4
    for name, data in before.items():
        whole, less = TTFont(io.BytesIO(data)), TTFont(io.BytesIO(after[name]))
        assert "name" in whole
        assert set(less.reader) == {tag for tag in whole.reader if tag.encode() in lean.NEEDED}
        assert all(less.reader[tag] == whole.reader[tag] for tag in less.reader)
    assert sum(map(len, after.values())) < 0.85 * sum(map(len, before.values()))


def test_words_tags_links_and_places_stay(written: bytes) -> None:
    packed = typeset.pack(written, (("K7M-RX", "awal"),)).pdf
    assert tagged.read(packed) == tagged.read(written)
    with pikepdf.open(io.BytesIO(packed)) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        assert list(names["K7M-RX"]) == list(names["awal"])


def test_the_description_says_the_same_without_its_indents(written: bytes) -> None:
    with pikepdf.open(io.BytesIO(written)) as one, pikepdf.open(io.BytesIO(typeset.pack(written).pdf)) as two:
        assert "/Filter" not in two.Root.Metadata, "programs that look for the description read it as it lies"
        assert len(two.Root.Metadata.read_bytes()) < 0.85 * len(one.Root.Metadata.read_bytes())
        plain = [{name: value for name, value in pdf.open_metadata(set_pikepdf_as_editor=False).items() if isinstance(value, str)} for pdf in (one, two)]
        assert plain[0] == plain[1]
        assert "Satu  kalimat > lain." in plain[0].values()
