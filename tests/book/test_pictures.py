"""Images for print: cleaned, shrunk, or refused with a reason."""

import io

import pytest
from PIL import Image

from pustaka.book import pictures


def image(kind: str, mode: str = "RGB", size: tuple[int, int] = (40, 30), **settings: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind, **settings)
    return out.getvalue()


@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "I;16"), ("WEBP", "RGBA")])
def test_every_kind_of_pixels_becomes_one_that_paper_shows(kind: str, mode: str) -> None:
    made = pictures.prepare(image(kind, mode))
    assert made.width == 40
    with Image.open(io.BytesIO(made.data)) as shown:
        assert shown.mode in {"L", "RGB", "RGBA"}


def test_metadata_stays_behind() -> None:
    exif = Image.Exif()
    exif[0x010E] = "tempat rekaan"
    given = image("JPEG", exif=exif, comment=b"catatan rekaan")
    assert b"rekaan" in given
    assert b"rekaan" not in pictures.prepare(given).data


def test_a_large_image_is_shrunk_and_equal_content_has_an_equal_name() -> None:
    first, second = (pictures.prepare(image("PNG", "L", (2000, 100))) for _ in range(2))
    assert first.width == pictures.WIDEST
    assert first == second


def drawing(words: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>{words}</text></svg>'.encode()


def test_a_drawing_is_taken_as_it_is() -> None:
    assert pictures.prepare(drawing("Bagan")).name.endswith(".svg")


def test_a_drawing_is_printed_without_filters() -> None:
    given = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><filter id="f"><feGaussianBlur stdDeviation="1"/></filter><path filter="url(#f)" d="M0 0h9"/></svg>'
    assert pictures.prepare(given).data == b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0,9,9"><path d="M0,0h9"/></svg>\n'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (image("JPEG", size=(400, 300))[:-200], pictures.BROKEN),
        (b"bukan gambar", pictures.BROKEN),
        (b"", pictures.BROKEN),
        (image("GIF"), pictures.BROKEN),
        (image("PNG", "1", (9000, 9000)), pictures.TOO_LARGE),
        (b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<path/>" * 30_000 + b"</svg>", pictures.BROKEN),
        (drawing("汉"), "Gambar ini memuat 1 huruf yang tidak dapat dicetak (U+6C49). Pakai huruf biasa."),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>', pictures.BROKEN),
    ],
)
def test_a_refused_image_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(pictures.Unprintable) as raised:
        pictures.prepare(data)
    assert str(raised.value) == reason
