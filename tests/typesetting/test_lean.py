"""What is taken out of a PDF leaves its letters, its words and its description as they were."""

import io
import zlib
from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from pustaka.build.printed import tagged
from pustaka.typesetting import lean, signs, typeset

PAGE = """\
#set document(title: "Judul rekaan", author: "Rekaan", description: "Satu  kalimat > lain.")
#set text(lang: "id", font: ("Literata", "Noto Sans Symbols 2"))
= Judul rekaan <awal>
Kata *tebal*, _miring_, ✓ dan tanda. #link("https://contoh.id/")[Tautan.] #link("tel:119")[119] #link("mailto:a@contoh.id")[Surel]#footnote[Telephone.]
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


def test_in_a_book_every_letter_is_drawn_as_before_and_the_names_of_fonts_are_gone(written: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typeset, "SHORT", 0)
    before, after = fonts(written), fonts(typeset.pack(written).pdf)
    assert len(after) == len(before) >= 4
    for name, data in before.items():
        whole, less = TTFont(io.BytesIO(data)), TTFont(io.BytesIO(after[name]))
        assert "name" in whole
        tables = [{tag: font.reader[tag] for tag in list(font.reader.keys())} for font in (whole, less)]
        assert tables[1] == {tag: data for tag, data in tables[0].items() if tag.encode() in signs.NEEDED}
    assert sum(map(len, after.values())) < 0.85 * sum(map(len, before.values()))


def test_words_tags_links_and_places_stay(written: bytes) -> None:
    packed = typeset.pack(written, (("K7M-RX", "awal"),)).pdf
    assert tagged.read(packed) == tagged.read(written)
    with pikepdf.open(io.BytesIO(packed)) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        assert list(names["K7M-RX"]) == list(names["awal"])


def told(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [str(one.Contents) for page in pdf.pages for one in page.obj.get("/Annots", [])]


def test_where_links_lead_is_told_in_indonesian(written: bytes) -> None:
    before, after = told(written), told(typeset.pack(written).pdf)
    assert "https://contoh.id/" in before
    assert [one for one in after if one not in before] == ["Telepon 119", "Surel a@contoh.id", "Catatan kaki 1"]
    assert [one for one in after if one in before] == [one for one in before if not one.startswith(tuple(lean.TOLD))]


def test_the_description_says_what_typst_wrote_and_can_be_read_as_it_lies(written: bytes) -> None:
    with pikepdf.open(io.BytesIO(written)) as before, pikepdf.open(io.BytesIO(typeset.pack(written).pdf)) as after:
        assert "/Filter" not in after.Root.Metadata
        said = after.Root.Metadata.read_bytes()
        assert said == lean.UNREAD.sub(b"", before.Root.Metadata.read_bytes())
        assert b"<pdf:PDFVersion>1.7<" in said and b"PDF/UA Identification schema" in said and b"History" not in said
        with before.open_metadata() as old, after.open_metadata() as new:
            assert dict(new) == {key: value for key, value in old.items() if not key.endswith(("}History", "}schemas"))} | {key: new[key] for key in new if key.endswith("}schemas")}


def test_no_stream_of_ours_ends_in_a_carriage_return() -> None:
    found = next(data for n in range(20_000) if zlib.compress(data := n.to_bytes(3, "big") * 40 + bytes(range(n % 200)), 9).endswith(b"\r"))
    assert not lean.squeezed(found).endswith(b"\r")
    assert zlib.decompress(lean.squeezed(found)).startswith(found)


def test_the_number_of_a_file_is_letters_that_no_program_takes_for_an_address(written: bytes) -> None:
    packed = typeset.pack(written).pdf
    with pikepdf.open(io.BytesIO(packed)) as pdf:
        number = bytes(pdf.trailer.ID[1])
        assert len(pdf.pages) == 2
    assert len(number) == 16 and set(number) <= set(b"abcdefghijklmnop")
    assert packed == typeset.pack(written).pdf


def test_files_that_differ_have_different_numbers_of_the_same_length() -> None:
    one, two = (b"%%PDF trailer << /ID [<%s><%s>] >>" % (digits * 32, digits * 32) for digits in (b"4", b"f"))
    assert len(lean.lettered(one)) == len(one) and lean.lettered(one) != lean.lettered(two)
    assert b"@" not in bytes.fromhex(lean.lettered(one).split(b"<")[-1][:32].decode())
    assert lean.lettered(b"%PDF /ID [<>]") == b"%PDF /ID [<>]"
