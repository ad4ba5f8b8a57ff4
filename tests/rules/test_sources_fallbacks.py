"""What to do when nobody answers: never the same number again, and everywhere what the register says."""

import pytest

from pustaka.check import check
from pustaka.findings import Severity
from tests.helpers import library
from tests.rules.asking import messages, spots

REGISTER = {"docs/register/rujukan.yml": """tolong:
  nama: Layanan tolong rekaan
  singkat: 999 tolong
  telepon: "999"
  pesan: "0899-00"
  bila_tidak: datangi kantor terdekat
lain: {nama: Layanan lain rekaan, telepon: "998", bila_tidak: "999 atau 995, lalu kantor"}
setempat: {nama: Layanan setempat rekaan, telepon: "997", sebagian: ya, bila_tidak: 999 atau 998}
kelima: {nama: Layanan kelima rekaan, telepon: "995"}
kantor: {nama: Kantor rekaan 24}
"""}
ENTRY = "docs/buku-saku/x.md"
TO = "../register/rujukan.yml#"


def found(text: str, code: str, path: str = ENTRY) -> int:
    return len(messages(text, code, path=path, around=REGISTER))


@pytest.mark.parametrize(("text", "wrong"), [
    (f"- [999]({TO}tolong): tempat. Bila tidak tersambung: [999]({TO}tolong).", 1),
    (f"- [999]({TO}tolong) atau [998]({TO}lain): tempat. Bila tidak tersambung: [998]({TO}lain).", 1),
    (f"- [999]({TO}tolong): tempat.\n    Bila tidak dijawab: [997]({TO}setempat) atau [999]({TO}tolong).", 1),
    (f"- [999]({TO}tolong). Bila nomor itu tidak menjawab, hubungi [999]({TO}tolong).", 1),
    (f"- [998]({TO}lain) atau [997]({TO}setempat). Bila [997]({TO}setempat) tidak tersambung: [997]({TO}setempat).", 1),
    (f"- [999]({TO}tolong): tempat. Bila tidak tersambung: [998]({TO}lain).", 0),
    (f"- [998]({TO}lain) atau [997]({TO}setempat). Bila [997]({TO}setempat) tidak tersambung: [998]({TO}lain).", 0),
    (f"- [998]({TO}lain) atau [997]({TO}setempat). Bila 997 tidak tersambung: [998]({TO}lain).", 0),
    (f"- [999]({TO}tolong). Bila petugasnya tidak menjawab, hubungi lagi [999]({TO}tolong).", 0),
    (f"- [999]({TO}tolong). Bila tidak tersambung: [998]({TO}lain).\n- [998]({TO}lain). Bila tidak tersambung: [999]({TO}tolong).", 0),
    (f"- [999]({TO}tolong). Bila ia tidak sadar: [999]({TO}tolong).", 0),
    (f"| A | B |\n| --- | --- |\n| A | [999]({TO}tolong); bila tidak tersambung: [998]({TO}lain) |\n| B | [999]({TO}tolong) |\n", 0),
])
def test_no_service_stands_in_for_itself(text: str, wrong: int) -> None:
    assert found(text, "SUMBER21") == wrong
    assert found(text, "SUMBER21", "docs/gawat/x.md") == wrong


@pytest.mark.parametrize(("otherwise", "found"), [("9999 atau 998", ["SUMBER22 4:3-3"]), ("datangi kantor terdekat", []), ("998", []), ("99990", [])])
def test_no_record_names_its_own_number_as_the_way_out(otherwise: str, found: list[str]) -> None:
    assert spots(f"tolong:\n  nama: Rekaan\n  telepon: \"9999\"\n  bila_tidak: {otherwise}\n", "SUMBER22", path="docs/register/rujukan.yml") == found


@pytest.mark.parametrize(("text", "wrong"), [
    (f"- [998]({TO}lain): tempat. Bila tidak tersambung: [999]({TO}tolong).", 0),
    (f"- [998]({TO}lain): tempat. Bila tidak tersambung: [999]({TO}tolong), lalu [kantor]({TO}kantor).", 0),
    (f"- [998]({TO}lain): tempat. Bila tidak tersambung: [kantor]({TO}kantor).", 1),
    (f"- [998]({TO}lain): tempat. Bila tidak tersambung: [997]({TO}setempat).", 1),
    (f"- [998]({TO}lain): tempat. Bila tidak tersambung: [999]({TO}tolong) atau [997]({TO}setempat).", 1),
    (f"- [998]({TO}lain): tempat. Bila tidak tersambung: datangi kantornya.", 1),
    (f"- [998]({TO}lain): tempat. Bila tidak tersambung: [999]({TO}tolong). Sesudah itu [997]({TO}setempat).", 0),
    (f"- [999]({TO}tolong): tempat. Bila tidak tersambung: datangi kantornya.", 0),
    (f"- [999]({TO}tolong): tempat. Bila tidak tersambung: [997]({TO}setempat), atau [kantor]({TO}kantor).", 1),
    (f"- [999]({TO}tolong) atau [997]({TO}setempat): tempat. Bila tidak tersambung: datangi kantornya.", 0),
    (f"- [999]({TO}tolong) atau [997]({TO}setempat): tempat. Bila tidak tersambung: [998]({TO}lain).", 0),
    (f"- [kantor]({TO}kantor): tempat. Bila tidak tersambung: [997]({TO}setempat).", 0),
    (f"- [995]({TO}kelima): tempat. Bila tidak tersambung: [997]({TO}setempat).", 0),
    ("- Bila petugas tidak menjawab, tunggu.", 0),
])
def test_the_way_out_is_that_of_the_register(text: str, wrong: int) -> None:
    assert found(text, "SUMBER23") == found(text, "SUMBER23", "docs/gawat/x.md") == wrong


def test_elsewhere_another_way_out_is_advice() -> None:
    books = library({"docs/metode/x.md": f"- [998]({TO}lain). Bila tidak tersambung: [kantor]({TO}kantor).\n", **REGISTER})
    assert [one.severity for one in check(books, only=["SUMBER23"])] == [Severity.ADVICE]
