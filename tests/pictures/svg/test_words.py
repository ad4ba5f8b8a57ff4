"""What a drawing says: words and numbers are read as they are seen, however they are parted."""

from __future__ import annotations

import pytest

from pustaka.pictures import svg
from pustaka.privacy.identifiers import find
from tests.pictures.svg.honest import drawing


def texts(*pieces: str) -> bytes:
    return drawing("".join(f'<text x="{n}">{piece}</text>' for n, piece in enumerate(pieces)))


@pytest.mark.parametrize("pieces", ["081300001234", ["0813", "0000", "1234"], ["+62", "813", "0000", "1234"], ["08", "13", "00", "00", "12", "34"]])
def test_digits_in_pieces_are_put_together(pieces: list[str]) -> None:
    assert "".join(pieces) in svg.read(texts(*pieces)).together


DIGITS = "081300001234"
SHUFFLED = [(7 * n) % 12 for n in range(12)]

PLACES: dict[str, str] = {
    "from right to left in the file": "".join(f'<text x="{9 * n}" y="5">{DIGITS[n]}</text>' for n in reversed(range(12))),
    "in any order": "".join(f'<text x="{9 * n}" y="5">{DIGITS[n]}</text>' for n in SHUFFLED),
    "in any order by transforms": "".join(f'<g transform="translate({9 * n})"><text transform="matrix(1 0 0 1 0 5)">{DIGITS[n]}</text></g>' for n in SHUFFLED),
    "in any order as parts of one text": "<text>" + "".join(f'<tspan x="{9 * n}" y="5">{DIGITS[n]}</tspan>' for n in SHUFFLED) + "</text>",
    "in any order by a list": f'<text y="5" x="{" ".join(str(9 * n) for n in SHUFFLED)}">{"".join(DIGITS[n] for n in SHUFFLED)}</text>',
    "between other words of the file": "".join(f'<text x="{9 * n}" y="5">{DIGITS[n]}</text><text x="{9 * n}" y="60">kata</text>' for n in range(12)),
    "one below the other": "".join(f'<text x="5" y="{20 * n}">{DIGITS[n]}</text>' for n in SHUFFLED),
    "upwards in a turned text": '<g transform="rotate(-90)">' + "".join(f'<text x="{20 * n}" y="5">{DIGITS[n]}</text>' for n in SHUFFLED) + "</g>",
    "used from one place": "".join(f'<defs><text id="d{n}">{n}</text></defs>' for n in range(10)) + "".join(f'<use href="#d{DIGITS[n]}" x="{9 * n}" y="5"/>' for n in SHUFFLED),
    "in groups": "".join(f'<text x="{x}" y="5">{one}</text>' for x, one in ((50, "0000"), (5, "0813"), (90, "1234"))),
    "a little up and down": "".join(f'<text x="{9 * n}" y="{5 + n % 3}">{DIGITS[n]}</text>' for n in SHUFFLED),
}


@pytest.mark.parametrize("name", PLACES)
def test_digits_are_put_together_as_they_are_seen(name: str) -> None:
    found = svg.read(drawing(PLACES[name])).together
    assert DIGITS in found
    assert [one for text in found for one in find(text, strict=True)]


def test_a_table_and_two_axes_are_no_number() -> None:
    table = "".join(f'<text x="{40 * column}" y="{20 * row}">{(47 * row + 313 * column) % 890 + 10}</text>' for row in range(9) for column in range(6))
    axes = "".join(f'<text x="5" y="{20 * n}">{10 * n}</text><text x="{40 * n}" y="400">{2015 + n}</text>' for n in range(10))
    found = svg.read(drawing(table + axes)).together
    assert not [one for text in found for one in find(text, strict=True)]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<g id="ibu-xulastri"/>', "ibu xulastri"),
        ('<g class="a IbuXulastri n12"/>', "ibu xulastri"),
        ("<style>.ibu_xulastri{fill:red}</style>", "ibu xulastri"),
        ('<g xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:label="Rumah xulastri"/>', "xulastri"),
        ('<g data-nama="xulastri"/>', "xulastri"),
    ],
)
def test_names_of_parts_are_told_as_words(inside: str, expected: str) -> None:
    assert expected in svg.read(drawing(inside)).names


def test_what_is_read_anyway_or_says_nothing_is_no_name_of_a_part() -> None:
    assert svg.read(drawing('<title>Ibu Xulastri</title><g id="a1" class="st0"><path fill="red" d="M0 0h1"/></g>')).names == ()


@pytest.mark.parametrize("pieces", [["0", "200", "400", "600", "800", "1000"], "123456789", ["2019", "2020", "2021", "2022"], ["10", "20", "30", "40", "50", "60", "70", "80"], ["12", "45", "33", "8"]])
def test_the_labels_of_an_axis_are_no_number(pieces: list[str]) -> None:
    assert svg.read(texts(*pieces)).together == ()
