"""The code on a printed page leads back, and costs a reader little."""

import re

import zxingcpp
from PIL import Image

from pustaka.build.squares import square

URL = "https://pustaka.example/pustaka/k/k7mrx/#hyf7"


def test_the_square_is_small_and_says_what_it_is() -> None:
    found = square(URL)
    assert found.startswith("<svg ") and found.endswith("</svg>")
    assert "<title>Kode QR halaman ini</title>" in found
    assert len(found) < 1600


def test_a_reader_of_codes_reads_what_is_drawn() -> None:
    """The path moves along rows and draws runs: `M0 0.5h7m2 0h1m-29 1h1`."""
    found = square(URL)
    side = int(found.split('viewBox="0 0 ')[1].split(" ")[0])
    picture = Image.new("L", (side + 8, side + 8), 255)
    x = y = 0.0
    for sign, given in re.findall(r"([Mmh])([^Mmh]+)", found.split(' d="')[1].split('"')[0]):
        numbers = [float(one) for one in given.split()]
        if sign == "h":
            for step in range(int(numbers[0])):
                picture.putpixel((int(x) + step + 4, int(y) + 4), 0)
            x += numbers[0]
        else:
            x, y = (numbers[0], numbers[1]) if sign == "M" else (x + numbers[0], y + numbers[1])
    assert zxingcpp.read_barcodes(picture.resize((picture.width * 6, picture.height * 6), Image.Resampling.NEAREST))[0].text == URL
