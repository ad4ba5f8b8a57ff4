"""Files that are broken, locked, mistaken or made to harm: one sentence that says what to do, and nothing read beyond the limits."""

from __future__ import annotations

import io
import zipfile

import pytest

from pustaka import intake
from pustaka.intake import package
from pustaka.intake.manuscript import NotReadable, Picture
from tests.intake.making import NAMES, docx, odt, p, packed, picture

EVIL = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
DEEP = "<w:ins>" * 3_000
BODY = f"<w:document {NAMES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"


def with_document(text: str) -> bytes:
    return docx(p("Isi"), extra={"word/document.xml": text.encode()})


def marked_as_locked(data: bytes) -> bytes:
    """The flag that says «encrypted», set in every entry of the directory."""
    return data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


FILES = {
    "kosong": (b"", "kosong"), "spasi": (b"  \n\n", "kosong"), "dokumen tanpa kata": (docx(p()), "kosong"),
    "zip terpotong": (docx(p("Isi naskah"))[:400], "rusak"), "xml terpotong": (with_document("<w:document"), "rusak"), "tanpa isi": (with_document(f"<w:document {NAMES}/>"), "rusak"),
    "entitas": (with_document(EVIL + BODY), "Salin isinya"), "entitas odt": (packed({"content.xml": EVIL + "<x>&b;</x>"}), "Salin isinya"),
    "bersarang": (with_document(f"<w:document {NAMES}><w:body>{DEEP}"), "rusak"),
    "sandi word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "kata sandi"), "word lama": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".docx"),
    "zip bersandi": (marked_as_locked(docx(p("Isi"))), "kata sandi"), "odt bersandi": (odt("<text:p>x</text:p>", manifest="<manifest:encryption-data xmlns:manifest='m'/>"), "kata sandi"),
    "rtf terpotong": (rb"{\rtf1 Isi naskah", "terpotong"), "rtf tanpa kata": (rb"{\rtf1{\info Rekaan}}", "kosong"), "rtf bersarang": (rb"{\rtf1" + b"{" * 300 + b"}" * 301, "rusak"), "pdf": (b"%PDF-1.7 isi", "PDF"), "gambar": (b"\x89PNG\r\n\x1a\n", "gambar"), "web": (b"<html><p>Isi</p></html>", "web"),
    "lembar kerja": (packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}), "lembar kerja"), "zip lain": (packed({"a.txt": "isi"}), "kumpulan berkas"),
    "biner": (b"isi\x00isi", "~$"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(FILES))
def test_one_sentence_says_what_to_do(name: str) -> None:
    data, said = FILES[name]
    with pytest.raises(NotReadable) as caught:
        intake.read(data)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_ending_does_not_matter() -> None:
    assert intake.read(docx(p("Isi naskah"))).form == "Word"
    assert intake.read(b"Isi naskah").form == "teks"


def bomb(name: str, size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file, file.open(name, "w", force_zip64=True) as stream:
        for _n in range(size // 1_000_000):
            stream.write(bytes(1_000_000))
    return out.getvalue()


def test_what_unpacks_to_far_more_than_a_manuscript_is_not_unpacked() -> None:
    with pytest.raises(NotReadable, match="jauh lebih besar"):
        package.Package(bomb("word/document.xml", package.LARGEST_WHOLE + 2_000_000))


def test_a_part_that_is_too_large_is_read_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package.Package.read, "__defaults__", (1_000,))
    with pytest.raises(NotReadable, match="jauh lebih besar"):
        intake.read(docx(p("Isi naskah " * 200)))


def test_many_small_parts_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 3)
    with pytest.raises(NotReadable, match="jauh lebih besar"):
        package.Package(docx(p("Isi")))


def test_a_picture_that_is_none_is_left_out_and_told() -> None:
    manuscript = intake.read(docx(p("Laporan hasil FGD", style="Judul"), p("Temuan", style="Judul1"), p("Isi.", inner=picture("foto")), media={"foto": b"bukan gambar"}))
    assert sum(isinstance(one, Picture) for one in manuscript.blocks) == 1
    done = intake.receive(manuscript, intake.words.words().kinds["laporan"].kind)
    assert not done.images
    assert any("gambar" in one.reason for one in done.left)
    assert "](gambar" not in "".join(done.texts.values())


def test_a_picture_outside_the_package_is_not_fetched() -> None:
    manuscript = intake.read(docx(p("Isi.", inner=picture("jauh")), links={"jauh": "https://contoh.example/x.png"}))
    assert not any(isinstance(one, Picture) for one in manuscript.blocks)
    assert any("ditautkan" in one.reason for one in manuscript.left)
