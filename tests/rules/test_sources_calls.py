"""How services are called from texts: linked, with the number of the register, and never one that was withdrawn."""

import pytest

from pustaka.check import check
from tests.helpers import library
from tests.rules.asking import messages, spots

REGISTER = {"docs/register/rujukan.yml": """tolong:
  nama: Layanan tolong rekaan
  singkat: 999 tolong
  telepon: "999"
  pesan: "0899-00"
lain: {nama: Layanan lain rekaan, telepon: "998"}
setempat: {nama: Layanan setempat rekaan, telepon: "997", sebagian: ya}
lama: {nama: Layanan lama rekaan, telepon: "996", ditarik: ya}
kantor: {nama: Kantor rekaan 24}
"""}
ENTRY, PAGE = "docs/buku-saku/x.md", "docs/metode/x.md"
TO = "../register/rujukan.yml#"


def found(text: str, code: str, path: str = ENTRY) -> int:
    return len(messages(text, code, path=path, around=REGISTER))


@pytest.mark.parametrize(("link", "wrong"), [
    (f"[999]({TO}tolong)", 0), (f"[tolong 999]({TO}tolong)", 0), (f"[WhatsApp 0899-00]({TO}tolong)", 0), (f"[tolong]({TO}tolong)", 0),
    (f"[998]({TO}tolong)", 1), (f"[WhatsApp 0899-01]({TO}tolong)", 1), (f"[kantor 24]({TO}kantor)", 0), (f"[3 kantor]({TO}kantor)", 0),
    ("[998](../register/rujukan.yml)", 0), (f"[998]({TO}tidak-ada)", 0),
])
def test_the_words_of_a_link_agree_with_the_register(link: str, wrong: int) -> None:
    assert found(f"Hubungi {link}.", "SUMBER08") == found(f"Hubungi {link}.", "SUMBER08", PAGE) == wrong


@pytest.mark.parametrize(("text", "bare"), [
    (f"Hubungi [999]({TO}tolong).", 0), ("Hubungi 999.", 1), ("Telepon ke 0812-34-56 sekarang.", 1), ("Layanan tolong 999 menjawab.", 1),
    ("Pasal 999 melarangnya.", 0), ("Hubungi 2 orang.", 0), ("Ada 999 orang di posko.", 0), ("Nomor 999/2020 itu surat.", 0),
    ("[^1]: Hubungi 999, siaran pers.", 0), ("Kode `telepon 999` saja.", 0),
])
def test_a_number_that_people_call_is_a_link(text: str, bare: int) -> None:
    assert found(text, "SUMBER09") == bare
    assert found(text, "SUMBER09", PAGE) == 0, "only where people act on it"


def test_the_number_itself_is_shown_where_it_stands() -> None:
    assert spots("Layanan tolong 999 menjawab.", "SUMBER09", path=ENTRY, around=REGISTER) == ["SUMBER09 1:16-19"]


def test_a_withdrawn_service_is_not_named() -> None:
    assert found(f"Hubungi [lama]({TO}lama).", "SUMBER10") == 1
    assert found("---\njudul: X\nrujukan: [tolong, lama]\n---\n\nIsi.\n", "SUMBER10") == 1
    assert found(f"Hubungi [lain]({TO}lain).", "SUMBER10") == 0


@pytest.mark.parametrize(("path", "level"), [(ENTRY, "error"), ("docs/gawat/x.md", "error"), (PAGE, "advice"), ("casebook/x.md", "advice")])
def test_every_text_that_still_leads_to_a_withdrawn_service_is_shown(path: str, level: str) -> None:
    """Where people act on it, it must go; what tells of former days may stay."""
    to = f"{'../docs' if path.startswith('casebook') else '..'}/register/rujukan.yml#"
    books = library({path: f"---\njudul: X\n---\n\nDahulu ada [lama]({to}lama), kini [lain]({to}lain).\n", **REGISTER})
    assert [(one.path, one.line, one.severity.value) for one in check(books, only=["SUMBER10"])] == [(path, 5, level)]


def test_the_number_of_a_withdrawn_service_is_not_to_be_made_equal() -> None:
    """Its record holds none, and the service itself is what the text must leave."""
    assert found(f"Hubungi [996]({TO}lama) atau [995]({TO}lama).", "SUMBER08") == 0
    assert found(f"Hubungi [995]({TO}lain).", "SUMBER08") == 1


@pytest.mark.parametrize(("text", "alone"), [
    (f"Hubungi [997]({TO}setempat).", 1), (f"Hubungi [997]({TO}setempat). Bila tidak tersambung: [999]({TO}tolong).", 0), (f"Hubungi [999]({TO}tolong).", 0),
    (f"- Hubungi [997]({TO}setempat).\n- Hubungi [999]({TO}tolong).", 1),
])
def test_a_service_that_is_not_everywhere_has_a_second_one_beside_it(text: str, alone: int) -> None:
    assert found(text, "SUMBER11") == alone
