"""No text that keeps within the limits takes the renderer long, and texts that people write are far from every limit."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pustaka.book import nodes
from pustaka.text import dialect, limits
from pustaka.text.limits import excess

ROOT = Path(__file__).parents[2]

KINDS: dict[str, Callable[[int], str]] = {
    "kutipan": lambda n: "> " * n + "x\n", "kutipan rapat": lambda n: ">" * n + "x\n", "kutipan per baris": lambda n: "\n".join("> " * i + "x" for i in range(1, min(n, 400))),
    "daftar": lambda n: "".join("    " * i + "- x\n" for i in range(min(n, 300))), "daftar dengan tab": lambda n: "".join("\t" * i + "- x\n" for i in range(min(n, 300))),
    "daftar sebaris": lambda n: "1. " * n + "x\n", "bintang sebaris": lambda n: "* " * n + "x\n", "campuran sebaris": lambda n: "> - 1. " * n + "x\n",
    "kotak": lambda n: "".join("    " * i + "!!! note\n\n" for i in range(min(n, 300))) + "    " * min(n, 300) + "x\n",
    "kurung": lambda n: "[" * n, "kurung gambar": lambda n: "![" * n, "kurung catatan": lambda n: "[^" * n, "kurung berpasangan": lambda n: "[" * n + "]" * n,
    "tautan dalam tautan": lambda n: "[" * n + "x" + "](u)" * n, "tujuan terbuka": lambda n: "[x](" * n, "kurung per baris": lambda n: ("[" * 19 + "\n\n") * n,
    "kurung di luar kode": lambda n: "[ `]` " * n, "kurung tersembunyi": lambda n: "[ \\] " * n, "tautan": lambda n: "[x](y) " * n, "bernama": lambda n: "[r]: u\n\n" + "[a][r] " * n,
    "tanda a": lambda n: "<a " * n, "isian": lambda n: "<b a=" * n, "kutip isian": lambda n: '<b a="' * n, "alamat": lambda n: "<http://a/" * n, "surel": lambda n: "<a@" * n,
    "b dalam b": lambda n: "<b>" * n, "div": lambda n: "<div>\n\n" * n, "tabel html": lambda n: "<table>" * n, "komentar": lambda n: "<!-- a -->\n\n" * n, "cdata": lambda n: "<![CDATA[" * n,
    "singkatan": lambda n: "".join(f"*[AB{i}]: teks\n" for i in range(n)) + "\nAB1 AB2\n", "catatan": lambda n: "a[^1] " * n + "\n\n[^1]: teks\n",
    "catatan sendiri-sendiri": lambda n: "".join(f"a[^{i}] " for i in range(n)) + "\n\n" + "".join(f"[^{i}]: teks\n" for i in range(n)),
    "tebal": lambda n: "***a** " * n, "miring": lambda n: "*a* " * n, "garis": lambda n: "__a_ " * n, "miring berisian": lambda n: "*x*{: .a" * n, "garis miring": lambda n: "\\*" * n,
    "kode": lambda n: "` a " * n, "kode dalam tabel": lambda n: "|a|b|\n|-|-|\n|" + "`|" * n + "\n", "dan": lambda n: "&amp;" * n, "pagar": lambda n: "```\na\n```\n\n" * n,
    "pagar bertingkat": lambda n: "\n".join("`" * (3 + i) for i in range(min(n, 500))), "pagar terbuka": lambda n: "```\n" * n, "judul": lambda n: "# a\n## b\n### c\n" * n,
    "baris tabel": lambda n: "|a|b|\n|-|-|\n" + "|1|2|\n" * n, "kolom tabel": lambda n: "|a" * n + "|\n" + "|-" * n + "|\n" + "|1" * n + "|\n", "butir": lambda n: "- x\n\n" * n,
    "arti": lambda n: "a\n" + ":   b\n" * n, "arti sendiri-sendiri": lambda n: "a\n:   b\n\n" * n, "kotak berderet": lambda n: "!!! note\n    x\n\n" * n, "paragraf": lambda n: "> x\n\n" * n,
    "kata": lambda n: "teks biasa di sini\n\n" * n, "baris": lambda n: "a  \n" * n, "bukti": lambda n: "(bersumber) " * n, "acuan": lambda n: "".join(f"[r{i}]: http://x/{i}\n" for i in range(n)),
}  # fmt: skip
"""One kind of thing, n times."""


def largest(kind: Callable[[int], str]) -> int:
    """The largest n whose text keeps within the limits."""
    low, high = 0, 60_000
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if excess(kind(middle)) is None else (low, middle - 1)
    return low


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_at_its_limit_no_thing_takes_long_nor_ends_the_stack(kind: Callable[[int], str]) -> None:
    many = largest(kind)
    assert many > 0
    started, deepest = time.process_time(), sys.getrecursionlimit()
    html = dialect.render(kind(many)).html
    nodes.convert(html)
    assert time.process_time() - started < 2
    assert sys.getrecursionlimit() == deepest


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_far_beyond_every_limit_is_told_at_once(kind: Callable[[int], str]) -> None:
    text = kind(60_000)
    started = time.process_time()
    assert excess(text) is not None
    assert time.process_time() - started < 0.5


def test_everything_at_once_is_told_too() -> None:
    parts = ["[x](y) " * 1_800, "*a* " * 1_900, "&amp; " * 1_800, "|a|b|\n|-|-|\n" + "|1|2|\n" * 2_000, "` a " * 2_000, "- x\n\n" * 1_500, "## a\n\n" * 250]
    text = "\n\n".join(parts)
    assert all(excess(one) is None for one in parts)
    found = excess(text)
    assert found is not None and "sekaligus" in found.reason


@pytest.mark.parametrize("path", sorted(path for folder in ("docs", "discussions", "casebook") for path in (ROOT / folder).rglob("*.md") if path.name != "tulis20.md"), ids=lambda path: path.name)
def test_texts_that_people_write_are_far_from_every_limit(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text("utf-8")
    assert excess(text) is None
    monkeypatch.setattr(limits, "SHARES", limits.SHARES / 4)
    assert excess(text) is None


@pytest.mark.parametrize("text", ["- - - - - - - - - - -\n", "* * * * * * * * * * *\n", "-" * 500 + "\n", "> - 1. Tiga tingkat.\n", "a" * 19_999, "    " * 20 + "x\n", "[" * 20 + "]" * 20])
def test_what_only_looks_like_too_much_is_let_through(text: str) -> None:
    assert excess(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [("a\n" + "- " * 10 + "x\n", 2), ("a\n\n" + " " * 84 + "x\n", 3), ("a\n\n" + "[" * 25, 23), ("## a\n\n" * 301, 1800), ("x" * 20_001, 0), ("a\n" * 15_100, 0)],
)
def test_the_place_is_where_the_limit_is_passed(text: str, place: int) -> None:
    found = excess(text)
    assert found is not None and found.place == place
