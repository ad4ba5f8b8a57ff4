"""Links to a text that another one replaced: readers are sent to what holds today."""

import pytest

from pustaka.check import check
from pustaka.findings import Finding, Severity
from tests.helpers import library

REPLACED = {
    "docs/metode/lama.md": "---\njudul: Lama\nringkasan: R.\n---\n\nIsi; lihat [baru](baru.md).\n",
    "docs/metode/baru.md": "---\njudul: Baru\nringkasan: R.\n---\n\nMenggantikan [lama](lama.md).\n",
    "docs/register/pindahan.yml": "p:\n  nama: Rekaan\n  lama: metode/lama/\n  baru: metode/baru/\n  tanggal: 2026-12-01\n  alasan: Digabung.\n  tetap: ya\n",
}


def replaced(path: str, text: str) -> list[Finding]:
    return [one for one in check(library({**REPLACED, path: text}), paths=[path]) if one.code == "TAUTAN13"]


def test_a_link_to_what_was_replaced_names_what_took_its_place() -> None:
    (told,) = replaced("docs/buku-saku/satu.md", "Caranya ada di [lama](../metode/lama.md#cara).\n")
    assert told.severity is Severity.ADVICE
    assert "«../metode/baru.md»" in told.message


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/buku-saku/satu.md", "Caranya ada di [baru](../metode/baru.md).\n"),
        ("docs/metode/baru.md", REPLACED["docs/metode/baru.md"]),
        ("docs/metode/lama.md", "---\njudul: Lama\nringkasan: R.\n---\n\nLihat [diri](lama.md).\n"),
    ],
)
def test_what_took_the_place_may_point_back(path: str, text: str) -> None:
    assert replaced(path, text) == []


def test_a_text_that_nothing_replaced_may_be_linked() -> None:
    given = {**REPLACED, "docs/register/pindahan.yml": "", "docs/buku-saku/satu.md": "[lama](../metode/lama.md)\n"}
    assert [one for one in check(library(given), paths=["docs/buku-saku/satu.md"]) if one.code == "TAUTAN13"] == []


TAKEN = "---\njudul: Baru\npersetujuan: {bentuk: lisan, bulan: 2026-01, dicabut: 2026-11}\n---\n"


def test_nobody_is_sent_to_what_was_taken_back_and_what_it_replaced_is_told() -> None:
    texts = {**REPLACED, "docs/metode/baru.md": TAKEN, "docs/metode/lama.md": "---\njudul: Lama\nringkasan: R.\n---\n\nIsi.\n", "docs/buku-saku/satu.md": "[lama](../metode/lama.md)\n"}
    (told,) = check(library(texts), only=["TAUTAN13", "TAUTAN14"])
    assert (told.path, told.code, told.severity) == ("docs/metode/lama.md", "TAUTAN14", Severity.ADVICE)
    assert "hapus catatan «p»" in told.message
