"""What is taken out of a PDF leaves its letters, its words and its description as they were."""

import io
import zlib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from pustaka.build.outputs.pdf_bounds import Budget
from pustaka.build.outputs.pdf_fonts import Fonts
from pustaka.build.printed import tagged
from pustaka.typesetting import lean, typeset

PAGE = """\
#set document(title: "Judul rekaan", author: "Rekaan", description: "Satu  kalimat > lain.")
#set text(lang: "id", font: ("Literata", "Noto Sans Symbols 2"))
= Judul rekaan <awal>
Kata *tebal*, _miring_, ✓ dan (tanda) → lain: fi Wv. #text(font: "Amiri", lang: "ar")[بسم]
#link("https://contoh.id/")[Tautan.]
#pagebreak()
Halaman kedua. #link(<awal>)[Kembali.]
"""


GONE = ("}History", "}schemas", "}InstanceID", "}DocumentID", "}RenditionClass", "}NPages")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Two pages as Typst gives them."""
    folder: Path = tmp_path_factory.mktemp("pola")
    (folder / "satu.typ").write_text(PAGE, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typeset, "TEMPLATES", folder)
        job = typeset.Job("{}", {}, date(2026, 1, 2), template="satu.typ")
        return typeset.compiled(job, format="pdf", pdf_standards=typeset.STANDARDS, timestamp=datetime(2026, 1, 2, tzinfo=UTC))


def fonts(data: bytes) -> dict[str, dict[str, Any]]:
    """By the name of each font, its tables, or its outlines: how each letter is drawn, and how wide it is in the file and in the font."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and "/ToUnicode" in one]
        return {str(one.BaseFont).partition("+")[2].removesuffix("-Identity-H"): tables(one) if one.get("/Subtype") == "/Type0" and "/FontFile2" in one.DescendantFonts[0].FontDescriptor else letters(one) for one in found}


def tables(font: Any) -> dict[str, Any]:
    found = TTFont(io.BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes())).reader
    return {tag: found[tag] for tag in list(found.keys())}


def letters(font: Any) -> dict[str, Any]:
    """Signs that stand for the same letter are counted."""
    simple = font.Subtype == "/Type1"
    described = font.FontDescriptor if simple else font.DescendantFonts[0].FontDescriptor
    outlines = CFFFontSet()
    outlines.decompile(io.BytesIO(described.FontFile3.read_bytes()), None)
    top, found = outlines[0], dict[str, Any]()
    known, order = Fonts(Budget()).letters(font), list(top.CharStrings.keys())
    wide = {n + int(font.FirstChar): float(one) for n, one in enumerate(font.Widths)} if simple else spread(font.DescendantFonts[0].W)
    for code, letter in sorted(known.items()):
        name = top.Encoding[code] if simple else order[code]
        if name == ".notdef":
            continue
        pen = RecordingPen()
        top.CharStrings[name].draw(pen)
        assert abs(top.CharStrings[name].width - wide[code]) <= 1
        found[f"{letter}{sum(one.startswith(letter) for one in found)}"] = pen.value
    return found


def spread(rows: Any) -> dict[int, float]:
    given = [int(one) if not isinstance(one, pikepdf.Array) else one for one in rows]
    return {int(code): float(width) for first, last, width in zip(*[iter(given)] * 3, strict=True) for code in range(first, last + 1)}


def test_every_letter_is_drawn_as_before_and_the_names_of_fonts_are_gone(written: bytes) -> None:
    before, after = fonts(written), fonts(typeset.pack(written).pdf)
    assert after.keys() == before.keys() >= {"Literata-Regular", "Literata-Bold", "Literata-Italic", "NotoSansSymbols2-Regular", "Amiri-Regular"}
    assert "name" in before["Amiri-Regular"]
    before["Amiri-Regular"] = {tag: data for tag, data in before["Amiri-Regular"].items() if tag.encode() in lean.NEEDED}
    assert after == before


def test_letters_have_the_codes_of_ascii_or_one_of_their_own_and_nothing_else_shows_them(written: bytes) -> None:
    packed = typeset.pack(written).pdf
    with pikepdf.open(io.BytesIO(packed)) as pdf:
        simple = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Type1"]
        assert len(simple) >= 4 and len({one.ToUnicode.objgen for one in simple}) == 1
        assert all(one.BaseFont == one.FontDescriptor.FontName and int(one.FontDescriptor.Flags) & 36 == 4 and one.FontDescriptor.FontFile3.Subtype == "/Type1C" for one in simple)
        known = Fonts(Budget()).letters(simple[0])
        assert {chr(code): letter for code, letter in known.items() if code < 128 and letter.isascii()} == {letter: letter for letter in known.values() if letter.isascii() and len(letter) == 1 and letter not in "()"}
        assert {"(", ")", "→", "✓"} <= set(known.values()) and not {ord("("), ord(")"), ord("\\"), 10, 13} & known.keys()


def test_words_tags_links_and_places_stay(written: bytes) -> None:
    packed = typeset.pack(written, (("K7M-RX", "awal"),)).pdf
    assert tagged.read(packed) == tagged.read(written)
    with pikepdf.open(io.BytesIO(packed)) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        assert list(names["K7M-RX"]) == list(names["awal"])


def test_the_description_says_what_typst_wrote(written: bytes) -> None:
    with pikepdf.open(io.BytesIO(written)) as before, pikepdf.open(io.BytesIO(typeset.pack(written).pdf)) as after:
        said = after.Root.Metadata.read_bytes()
        assert said == lean.UNREAD.sub(b"", before.Root.Metadata.read_bytes())
        assert b"<pdf:PDFVersion>1.7<" in said and b"PDF/UA Identification schema" in said and b"History" not in said
        with before.open_metadata() as old, after.open_metadata() as new:
            assert dict(new) == {key: value for key, value in old.items() if not key.endswith(GONE)} | {key: new[key] for key in new if key.endswith("}schemas")}


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
