"""The glossary page and the tooltips."""

import pytest

from pustaka.compose.glossary import with_tooltips
from pustaka.language.abbreviations import ABBREVIATION
from pustaka.registers.glossary import abbreviations
from pustaka.site.plan import plan
from pustaka.text import dialect
from tests.helpers import library

KNOWN = {"TKSK": "tenaga kesejahteraan sosial kecamatan", "PMI": "pekerja migran Indonesia", "SIKS-NG": "sistem informasi"}
TERMS = """tksk:
  nama: TKSK
  kepanjangan: tenaga kesejahteraan sosial kecamatan
  arti: Contoh arti.
abh:
  nama: ABH
  kepanjangan: anak yang berhadapan dengan hukum
  arti: Contoh arti.
  sinonim: [AKH]
  dulu: [nama lama]
  hindari: [anak nakal]
  pmks: [anak-jalanan]
  umum: ya
genogram:
  nama: genogram
  arti: Gambar keluarga
"""


@pytest.mark.parametrize(("text", "found"), [
    ("TKSK dan SIKS-NG", ["TKSK", "SIKS-NG"]), ("P2K2", ["P2K2"]), ("HIV/AIDS", ["HIV", "AIDS"]), ("Tagana, TePSA, A", []), ("anti-TPPO", []),
])
def test_abbreviations_are_words_in_capitals(text: str, found: list[str]) -> None:
    assert ABBREVIATION.findall(text) == found


def test_only_used_abbreviations_are_explained() -> None:
    assert with_tooltips("Hubungi TKSK.\n", KNOWN) == "Hubungi TKSK.\n\n*[TKSK]: tenaga kesejahteraan sosial kecamatan\n"
    assert with_tooltips("Hubungi Tagana.\n", KNOWN) == "Hubungi Tagana.\n"


def test_a_text_that_explains_an_abbreviation_in_another_way_keeps_its_own() -> None:
    for text in ("Palang Merah Indonesia (PMI) mencari keluarga; tanyakan PMI.", "PMI (palang merah) datang.", "PMI.\n\n*[PMI]: palang merah"):
        assert with_tooltips(text, KNOWN) == text
    assert "*[PMI]" in with_tooltips("Pekerja migran Indonesia (PMI) pulang.", KNOWN)
    assert "*[TKSK]" in with_tooltips("**Tenaga kesejahteraan sosial kecamatan** (TKSK) datang.", KNOWN)


def test_the_dialect_makes_a_tooltip_of_it_and_leaves_headings_their_ids() -> None:
    rendered = dialect.render(with_tooltips("## Tugas TKSK {#tugas}\n\nTKSK membantu; `TKSK` adalah kode.\n", KNOWN))
    assert rendered.html.count('<abbr title="tenaga kesejahteraan sosial kecamatan">TKSK</abbr>') == 2
    assert "<code>TKSK</code>" in rendered.html
    assert [(level, anchor) for level, anchor, _title in rendered.headings] == [(2, "tugas")]


def test_the_page_has_an_anchor_for_every_key_and_says_what_to_avoid() -> None:
    books = library({"docs/register/istilah.yml": TERMS, "docs/register/pmks.yml": "anak-jalanan:\n  nama: Anak jalanan\n", "docs/buku-saku/anak-jalanan.md": ""})
    text = {one.path: one.markdown for one in plan(books)}["istilah.md"]
    for key in ("tksk", "abh", "genogram"):
        assert f"{{ #{key} }}" in text
    assert '??? "**ABH**{ #abh } *anak yang berhadapan dengan hukum*"' in text, "what the letters stand for is on the line, its fold closed"
    assert "Hindari: «anak nakal»." in text
    assert "Contoh arti. *umum*" in text
    assert "Entri: [Anak jalanan](buku-saku/anak-jalanan.md)." in text
    assert text.index("{ #abh }") < text.index("{ #genogram }") < text.index("{ #tksk }")


def test_only_names_in_capitals_with_an_expansion_make_tooltips() -> None:
    assert set(abbreviations(library({"docs/register/istilah.yml": TERMS}).register("istilah"))) == {"TKSK", "ABH"}
