"""What is packed is read as if it lay open; what cannot be opened to its end is never passed over."""

from __future__ import annotations

import io
import lzma
import zipfile
from collections.abc import Callable

import pytest

from pustaka.build import outputs
from pustaka.build.outputs import packed
from pustaka.build.outputs.pdf_bounds import Unreadable

NUMBER = "99135786" + "42135786"


def zipped(files: dict[str, str], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as whole:
        for path, text in files.items():
            whole.writestr(path, text)
    return out.getvalue()


def read(data: bytes, suffix: str = ".zip") -> str:
    return "\n".join(outputs.READERS[suffix](data))


PAGE, DRAWING, SCRIPT = f"<p>{NUMBER}</p>", f'<svg xmlns="http://www.w3.org/2000/svg"><text>{NUMBER}</text></svg>', f'a("{NUMBER}")'


@pytest.mark.parametrize(("path", "text"), [
    ("isi/a/index.html", PAGE), ("OEBPS/a.xhtml", PAGE), ("OEBPS/isi.opf", PAGE), ("A.JSON", f'"{NUMBER}"'), ("unduh/a.csv", f"a,{NUMBER}"), ("cari/p/0.js", SCRIPT), ("gambar.svg", DRAWING),
])
def test_a_number_is_found_wherever_it_is_packed(path: str, text: str) -> None:
    assert NUMBER in read(zipped({path: text}), ".epub")


WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>{}</w:p></w:body></w:document>'


@pytest.mark.parametrize(("path", "text"), [
    ("word/document.xml", WORD.format(f"<w:r><w:t>{NUMBER[:7]}</w:t></w:r><w:r><w:t>{NUMBER[7:]}</w:t></w:r>")),
    ("word/document.xml", WORD.format(f'<w:sdt><w:sdtPr><w:alias w:val="{NUMBER}"/></w:sdtPr></w:sdt>')),
    ("word/_rels/document.xml.rels", f'<Relationships><Relationship Target="https://contoh.invalid/{NUMBER}"/></Relationships>'),
    ("docProps/core.xml", f"<a><b>{NUMBER}</b></a>"),
])
def test_a_number_in_a_document_is_found_however_its_words_are_cut(path: str, text: str) -> None:
    assert NUMBER in read(zipped({path: text}), ".docx")


def test_measures_in_a_document_are_no_numbers_and_a_broken_part_is_told() -> None:
    assert NUMBER not in read(zipped({"word/document.xml": WORD.format(f'<w:pPr w:x="{NUMBER}"/>')}), ".docx")
    with pytest.raises(Unreadable):
        read(zipped({"word/document.xml": "<a>"}), ".docx")


def test_copies_of_what_lies_beside_are_read_there() -> None:
    assert read(zipped({"a.pdf": NUMBER, "b.epub": NUMBER, "huruf.woff2": NUMBER, "c.docx": NUMBER})) == ""


def encrypted() -> bytes:
    data = bytearray(zipped({"a.html": "<p>a</p>"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def unknown_way() -> bytes:
    data = bytearray(zipped({"a.html": "<p>a</p>"}))
    data[8] = data[data.index(b"PK\x01\x02") + 10] = 99
    return bytes(data)


@pytest.mark.parametrize("given", [lambda: b"bukan ZIP", lambda: zipped({"a.html": "a" * 900})[:60], encrypted, unknown_way], ids=["no ZIP", "cut off", "locked", "packed otherwise"])
def test_what_cannot_be_opened_is_told(given: Callable[[], bytes]) -> None:
    with pytest.raises(Unreadable):
        read(given())


def test_what_grows_beyond_measure_is_told_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_BYTES", 1_000)
    assert read(zipped({"a.html": "<p>" + "a" * 900}))
    with pytest.raises(Unreadable):
        read(zipped({"a.html": "a" * 600, "b.html": "a" * 600}))


def test_a_piece_of_a_pack_is_read_and_a_broken_or_endless_one_told(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = lzma.compress(f'{{"a":"{NUMBER}"}}'.encode() + b" " * 2_000, format=lzma.FORMAT_ALONE)
    assert NUMBER in read(whole, ".lzma")
    for broken in (b"", b"bukan", whole[:-9]):
        with pytest.raises(Unreadable):
            read(broken, ".lzma")
    monkeypatch.setattr(packed, "MOST_BYTES", 1_000)
    with pytest.raises(Unreadable):
        read(whole, ".lzma")
