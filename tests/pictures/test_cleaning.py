"""What an image tells besides its picture is found, and is gone after cleaning."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from pustaka.doors.cli import main
from pustaka.pictures.cleaning import NotCleanable, TooLarge, clean, traces

MARK = "KETERANGAN-REKAAN"


def jpeg(**given: object) -> bytes:
    out = io.BytesIO()
    picture = Image.new("RGB", (40, 20), "teal")
    picture.putpixel((0, 0), (255, 255, 255))
    picture.save(out, "JPEG", quality=95, **given)
    return out.getvalue()


def png(**given: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (8, 8), (1, 2, 3, 128)).save(out, "PNG", **given)
    return out.getvalue()


def exif(orientation: int = 1) -> bytes:
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010E] = MARK
    return notes.tobytes()


def png_text() -> PngInfo:
    notes = PngInfo()
    notes.add_text("Author", MARK)
    return notes


XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{MARK}</x:xmpmeta>".encode()
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 1 1">'
    b"<!-- KETERANGAN-REKAAN --><metadata>KETERANGAN-REKAAN</metadata>"
    b'<path inkscape:export-filename="KETERANGAN-REKAAN" d="M0 0h1v1z"/></svg>'
)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (jpeg(exif=exif()), ("EXIF",)),
        (jpeg(comment=MARK.encode()), ("komentar",)),
        (jpeg(xmp=XMP), ("XMP",)),
        (png(pnginfo=png_text()), ("komentar",)),
        (png(exif=exif()), ("EXIF",)),
        (DRAWING, ("keterangan dari program gambar",)),
    ],
)
def test_metadata_is_named_and_gone_after_cleaning(data: bytes, expected: tuple[str, ...]) -> None:
    assert MARK.encode() in data
    assert traces(data) == expected
    cleaned = clean("gambar", data)
    assert MARK.encode() not in cleaned
    assert traces(cleaned) == ()


@pytest.mark.parametrize("data", [jpeg(), png(), b"bukan gambar", b"", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'])
def test_a_picture_without_notes_carries_nothing(data: bytes) -> None:
    assert traces(data) == ()


def test_a_photo_taken_sideways_is_turned_upright() -> None:
    assert Image.open(io.BytesIO(clean("foto.jpg", jpeg(exif=exif(6))))).size == (20, 40)


def test_transparency_stays() -> None:
    assert Image.open(io.BytesIO(clean("a.png", png()))).getpixel((0, 0)) == (1, 2, 3, 128)


@pytest.mark.parametrize("data", [b"bukan gambar", jpeg()[:200], b"<svg"])
def test_what_cannot_be_read_whole_is_refused_in_one_sentence(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(NotCleanable, match=r"^«foto\.jpg» bukan gambar"):
        clean("foto.jpg", data)


def cleaned(capsys: pytest.CaptureFixture[str], file: Path) -> tuple[int, str]:
    status = main(["bersihkan", str(file)])
    shown = capsys.readouterr()
    return status, shown.out + shown.err


def test_the_command_says_what_it_dropped_and_never_what_it_held(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "alur.svg"
    file.write_bytes(DRAWING.replace(b"<path", f"<script>{MARK}</script><path".encode()))
    status, shown = cleaned(capsys, file)
    assert status == 0
    assert "keterangan dari program gambar" in shown
    assert "Yang tidak boleh ada dihapus: program («script»)." in shown
    assert MARK not in shown + file.read_text("utf-8")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (png()[:8] + b"\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30" + png()[24:], "terlalu banyak pikselnya"),
        (DRAWING.replace(b"<path", b'<image href="data:image/png;base64,AA"/><path'), "Simpan ulang sebagai PNG"),
    ],
)
def test_a_refused_file_stays_as_it_was_and_one_line_says_why(data: bytes, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "gambar"
    file.write_bytes(data)
    status, shown = cleaned(capsys, file)
    assert (status, shown.count("\n"), file.read_bytes()) == (2, 1, data)
    assert reason in shown


@pytest.mark.parametrize("data", [jpeg(), png(), b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'])
def test_a_file_with_nothing_to_hide_stays_as_it_is(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "gambar"
    file.write_bytes(data)
    status, shown = cleaned(capsys, file)
    assert (status, file.read_bytes()) == (0, data)
    assert shown.endswith("tidak ada keterangan tersembunyi; tidak diubah.\n")


def test_a_heavy_file_is_refused_for_its_weight_and_not_for_its_pixels() -> None:
    with pytest.raises(TooLarge, match=r"besarnya 12 MB; yang dapat dibuka paling besar 10 MB") as told:
        clean("foto.jpg", jpeg() + bytes(12_000_000))
    assert "piksel sesisi" not in str(told.value)


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_cleaning_makes_no_photo_heavier(kind: str) -> None:
    out = io.BytesIO()
    Image.effect_noise((400, 300), 60).convert("RGB").save(out, kind, quality=72, exif=exif())
    cleaned = clean("foto", out.getvalue())
    assert traces(cleaned) == ()
    assert len(cleaned) <= out.tell()
