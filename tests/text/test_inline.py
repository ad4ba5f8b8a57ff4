"""Marks inside a line are tried only where their signs stand; what is rendered is what the library alone would render."""

import random
from typing import Any

import markdown
import pytest
from markdown.treeprocessors import InlineProcessor

from pustaka.text.dialect import EXTENSIONS
from pustaka.text.inline import NEEDED, SIGN, Quick

LINES = [
    "Kalimat biasa, tanpa tanda; tetap kalimat biasa.", "Kata **tebal**, *miring*, `kode`, ~~dicoret~~, dan \\* apa adanya.", "[tautan](a.md) [acuan][a] [a] ![gambar](g.png) ![g][a] ![a]",
    "<https://contoh.id> <nama@contoh.id> https://contoh.id/a_b?c=1, www.contoh.id.", "Baris  \nberikut\\\nlagi", "&amp; &#48; <b>x</b> (bersumber) catatan[^1]", "[**tebal [dalam](b.md)** &amp; `kode`](c.md)",
    "a // b, w, ww., http:/ dan satu spasi \nbukan baris baru",
]
SIGNS = "`\\[]()!<>&~*_ \nhttp://www.a:x^1#|-"

MADE = random.Random(7)
DAMAGED = ["".join(MADE.choice((*SIGNS, "kata ", "biasa ")) for _ in range(MADE.randrange(5, 120))) for _ in range(300)]


def machine(*, quick: bool) -> Any:
    made = markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)
    if not quick:
        made.treeprocessors.register(InlineProcessor(made), "inline", 20)
    return made


def test_the_same_is_rendered() -> None:
    quick, plain = machine(quick=True), machine(quick=False)
    assert isinstance(quick.treeprocessors["inline"], Quick)
    for text in (*LINES, "\n\n".join(LINES) + "\n\n[a]: d.md\n[^1]: Isi.", *DAMAGED):
        assert quick.reset().convert(text) == plain.reset().convert(text)


def test_every_kind_that_is_left_out_has_its_sign() -> None:
    kinds = {one.name for one in machine(quick=True).inlinePatterns._priority}  # the names in the library's order
    assert kinds - NEEDED.keys() == {"alamat", "em_strong"} and NEEDED.keys() <= kinds


@pytest.mark.parametrize(("text", "may"), [("Kalimat biasa: a/b, 1–2; «kutipan».", False), ("dan  \nlagi", True), ("dan \nlagi", False), ("www.contoh", True), ("ww.contoh", False), ("a // b", True), ("a_b", True)])
def test_a_run_without_signs_is_left_as_it_is(text: str, may: bool) -> None:
    assert (SIGN.search(text) is not None) is may
