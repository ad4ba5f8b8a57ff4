"""Danger signs: each says what to do, whom to call, and by the number that its card calls first."""

import pytest

from pustaka.check import check
from pustaka.findings import Severity
from tests.helpers import library
from tests.rules.asking import messages

ENTRY, CARD = "docs/buku-saku/contoh.md", "docs/gawat/contoh.md"
TO = "../register/rujukan.yml#"
AROUND = {"docs/register/rujukan.yml": "layanan: {nama: Layanan rekaan}\n", CARD: "## Lihat {#lihat}\n\n- A.\n"}
SERVICES = """tolong: {nama: Layanan tolong rekaan, telepon: "999"}
lain: {nama: Layanan lain rekaan, pesan: "0899-00"}
kantor: {nama: Kantor rekaan, datangi: Kantor rekaan.}
"""
CARDS = {
    "docs/register/rujukan.yml": SERVICES,
    CARD: "---\njudul: Kartu rekaan\nrujukan: [tolong, lain]\n---\n\n## Lihat {#lihat}\n\n- A.\n",
    "docs/gawat/kantor.md": "---\njudul: Kartu kantor rekaan\nrujukan: [kantor, tolong]\n---\n\n## Lihat {#lihat}\n\n- A.\n",
}


@pytest.mark.parametrize(("item", "missing"), [
    ("- **Bibir membiru.** Panggil bantuan. Hubungi [A](../register/rujukan.yml#layanan).", ""),
    ("- **Bibir membiru.** Panggil bantuan.\n    Lihat [kartu](../gawat/contoh.md).", ""),
    ("- Bibir membiru. Panggil bantuan. Hubungi [A](../register/rujukan.yml#layanan).", "tebal"),
    ("- **Bibir membiru.** [A](../register/rujukan.yml#layanan).", "tindakan"),
    ("- **Bibir membiru.** Panggil bantuan sekarang.", "tautan"),
    ("- **Bibir membiru.** Panggil bantuan dari [daftar](../register/rujukan.yml).", "tautan"),
    ("- **Bibir membiru.** Panggil bantuan.\n\nLihat [kartu](../gawat/contoh.md).", "tautan"),
])
def test_a_danger_sign_says_what_to_do_and_whom_to_call(item: str, missing: str) -> None:
    said = messages(f"## Tanda bahaya {{#tanda-bahaya}}\n\n{item}\n", "SUSUN18", path=ENTRY, around=AROUND)
    assert len(said) == bool(missing)
    assert all(missing in one.partition("Tulis")[0] for one in said)


def test_many_signs_and_a_long_lead_are_advice() -> None:
    item = "- **Tanda.** Panggil bantuan. Hubungi [A](../register/rujukan.yml#layanan).\n"
    for text, found in ((item * 7, 0), (item * 8, 1), (" ".join(["kata"] * 10) + "\n\n" + item, 0), (" ".join(["kata"] * 11) + "\n\n" + item, 1)):
        told = check(library({**AROUND, ENTRY: f"## Tanda bahaya {{#tanda-bahaya}}\n\n{text}"}), only=["SUSUN18"], paths=[ENTRY])
        assert [one.severity for one in told] == [Severity.ADVICE] * found


@pytest.mark.parametrize(("item", "levels"), [
    (f"Hubungi [999]({TO}tolong). Buka [kartu](../gawat/contoh.md).", []),
    (f"Kirim [pesan]({TO}lain). Buka [kartu](../gawat/contoh.md).", [Severity.ERROR]),
    ("Buka [kartu](../gawat/contoh.md).", [Severity.ERROR]),
    (f"Hubungi [kantor]({TO}kantor); gawat: [999]({TO}tolong). Buka [kartu](../gawat/contoh.md) atau [kartu](../gawat/kantor.md).", []),
    (f"Hubungi [999]({TO}tolong). Buka [kartu](../gawat/contoh.md) atau [kartu](../gawat/kantor.md).", [Severity.ERROR]),
    (f"Hubungi [kantor]({TO}kantor). Buka [kartu](../gawat/kantor.md).", [Severity.ADVICE]),
    (f"Hubungi [kantor]({TO}kantor).", [Severity.ADVICE]),
    (f"Hubungi [kantor]({TO}kantor).\n    Gawat: [999]({TO}tolong).", []),
    (f"Kirim [pesan]({TO}lain).", []),
    ("Buka [kartu](../gawat/tidak-ada.md).", [Severity.ADVICE]),
    ("Panggil bantuan.", []),
])
def test_a_danger_sign_reaches_whom_its_card_reaches_and_holds_a_number(item: str, levels: list[Severity]) -> None:
    """A sign without any link is the finding of another rule."""
    text = f"## Tanda bahaya {{#tanda-bahaya}}\n\n- **Bibir membiru.** {item}\n"
    told = check(library({**CARDS, ENTRY: text}), only=["SUSUN30"], paths=[ENTRY])
    assert [one.severity for one in told] == levels
    assert not messages(text, "SUSUN30", path="docs/metode/contoh.md", around=CARDS), "only where signs of danger stand"


def test_the_card_and_the_service_that_is_missing_are_named() -> None:
    said = messages("## Tanda bahaya {#tanda-bahaya}\n\n- **Bibir membiru.** Buka [kartu](../gawat/contoh.md).\n", "SUSUN30", path=ENTRY, around=CARDS)
    assert len(said) == 1
    assert "«Kartu rekaan»" in said[0]
    assert "«Layanan tolong rekaan»" in said[0]
