"""What a reader, a search engine or a screen reader gets from a page is read; what belongs to the theme's programs is not."""

import pytest

from pustaka.text.reader import lines


def read(body: str) -> list[str]:
    return [one for one in lines(f"<!doctype html><html><body>{body}</body></html>".encode()) if one.strip()]


def test_emphasis_does_not_cut_a_number_and_a_block_does() -> None:
    assert read("<p>08<b>12</b>-0000</p><p>1234</p>") == ["0812-0000", "1234"]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="TANDA">a</a>', '<img alt="TANDA">', '<p title="TANDA">a</p>', '<input value="TANDA">', "<!-- TANDA -->", "<table><td>TANDA</td></table>",
        '<script type="application/ld+json">{"a": "TANDA"}</script>', "<p>&#84;ANDA</p>", "<li>a<ul><li>TANDA</li></ul></li>", "<p>a<br>TANDA</p>",
    ],
)
def test_it_is_found_wherever_it_stands(body: str) -> None:
    assert any("TANDA" in one for one in read(body))


@pytest.mark.parametrize("body", ["<script>TANDA</script>", "<style>TANDA</style>", '<p class="TANDA">a</p>'])
def test_programs_and_styles_are_left_alone(body: str) -> None:
    assert not any("TANDA" in one for one in read(body))


def test_title_and_description_belong_to_the_page() -> None:
    head = "<html><head><title>TANDA</title><meta name='description' content='ISI'></head><body></body></html>"
    assert {"TANDA", "ISI"} <= set(lines(head.encode()))


@pytest.mark.parametrize("data", [b"", b"  ", b"<", b"\xff\xfe"])
def test_what_is_no_page_has_no_lines(data: bytes) -> None:
    assert not [one for one in lines(data) if "TANDA" in one]
