"""From any number or name to the entry."""

import csv
import io
import json

from pustaka.site import schemas
from pustaka.site.crosswalk import CSV_PATH, JSON_PATH
from pustaka.site.plan import plan
from pustaka.site.registers import files
from tests.helpers import library

BOOKS = library({
    "docs/register/pmks.yml": "anak-jalanan:\n  nama: Anak jalanan\n  kelompok: anak\n  nomor_2012: 4\nfakir-miskin:\n  nama: Fakir miskin\n  kelompok: kemiskinan\n  nomor_2012: 24\n",
    "docs/register/pas.yml": "anak-rentan:\n  nama: Anak rentan\n  nomor: 1\n",
    "docs/register/istilah.yml": "aj:\n  nama: anak jalanan\n  arti: A.\n  dulu: [nama lama rekaan]\n  pmks: [anak-jalanan]\n",
    "docs/buku-saku/anak-jalanan.md": (
        "---\njudul: Anak jalanan\nnama_lain: [anjal]\nsingkatan: [AJ]\nnama_ppks: Anak di jalan\npas_2025: [anak-rentan, tidak-ada]\npas_perkiraan: ya\n---\n"
    ),
})


def test_numbers_groups_and_names_lead_to_the_entry() -> None:
    text = {one.path: one.markdown for one in plan(BOOKS)}["silang.md"]
    assert "| 4\\. [Anak jalanan](buku-saku/anak-jalanan.md) | AJ | Anak di jalan |" in text
    assert '??? "**1. Anak rentan** *1 jenis*{ .pp-umum }"' in text and "    - [Anak jalanan](buku-saku/anak-jalanan.md) (perkiraan)" in text
    for name in ("AJ", "anjal", "nama lama rekaan", "Anak di jalan"):
        assert f"- {name}: [Anak jalanan](buku-saku/anak-jalanan.md)" in text
    assert "| 24\\. Fakir miskin |" in text, "a type without an entry is named without a link"


def test_one_spelling_stands_once() -> None:
    text = {one.path: one.markdown for one in plan(BOOKS)}["silang.md"]
    assert text.lower().count("\n    - anak jalanan: ") == 1


def test_the_files_hold_the_same_rows() -> None:
    made = files(BOOKS)
    rows = list(csv.DictReader(io.StringIO(made[CSV_PATH].decode("utf-8-sig"))))
    whole = json.loads(made[JSON_PATH])
    assert [row["kunci"] for row in rows] == [row["kunci"] for row in whole] == ["anak-jalanan", "fakir-miskin"]
    assert rows[0]["nomor_pmks_2012"] == "4" and rows[0]["pas_perkiraan"] == "ya" and rows[0]["entri"] == "buku-saku/anak-jalanan/"
    assert whole[0]["pas_2025"] == ["Anak rentan"] and whole[0]["nomor_pas_2025"] == [1] and whole[1]["entri"] == ""


def test_the_same_library_gives_the_same_bytes_and_none_without_a_register() -> None:
    assert files(BOOKS) == files(BOOKS)
    assert not [path for path in files(library({})) if not path.startswith(f"{schemas.FOLDER}/")]
