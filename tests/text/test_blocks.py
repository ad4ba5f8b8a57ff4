"""Kinds of blocks are tried only where their signs stand; what is rendered is what the library alone would render."""

import random
from typing import Any

import markdown

from pustaka.text.blocks import NEEDED, Quick
from pustaka.text.dialect import EXTENSIONS

BLOCKS = [
    "Paragraf biasa,\ndua baris.", "# Judul", "## Judul {#a}\nlangsung isi", "Judul\n=====\nisi", "Judul\n---", "---", "* * *", "___", "- satu\n- dua\n\n    lanjutan", "1. satu\n2. dua\n\n    - dalam",
    "4. empat", "+ satu", "> kutipan\n> lagi", "    kode", "| A | B |\n|---|---|\n| 1 | 2 |", "A | B\n--|--\n1 | 2", "Istilah\n: arti\n\n    lanjutan", '!!! note "Judul"\n    isi\n\n    lagi', "??? tip\n    isi",
    '???+ note "Judul"\n    - a\n\n        dalam', "[^1]: Catatan.\n    lagi", "*[PKH]: Program", "[a]: b.md 'Judul'", "Kata PKH[^1] dan [a].", "```\nkode\n```", "\nkosong", "teks > bukan kutipan # bukan judul",
]
SIGNS = "\n\n#=-*_+>|:!?[]^~`. 1"

MADE = random.Random(11)
MIXED = ["\n\n".join(MADE.choices(BLOCKS, k=MADE.randrange(2, 9))) for _ in range(150)]
DAMAGED = ["".join(MADE.choice((*SIGNS, "\n    ", "\n- ", "kata ", "!!! a\n    ", "??? b\n    ", "[^1]: ")) for _ in range(MADE.randrange(5, 90))) for _ in range(300)]


def machine(*, quick: bool) -> Any:
    made: Any = markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)
    if not quick:
        del made.parser.parseBlocks
    return made


def test_the_same_is_rendered() -> None:
    quick, plain = machine(quick=True), machine(quick=False)
    assert isinstance(quick.parser.parseBlocks, Quick)
    for text in (*BLOCKS, *MIXED, *DAMAGED):
        assert quick.reset().convert(text) == plain.reset().convert(text)


def test_every_kind_that_is_left_out_has_its_sign() -> None:
    kinds = {one.name for one in machine(quick=True).parser.blockprocessors._priority}  # the names in the library's order
    assert kinds - NEEDED.keys() == {"empty", "hr", "ulist", "paragraph"} and NEEDED.keys() <= kinds
