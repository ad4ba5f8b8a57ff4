"""A link to a text that is not published keeps its words and loses everything that leads to the text."""

from dataclasses import replace

import pytest

from pustaka.compose.absent import without_dead_ends
from pustaka.compose.body import composer
from pustaka.library.library import Absence
from tests.helpers import library

HERE = "docs/metode/a.md"
WAITING = {"casebook/x.md": Absence("Judul *Rekaan*")}
WITHDRAWN = {"casebook/x.md": Absence("Judul *Rekaan*", "kasus/x.md")}


def body(text: str, absent: dict[str, Absence]) -> str:
    books = replace(library({HERE: f"---\njudul: A\n---\n{text}"}), absent=absent)
    return composer(books).body(books.by_path[HERE])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Baca [kata ini](../../casebook/x.md).", "Baca kata ini."),
        ("Baca [kata **ini**](<../../casebook/x.md#langkah> \"judul\").", "Baca kata **ini**."),
        ("Baca [judul rekaan](../../casebook/x.md).", "Baca tulisan yang belum terbit."),
        ("Baca [kata](../../casebook/%78.md) dan [kata](../../casebook/x.md).", "Baca kata dan kata."),
        ("[![Bagan](g.png)](../../casebook/x.md)", "![Bagan](g.png)"),
        ("Baca [kata][r], [r][], [r], dan [Judul Rekaan][r].\n\n[r]: ../../casebook/x.md", "Baca kata, r, r, dan tulisan yang belum terbit.\n\n"),
        ("Baca [kata][Nama  Panjang].\n\n[nama panjang]: <../../casebook/x.md>", "Baca kata.\n\n"),
        # Near misses: another text, code, another site, a footnote, brackets that are no link.
        ("Baca [kata](b.md).", "Baca [kata](b.md)."),
        ("Baca `[kata](../../casebook/x.md)`.", "Baca `[kata](../../casebook/x.md)`."),
        ("Baca [kata](https://contoh.id/casebook/x.md).", "Baca [kata](https://contoh.id/casebook/x.md)."),
        ("Baca ini[^r] dan [bukan tautan].\n\n[r]: ../../casebook/x.md\n[^r]: Catatan.", "Baca ini[^r] dan [bukan tautan].\n\n\n[^r]: Catatan."),
    ],
)
def test_a_link_to_what_waits_becomes_plain_words(text: str, expected: str) -> None:
    assert body(text, WAITING) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Baca [kata ini](../../casebook/x.md#langkah).", "Baca [kata ini](../kasus/x.md)."),
        ("Baca [Judul Rekaan](../../casebook/x.md).", "Baca tulisan yang sudah ditarik."),
        ("Baca [kata](../../casebook/x.md 'Judul Rekaan').", "Baca [kata](../kasus/x.md)."),
        ('Baca [kata](<../../casebook/x.md> "Ringkasan").', "Baca [kata](../kasus/x.md)."),
        ('Baca [kata][r].\n\n[r]: ../../casebook/x.md "Judul Rekaan"', "Baca [kata][r].\n\n[r]: ../kasus/x.md"),
        ('Baca [kata][r].\n\n[r]: ../../casebook/x.md\n    "Judul Rekaan"', "Baca [kata][r].\n\n[r]: ../kasus/x.md\n"),
        ("Baca [kata][r] dan [Judul Rekaan][r].\n\n[r]: ../../casebook/x.md#a", "Baca [kata][r] dan tulisan yang sudah ditarik.\n\n[r]: ../kasus/x.md"),
    ],
)
def test_a_link_to_what_is_withdrawn_leads_to_the_notice(text: str, expected: str) -> None:
    assert body(text, WITHDRAWN) == expected


def test_a_page_of_ours_links_only_to_pages_that_are_there() -> None:
    text = "[Ada](buku-saku/a.md#langkah), [tidak ada](buku-saku/b.md), [berkas](unduh/silang.csv), [luar](https://contoh.id/b.md)"
    assert without_dead_ends(text, "silang.md", {"buku-saku/a.md"}) == "[Ada](buku-saku/a.md#langkah), tidak ada, [berkas](unduh/silang.csv), [luar](https://contoh.id/b.md)"
