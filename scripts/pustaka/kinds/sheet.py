"""What a blank assessment sheet is put together from: the blocks that a contributor may write, declared once for check and print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from pustaka.kinds import fields

DRAWINGS = ("genogram", "ekomap", "tubuh", "jalan", "pohon", "kosong")
"""Drawing fields that the print knows; see `book/templates/drawings.typ`."""

SIGNS = ("kotak", "lingkaran", "silang", "keliling", "garis-tebal", "garis-putus", "garis-gerigi", "panah", "titik", "nomor")
"""Signs of a legend that the print knows; see `book/templates/drawings.typ`."""

REST = "sisa"
"""A height that takes what is left of the page."""


@dataclass(frozen=True, slots=True)
class Short:
    """A list of short texts, at most `most`: more do not fit on paper."""

    most: int = 12
    longest: int = 120
    least: int = 1

    @property
    def expected(self) -> str:
        return f"daftar {self.least} sampai {self.most} teks pendek"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"nilainya {fields.name_of(value)}"
        elif not self.least <= len(value) <= self.most:
            yield f"isinya {len(value)}"
        elif not all(isinstance(one, str) and one.strip() and len(one) <= self.longest for one in value):
            yield f"ada isi daftar yang kosong, lebih dari {self.longest} huruf, atau memuat titik dua tanpa tanda kutip"


@dataclass(frozen=True, slots=True)
class Named:
    """Names, each with a text of its own: `{Biologis: makan dan tidur}`. With `allowed`, only those names."""

    allowed: tuple[str, ...] = ()
    most: int = 8

    @property
    def expected(self) -> str:
        return f"1 sampai {self.most} baris «nama: keterangan»" + (f", dengan nama dari: {', '.join(self.allowed)}" if self.allowed else "")

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, dict) or not value:
            yield f"nilainya {fields.name_of(value or None)}"
        elif len(value) > self.most:
            yield f"isinya {len(value)}"
        elif not all(isinstance(name, str) and (text is None or (isinstance(text, str) and len(text) <= 160)) for name, text in value.items()):
            yield "ada nama atau keterangan yang bukan teks pendek"
        elif self.allowed and not value.keys() <= set(self.allowed):
            yield "ada nama yang tidak dikenal"


@dataclass(frozen=True, slots=True)
class Between:
    """A whole number within bounds; `word` is a word that may stand in its place."""

    least: int
    most: int
    word: str = ""

    @property
    def expected(self) -> str:
        return f"bilangan {self.least} sampai {self.most}" + (f", atau «{self.word}»" if self.word else "")

    def problems(self, value: object) -> Iterator[str]:
        if self.word and value == self.word:
            return
        if isinstance(value, bool) or not isinstance(value, int):
            yield f"nilainya {fields.name_of(value)}"
        elif not self.least <= value <= self.most:
            yield "nilainya di luar batas itu"


@dataclass(frozen=True, slots=True)
class Shares:
    """How wide columns are, as shares of the whole: `[1, 3, 2]`."""

    expected: str = "daftar bilangan 1 sampai 12, misalnya [1, 3, 2]"

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, list) or not value:
            yield f"nilainya {fields.name_of(value or None)}"
        elif any(next(Between(1, 12).problems(one), None) for one in value):
            yield "ada isi daftar yang bukan bilangan itu"


HEIGHT = Between(10, 240, REST)
COLUMNS = Between(1, 4)
TITLE = fields.Text(100)
HINT = fields.Text(240)
ABOVE: Mapping[str, fields.Type] = {"judul": TITLE, "keterangan": HINT}

BLOCKS: Mapping[str, tuple[fields.Type, Mapping[str, fields.Type]]] = {
    "isian": (Short(), {"kolom": COLUMNS}),
    "garis": (Between(1, 28, REST), ABOVE),
    "pilihan": (Short(), {**ABOVE, "kolom": COLUMNS}),
    "tabel": (Short(6, 60), {**ABOVE, "baris": Between(1, 28), "awal": Short(28), "lebar": Shares(), "tinggi": HEIGHT}),
    "kotak": (Named(), {**ABOVE, "kolom": COLUMNS, "tinggi": HEIGHT}),
    "gambar": (fields.Choice(DRAWINGS), {**ABOVE, "tinggi": HEIGHT}),
    "simbol": (Named(SIGNS), {"judul": TITLE}),
    "halaman_baru": (fields.Flag(), {}),
}
"""Per block the type of its value, and the keys that may stand beside it; a contributor's guide explains each."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The form itself: a list of blocks, each named by one key."""

    expected: str = "daftar, masing-masing dengan satu dari: " + ", ".join(BLOCKS)

    def problems(self, value: object) -> Iterator[str]:
        if not isinstance(value, list) or not value:
            yield f"nilainya {fields.name_of(value or None)}"
            return
        for number, block in enumerate(value, 1):
            yield from (f"yang ke-{number} belum tepat: {problem}" for problem in of_block(block))


def of_block(block: object) -> Iterator[str]:
    """What is wrong with one block."""
    if not isinstance(block, dict):
        yield f"nilainya {fields.name_of(block)}"
        return
    names = [key for key in BLOCKS if key in block]
    if len(names) != 1:
        near = [close for key in block for close in get_close_matches(str(key)[:80], BLOCKS, n=1)] if not names else []
        yield f"macamnya {'ada beberapa' if names else 'tidak dikenal'}" + (f" (maksud Anda «{near[0]}»?)" if near else "")
        return
    kind, beside = BLOCKS[names[0]]
    for key, given in block.items():
        declared = kind if key == names[0] else beside.get(str(key))
        if declared is None:
            yield f"ada kunci yang tidak dikenal di samping «{names[0]}»; yang dapat dipakai: {', '.join(beside) or 'tidak ada'}"
        else:
            yield from (f"«{key}» seharusnya {declared.expected}; {problem}" for problem in declared.problems(given))
    if names[0] == "tabel":
        yield from of_table(block)


def of_table(block: Mapping[str, object]) -> Iterator[str]:
    """A table has rows in one way, and a share for each column."""
    if ("baris" in block) == ("awal" in block):
        yield "«tabel» memerlukan salah satu: «baris» (berapa baris kosong) atau «awal» (isi kolom pertama)"
    columns, shares = block.get("tabel"), block.get("lebar")
    if isinstance(columns, list) and isinstance(shares, list) and len(columns) != len(shares):
        yield f"«lebar» berisi {len(shares)} bilangan untuk {len(columns)} kolom"
