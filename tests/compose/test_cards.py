"""A crisis card says that nobody read it until somebody did, and does not say so afterwards."""

from datetime import date

import pytest

from pustaka.compose.body import composer
from pustaka.editorial.review import Answer, signed
from pustaka.library import Library
from tests.helpers import library

PATH = "docs/gawat/x.md"
CARD = "---\njudul: X\nringkasan: X.\npeninjau: [bidan]\n---\n\n## Lihat {#lihat}\n\n- Tanda.\n\n## Sumber {#sumber}\n\n- Rekaan.\n"
LINE = "- Belum ditinjau bidan.\n- Rekaan."


def body(books: Library) -> str:
    return composer(books).body(books.by_path[PATH])


def test_an_unsigned_card_says_so_before_its_sources() -> None:
    assert LINE in body(library({PATH: CARD}))


@pytest.mark.parametrize(("wanted", "said"), [
    ("polisi", "polisi"), ("polisi, petugas Basarnas", "polisi atau petugas Basarnas"), ("polisi, ahli hukum, tokoh adat", "polisi, ahli hukum, atau tokoh adat"),
])
def test_who_has_not_read_it_are_those_that_the_card_itself_asks_for(wanted: str, said: str) -> None:
    """A card on a missing person waits for the police, not for a health worker."""
    assert f"- Belum ditinjau {said}.\n" in body(library({PATH: CARD.replace("[bidan]", f"[{wanted}]")}))


@pytest.mark.parametrize("change", [("", ""), ("Tanda.", "Tanda lain.")])
def test_once_signed_the_line_is_gone_also_when_the_card_changed(change: tuple[str, str]) -> None:
    """A changed card says on top that it changed."""
    given = library({PATH: CARD}).by_path[PATH]
    text = signed(given, Answer("Peninjau Rekaan", "terbit", "bidan"), date(2026, 1, 31))
    assert "Belum ditinjau" not in body(library({PATH: text.replace(*change)}))


def test_other_kinds_do_not_say_it() -> None:
    assert "Belum ditinjau" not in composer(found := library({"docs/metode/x.md": CARD})).body(found.by_path["docs/metode/x.md"])
